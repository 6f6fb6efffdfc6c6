import Foundation
import Testing

@testable import Advisories

@Suite("Zip archives")
struct ZipArchiveTests {
    /// Every entry of an archive, by name.
    private func contents(_ data: Data) throws -> [String: String] {
        let folder = try TemporaryFolder()
        let file = try ByteFile(try folder.write(data, to: "a.zip"), path: "a.zip")
        let archive = try ZipArchive(file, path: "a.zip")
        var contents: [String: String] = [:]
        for entry in archive.entries {
            contents[archive.name(of: entry)] = String(decoding: try archive.content(of: entry), as: UTF8.self)
        }
        return contents
    }

    private func refusal(_ data: Data) -> String? {
        do {
            _ = try contents(data)
            return nil
        } catch {
            return (error as? AdvisoriesError)?.message
        }
    }

    @Test("stored and packed entries are read, folders passed over, and of two with one name the last counts")
    func reading() throws {
        var zip = ZipSample([("a.json", "one"), ("folder/", ""), ("folder/b.json", ""), ("a.json", "two")])
        zip.entries.append(ZipSample.Entry(name: "c.json", content: Array("packed".utf8), isDeflated: true))
        #expect(try contents(zip.data) == ["a.json": "two", "folder/b.json": "", "c.json": "packed"])
        #expect(try contents(ZipSample().data) == [:])
    }

    @Test(
        "names that lead out of the archive are refused",
        arguments: ["../x.json", "a/../../x.json", "/etc/x.json", "a\\b.json", "a\0b.json"])
    func names(name: String) {
        #expect(refusal(ZipSample([(name, "{}")]).data)?.contains("leads out of the archive") == true)
    }

    @Test("what would fill memory is refused before it is unpacked")
    func bombs() {
        var entry = ZipSample.Entry(name: "a.json", content: [0, 0], isDeflated: true)
        entry.claimedSize = 800 << 20
        var zip = ZipSample()
        zip.entries = [entry]
        #expect(refusal(zip.data)?.contains("made to fill memory") == true)
    }

    @Test("an entry that unpacks to more or less than it says is damaged")
    func wrongSizes() {
        for size: UInt32 in [1, 3, 6, 100] {
            var entry = ZipSample.Entry(name: "a.json", content: Array("packed"[...].utf8.dropLast()), isDeflated: true)
            entry.claimedSize = size
            var zip = ZipSample()
            zip.entries = [entry]
            #expect(refusal(zip.data)?.contains("damaged") == true, "\(size)")
        }
    }

    @Test("checksums are checked, encryption and rare methods named")
    func otherRefusals() {
        var zip = ZipSample([("a.json", "{}")])
        zip.entries[0].checksum = 1
        #expect(refusal(zip.data)?.contains("checksum") == true)
        zip = ZipSample([("a.json", "{}")])
        zip.entries[0].flags = 1
        #expect(refusal(zip.data)?.contains("encrypted") == true)
        zip.entries[0].flags = 0
        zip.entries[0].method = 12
        #expect(refusal(zip.data)?.contains("method 12") == true)
    }

    @Test("an archive that was cut short anywhere, or changed anywhere, ends in words")
    func damage() {
        let zip = ZipSample([("a.json", #"{"id": "A"}"#), ("b.json", #"{"id": "B"}"#)]).data
        for count in 0..<zip.count {
            #expect(refusal(zip.prefix(count)) != nil, "\(count)")
        }
        // Whatever is read of a changed archive is checked by its checksum; no byte makes it crash.
        for place in zip.indices {
            for value: UInt8 in [0, 0xFF, zip[place] ^ 0x80] {
                var changed = zip
                changed[place] = value
                _ = refusal(changed)
            }
        }
    }
}
