import Advisories
import Deliverables
import Foundation
import ProductModel
import SourceText
import Testing

/// Signs with the text's length, which tests can tell.
private struct LengthSigner: DocumentSigner {
    let fingerprint = String(repeating: "A", count: 40)
    func signature(of text: String) -> String { "signed \(text.utf8.count)\n" }
    func publicKey() -> String { "key\n" }
}

@Suite("The folder of a CSAF provider")
struct CSAFProviderTests {
    private let product = TellingSample.product(TellingSample.decisions)

    private func draft(_ id: String = "HL-SA-2026-0001", _ change: (String) -> String = { $0 }) throws -> SourceFile {
        let advisory = try CSAFAdvisory(
            product, vulnerabilities: ["CVE-2024-11053"], id: id, profile: .advisory, asOf: TellingSample.day, tool: "1"
        )
        return SourceFile(path: advisory.fileName, text: change(advisory.draft()))
    }

    private func publish(
        _ drafts: [SourceFile], at root: URL, summary: String? = nil, day: String = "2026-11-23", isSigned: Bool = true
    ) throws -> [CSAFProvider.Outcome] {
        try CSAFProvider(ProductIdentity(product), at: root).publish(
            drafts, summary: summary, asOf: #require(CalendarDay(day)), signer: isSigned ? LengthSigner() : nil)
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "provider-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func files(_ root: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in try #require(FileManager.default.enumerator(atPath: root.path)) {
            if let data = try? Data(contentsOf: root.appending(path: path)) { files[path] = data }
        }
        return files
    }

    private let white = ".well-known/csaf/white/"

    @Test("it has each document with digests and signature, and what leads to it")
    func layout() throws {
        try withFolder { root in
            let outcome = try publish([draft()], at: root)[0]
            #expect(outcome.change == .released)
            #expect(outcome.path == white + "2026/hl-sa-2026-0001.json")
            let files = try files(root)
            let text = try #require(files[outcome.path])
            #expect(
                files[outcome.path + ".sha512"]
                    == Data((SHA256.hexadecimal(SHA512.digest(of: text)) + "  hl-sa-2026-0001.json\n").utf8))
            #expect(files[outcome.path + ".asc"] == Data("signed \(text.count)\n".utf8))
            #expect(files[white + "index.txt"] == Data("2026/hl-sa-2026-0001.json\n".utf8))
            #expect(
                files[white + "changes.csv"]
                    == Data("\"2026/hl-sa-2026-0001.json\",\"2026-11-23T00:00:00Z\"\r\n".utf8))
            let metadata = try JSONObject(
                text: String(decoding: #require(files[".well-known/csaf/provider-metadata.json"]), as: UTF8.self))
            #expect(metadata["role"].value as? String == "csaf_trusted_provider")
            let feed = try JSONObject(
                text: String(decoding: #require(files[white + "feed-tlp-white.json"]), as: UTF8.self))
            #expect(
                feed["feed"]["entry"][0]["content"]["src"].value as? String
                    == "https://harbor.example/.well-known/csaf/white/2026/hl-sa-2026-0001.json")
        }
    }

    @Test("the same drafts again change nothing, on whatever day and with whatever key")
    func again() throws {
        try withFolder { root in
            _ = try publish([draft()], at: root)
            let before = try files(root)
            #expect(try publish([draft()], at: root, day: "2027-01-05").map(\.change) == [.unchanged])
            #expect(try files(root) == before)
            _ = try publish([draft()], at: root, isSigned: false)
            #expect(try files(root) == before)
        }
    }

    @Test("a change needs words, raises the version and keeps the place of the first year")
    func revision() throws {
        try withFolder { root in
            _ = try publish([draft()], at: root)
            let changed = try draft { $0.replacing("Update with the app.", with: "Update today.") }
            let before = try files(root)
            #expect(throws: CSAFProviderError.self) { try publish([changed], at: root) }
            #expect(try files(root) == before)
            let outcome = try publish([changed], at: root, summary: "Clearer.", day: "2027-01-05", isSigned: false)[0]
            #expect(outcome.change == .revised("2"))
            #expect(outcome.path == white + "2026/hl-sa-2026-0001.json")
            let files = try files(root)
            // The signature was of the old version.
            #expect(files[outcome.path + ".asc"] == nil)
            let text = try #require(files[outcome.path])
            let results = try CSAFTests.results(
                of: DataNode.json(SourceFile(path: "a.json", text: String(decoding: text, as: UTF8.self))))
            #expect(!results.contains { $0.test.group == .mandatory && !$0.failures.isEmpty })
            #expect(results.contains { $0.test.id == "6.2.11" && $0.failures.isEmpty })
        }
    }

    @Test("what is not for everybody, not valid or no JSON is refused, and nothing is written")
    func refusals() throws {
        try withFolder { root in
            let drafts = [
                try draft { $0.replacing("\"WHITE\"", with: "\"AMBER\"") },
                try draft { $0.replacing("\"WHITE\"", with: "\"RED\"") },
                try draft { $0.replacing("\"lock@2.1.0:pkg:generic/curl\"\n        ]", with: "\"nobody\"\n        ]") },
                SourceFile(path: "a.json", text: "{"), SourceFile(path: "a.json", text: "[]"),
            ]
            for bad in drafts {
                #expect(throws: CSAFProviderError.self) { try publish([draft("HL-SA-2026-0002"), bad], at: root) }
            }
            #expect(throws: CSAFProviderError.self) { try publish([draft("A:1"), draft("A_1")], at: root) }
            #expect(try files(root).isEmpty)
        }
    }

    @Test("what a stopped run left behind is swept away, and files of others stay")
    func leftovers() throws {
        try withFolder { root in
            _ = try publish([draft()], at: root)
            let folder = root.appending(path: ".well-known/csaf")
            let left = folder.appending(path: ".white.999999999.part")
            try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
            try Data("x".utf8).write(to: folder.appending(path: "white/note.txt"))
            _ = try publish([draft("HL-SA-2026-0002")], at: root)
            #expect(!FileManager.default.fileExists(atPath: left.path))
            #expect(try files(root)[white + "note.txt"] == Data("x".utf8))
            #expect(try files(root).keys.count { $0.hasSuffix(".sha256") } == 2)
        }
    }

    @Test(
        "an address that no folder can be served at is refused",
        arguments: [
            "http://a.example/x", "https://a.example/../x", "https://a.example/x?y", "https://u@a.example/", "x", "",
        ])
    func addresses(address: String) throws {
        var identity = ProductIdentity(product)
        identity.advisories = address
        #expect(throws: CSAFProviderError.self) { try CSAFProvider(identity, at: URL(filePath: "/tmp")) }
    }
}
