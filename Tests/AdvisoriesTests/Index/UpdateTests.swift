import Advisories
import Foundation
import Testing

@Suite("Bringing the advisory index up to date")
struct UpdateTests {
    private func osv(_ id: String, fixed: String = "2.0", modified: String = "2026-01-01T00:00:00Z") -> String {
        """
        {"id": "\(id)", "modified": "\(modified)", "aliases": ["CVE-\(id)"], "affected": [{"package":
          {"ecosystem": "npm", "name": "lamp"}, "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"},
          {"fixed": "\(fixed)"}]}], "versions": ["1.0.0", "9.0.0"]}]}
        """
    }

    private func nvd(_ id: String, end: String = "2.0", modified: String = "2026-01-01T00:00:00.000") -> String {
        """
        {"cve": {"id": "\(id)", "lastModified": "\(modified)", "configurations": [{"nodes": [{"operator": "OR",
          "negate": false, "cpeMatch": [{"vulnerable": true, "criteria": "cpe:2.3:a:acme:lamp:*:*:*:*:*:*:*:*",
          "versionEndExcluding": "\(end)"}]}]}]}}
        """
    }

    private func page(_ records: String...) -> String {
        #"{"resultsPerPage": 2, "format": "NVD_CVE", "version": "2.0", "timestamp": "2026-02-01T00:00:00.000", "#
            + #""vulnerabilities": [\#(records.joined(separator: ","))]}"#
    }

    @Test("new, changed and unchanged records are told apart; what a whole set lacks goes, with all its rows")
    func changes() throws {
        let folder = try TemporaryFolder()
        for id in ["A", "B", "C"] { try folder.write(osv(id), to: "set/\(id).json") }
        let set = folder.place.appending(path: "set")
        #expect(try folder.update(set)[0].added == 3)
        try folder.write(osv("B", fixed: "3.0"), to: "set/B.json")
        try FileManager.default.removeItem(at: set.appending(path: "C.json"))
        try folder.write(osv("D"), to: "set/D.json")
        let outcome = try folder.update(set)[0]
        #expect(outcome.added == 1 && outcome.changed == 1 && outcome.unchanged == 1 && outcome.removed == 1)
        #expect(outcome.records == 3)
        #expect(
            try folder.rows(
                """
                SELECT record.name, affected.part, low_text, high_text, flags FROM affected
                JOIN record ON record.id = affected.record ORDER BY 1, 2
                """) == [
                    "A|0|-|2.0|0", "A|1|9.0.0|9.0.0|6", "B|0|-|3.0|0", "B|1|9.0.0|9.0.0|6", "D|0|-|2.0|0",
                    "D|1|9.0.0|9.0.0|6",
                ])
        #expect(try folder.rows("SELECT name FROM alias ORDER BY 1") == ["A", "B", "CVE-A", "CVE-B", "CVE-D", "D"])
    }

    @Test("the same data again writes nothing, from a folder, an archive, or pages")
    func same() throws {
        let folder = try TemporaryFolder()
        for id in ["A", "B"] { try folder.write(osv(id), to: "set/\(id).json") }
        let zip = try folder.write(ZipSample([("A.json", osv("A")), ("B.json", osv("B"))]).data, to: "all.zip")
        let page = try folder.write(page(nvd("CVE-1"), nvd("CVE-2")), to: "page.json")
        try folder.update(folder.place.appending(path: "set"))
        try folder.update(page)
        let before = try Data(contentsOf: folder.index)
        for place in [folder.place.appending(path: "set"), zip, page] {
            let outcome = try folder.update(place)[0]
            #expect(outcome.isUnchanged && outcome.records == 2)
            #expect(try Data(contentsOf: folder.index) == before)
        }
    }

    @Test("what comes in part changes what it has, and removes nothing")
    func partial() throws {
        let folder = try TemporaryFolder()
        for id in ["A", "B", "C"] { try folder.write(osv(id), to: "set/\(id).json") }
        try folder.update(folder.place.appending(path: "set"), name: "osv")
        let zip = try folder.write(
            ZipSample([("A.json", osv("A", fixed: "4.0")), ("D.json", osv("D"))]).data, to: "d.zip")
        let outcome = try folder.update(zip, name: "osv", partial: true)[0]
        #expect(outcome.added == 1 && outcome.changed == 1 && outcome.removed == 0 && outcome.records == 4)
        let one = try folder.write(osv("E"), to: "E.json")
        #expect(try folder.update(one, name: "osv")[0].records == 5)
    }

    @Test("of one record in several pages the newest counts, and a record that moves to another page stays")
    func pages() throws {
        let folder = try TemporaryFolder()
        try folder.write(page(nvd("CVE-1", end: "1.0"), nvd("CVE-2")), to: "nvd/2025.json")
        try folder.write(
            page(nvd("CVE-1", end: "1.5", modified: "2026-03-01T00:00:00.000")), to: "nvd/modified.json")
        let set = folder.place.appending(path: "nvd")
        let first = try folder.update(set)[0]
        #expect(first.records == 2 && first.published == "2026-03-01T00:00:00.000Z")
        #expect(try folder.rows("SELECT modified FROM record WHERE name = 'CVE-1'") == ["2026-03-01T00:00:00.000Z"])
        #expect(try folder.rows("SELECT count(*) FROM configuration") == ["2"])
        try folder.write(page(nvd("CVE-1", end: "1.0")), to: "nvd/2025.json")
        try folder.write(
            page(nvd("CVE-1", end: "1.5", modified: "2026-03-01T00:00:00.000"), nvd("CVE-2")), to: "nvd/modified.json")
        let second = try folder.update(set)[0]
        #expect(second.removed == 0 && second.records == 2)
        #expect(try folder.rows("SELECT part FROM record ORDER BY name") == ["modified.json", "modified.json"])
        #expect(try folder.rows("SELECT product, vendor FROM cpe_product") == ["lamp|acme", "lamp|acme"])
    }

    @Test("one bad record among many is a remark, and its older state stays")
    func badRecord() throws {
        let folder = try TemporaryFolder()
        for id in ["A", "B"] { try folder.write(osv(id), to: "set/\(id).json") }
        let set = folder.place.appending(path: "set")
        try folder.update(set)
        try folder.write(String(osv("B").dropLast(20)), to: "set/B.json")
        let outcome = try folder.update(set)[0]
        #expect(outcome.remarks.count == 1 && outcome.remarks.first[0].hasPrefix("B.json: the JSON was cut short"))
        #expect(outcome.records == 2 && outcome.removed == 0)
    }

    @Test("a file that was cut short is an error, and the index stays as it was")
    func cutShort() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(page(nvd("CVE-1"), nvd("CVE-2")), to: "page.json")
        try folder.update(file)
        let before = try Data(contentsOf: folder.index)
        let whole = page(nvd("CVE-1"), nvd("CVE-3"), nvd("CVE-4"))
        for count in [whole.count / 3, whole.count / 2, whole.count - 1] {
            try folder.write(String(whole.prefix(count)), to: "page.json")
            #expect(throws: AdvisoriesError.self) { try folder.update(file) }
            #expect(try Data(contentsOf: folder.index) == before)
        }
        let zip = ZipSample([("A.json", osv("A")), ("B.json", osv("B"))]).data
        let archive = try folder.write(zip.prefix(zip.count - 30), to: "all.zip")
        #expect(throws: AdvisoriesError.self) { try folder.update(archive) }
        #expect(try Data(contentsOf: folder.index) == before)
    }

    @Test("a set that lacks most of what was there is taken for a part")
    func suspicious() throws {
        let folder = try TemporaryFolder()
        let all = ZipSample((0..<250).map { ("R\($0).json", osv("R\($0)")) })
        let few = ZipSample((0..<20).map { ("R\($0).json", osv("R\($0)")) })
        try folder.update(try folder.write(all.data, to: "all.zip"))
        let outcome = try folder.update(try folder.write(few.data, to: "few.zip"))[0]
        #expect(outcome.removed == 0 && outcome.records == 250)
        #expect(outcome.remarks.first.first?.contains("looks like a part") == true)
    }

    @Test("data that say no time are as old as their file")
    func fileTime() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(osv("A", modified: "0001-01-01T00:00:00Z"), to: "A.json")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_780_000_000)],
            ofItemAtPath: file.path(percentEncoded: false))
        #expect(try folder.update(file)[0].published == "2026-05-28T20:26:40Z")
    }

    @Test("one record twice is there once")
    func twice() throws {
        let folder = try TemporaryFolder()
        let zip = ZipSample([("a/A.json", osv("A")), ("b/A.json", osv("A", fixed: "2.1")), ("c/A.json", osv("A"))])
        let outcome = try folder.update(try folder.write(zip.data, to: "all.zip"))[0]
        #expect(outcome.records == 1)
        #expect(try folder.rows("SELECT count(*) FROM affected") == ["2"])
    }

    @Test("an import that was cut short marks its feed, and the next completes it")
    func interrupted() throws {
        let folder = try TemporaryFolder()
        for id in ["A", "B"] { try folder.write(osv(id), to: "set/\(id).json") }
        let set = folder.place.appending(path: "set")
        try folder.update(set)
        let file = try SQLiteFile(folder.index, .writing)
        try file.run(
            "UPDATE feed SET is_whole = 0; DELETE FROM record WHERE name = 'B'; DELETE FROM affected WHERE record = 2")
        try file.run("DELETE FROM alias WHERE record = 2; DROP INDEX affected_by_record")
        let outcome = try folder.update(set)[0]
        #expect(outcome.added == 1 && outcome.unchanged == 1)
        #expect(try folder.rows("SELECT is_whole, records FROM feed") == ["1|2"])
        #expect(try folder.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'affected_by_record'") == ["1"])
    }

    @Test("a feed is removed with everything, and only that")
    func removal() throws {
        let folder = try TemporaryFolder()
        try folder.update(try folder.write(osv("A"), to: "A.json"))
        try folder.update(try folder.write(page(nvd("CVE-1")), to: "page.json"))
        let update = AdvisoryUpdate(index: folder.index, now: "2026-11-24T12:00:00Z")
        #expect(try update.remove(feed: "nvd"))
        #expect(try !update.remove(feed: "nvd"))
        for table in ["configuration", "cpe_product", "feed_part"] {
            #expect(try folder.rows("SELECT count(*) FROM \(table)") == ["0"], "\(table)")
        }
        #expect(try folder.rows("SELECT name FROM record") == ["A"])
    }

    @Test("a second import waits for the first, and says for whom")
    func lock() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(osv("A"), to: "A.json")
        try folder.update(file)
        let descriptor = open(folder.index.path(percentEncoded: false) + ".lock", O_RDWR)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX) == 0)
        var update = AdvisoryUpdate(index: folder.index, now: "2026-11-24T12:00:00Z")
        update.patience = 0
        do {
            _ = try update.run([FeedSource(place: file, shown: "A.json")])
            Issue.record("it did not wait")
        } catch {
            #expect(error.message.contains("another import (process "))
        }
    }

    @Test("a file that is no index, or one of another edition, is left alone, with advice")
    func otherFiles() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(osv("A"), to: "A.json")
        try folder.write("no database at all, but a text that is long enough to have a header", to: "advisories.db")
        func message() -> String {
            do {
                _ = try folder.update(file)
                return ""
            } catch {
                return (error as? AdvisoriesError)?.message ?? ""
            }
        }
        #expect(message().contains("remove it"))
        try FileManager.default.removeItem(at: folder.index)
        try SQLiteFile(folder.index, .writing).run("CREATE TABLE note (text TEXT)")
        #expect(message().contains("is no advisory index"))
        try FileManager.default.removeItem(at: folder.index)
        try folder.update(file)
        try SQLiteFile(folder.index, .writing).run("PRAGMA user_version = 7")
        #expect(message().contains("of edition 7"))
        #expect(throws: AdvisoriesError.self) { try AdvisoryIndex(folder.place.appending(path: "none.db")) }
    }
}
