import Foundation
import Testing

@Suite("securable advisories")
struct AdvisoriesTests {
    private static let record = """
        {"id": "GO-2026-1", "modified": "2026-11-20T00:00:00Z", "aliases": ["CVE-2026-1"], "summary": "Lamps explode",
         "affected": [{"package": {"ecosystem": "Go", "name": "example.org/lamp"}, "ranges": [{"type": "SEMVER",
         "events": [{"introduced": "0"}, {"fixed": "1.2.0"}]}]}]}
        """
    private static let catalogue = """
        {"title": "t", "catalogVersion": "1", "dateReleased": "2026-11-01T00:00:00Z", "count": 1, "vulnerabilities": [
         {"cveID": "CVE-2026-1", "dateAdded": "2026-11-01", "dueDate": "2026-11-22", "vulnerabilityName": "Lamp",
          "requiredAction": "Mend it.", "knownRansomwareCampaignUse": "Known"}]}
        """
    private static let now = ["--now", "2026-11-23T12:00:00Z"]

    private func withFeeds(_ body: (URL) throws -> Void) throws {
        try Securable.withFiles(["go.json": Self.record, "kev.json": Self.catalogue], body)
    }

    private func run(_ arguments: String..., in folder: URL) throws -> CommandResult {
        try Securable.run(
            ["advisories"] + arguments, in: folder,
            environment: [
                "SECURABLE_ADVISORIES": folder.appending(path: "index/a.db").path(percentEncoded: false),
                "XDG_CONFIG_HOME": folder.path(percentEncoded: false),
                "XDG_CACHE_HOME": folder.path(percentEncoded: false),
            ])
    }

    @Test("files are imported, their age shown, their records shown side by side, and a feed removed")
    func life() throws {
        try withFeeds { folder in
            let update = try run("update", "go.json", "kev.json", in: folder)
            #expect(update.status == 0 && update.errors == "")
            #expect(
                update.lines == [
                    "osv-go: 1 records (1 new), as of 2026-11-20T00:00:00Z",
                    "kev: 1 records (1 new), as of 2026-11-01T00:00:00Z",
                ])
            let again = try run("update", "go.json", "--json", in: folder)
            let outcome = try #require((try again.json() as? [[String: Any]])?.first)
            #expect(outcome["unchanged"] as? Int == 1 && outcome["added"] as? Int == 0)

            let status = try run("status", "--now", "2026-11-23T12:00:00Z", in: folder)
            #expect(status.status == 1 && status.output.contains("stale"))
            #expect(try run("status", "--now", "2026-11-23", "--max-age", "30", in: folder).status == 0)
            let rows =
                try run("status", "--json", "--now", "2026-11-23T12:00:00Z", in: folder).json() as? [[String: Any]]
            #expect(rows?.map { $0["isStale"] as? Bool } == [true, false] && rows?[1]["ageInDays"] as? Double == 3.5)

            let shown = try run("show", "CVE-2026-1", in: folder)
            for words in ["GO-2026-1", "known to be exploited", "Go example.org/lamp: < 1.2.0", "Lamps explode"] {
                #expect(shown.output.contains(words), "\(words)")
            }
            let json = try run("show", "GO-2026-1", "--json", in: folder).json() as? [String: Any]
            #expect((json?["sources"] as? [Any])?.count == 1 && json?["exploited"] != nil)

            #expect(try run("remove", "osv-go", in: folder).status == 0)
            #expect(try run("show", "GO-2026-1", in: folder).status == 4)
            #expect(try run("remove", "osv-go", in: folder).errors.contains("there are: kev"))
        }
    }

    @Test("what can't be done says why")
    func refusals() throws {
        try withFeeds { folder in
            let none = try run("status", in: folder)
            #expect(none.status == 3 && none.errors.contains("there is no advisory index"))
            #expect(try run("update", in: folder).status == 2)
            #expect(try run("update", "go.json", "--name", "A B", in: folder).status == 2)
            let missing = try run("update", "missing.json", in: folder)
            #expect(missing.status == 3 && missing.errors.contains("no such file"))
            try Data("<html>".utf8).write(to: folder.appending(path: "page.json"))
            let page = try run("update", "page.json", in: folder)
            #expect(page.status == 3 && page.errors.contains("[unknown-feed]") && page.errors.contains("CISA KEV"))
            let fetch = try run("update", "--fetch", in: folder)
            #expect(fetch.status == 3 && fetch.errors.contains("no addresses are configured"))
            let file = folder.appending(path: "securable/feeds.yaml")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("kev: {address: http://127.0.0.1:9/kev.json}\n".utf8).write(to: file)
            let plain = try run("update", "--fetch", "kev", in: folder)
            #expect(plain.status == 3 && plain.errors.contains("--allow-http"))
            #expect(try run("update", "--fetch", "kef", in: folder).errors.contains("did you mean 'kev'?"))
        }
    }

    @Test("each code that an import can end with is explained")
    func codes() throws {
        for code in ["bad-archive", "unknown-feed", "bad-record", "bad-feeds"] {
            #expect(try Securable.run("explain", code).status == 0, "\(code)")
        }
    }

    @Test("an import that is killed leaves an index that is whole, and the next completes it")
    func killed() throws {
        try Securable.withFolder { folder in
            let records = folder.appending(path: "set")
            try FileManager.default.createDirectory(at: records, withIntermediateDirectories: true)
            for number in 0..<3_000 {
                let text = Self.record.replacing("GO-2026-1", with: "GO-2026-\(number)")
                    .replacing("CVE-2026-1", with: "CVE-2026-\(number)")
                try Data(text.utf8).write(to: records.appending(path: "GO-2026-\(number).json"))
            }
            for delay in ["0.05", "0.1", "0.2", "0.3", "0.5"] {
                _ = try Securable.shell(
                    "timeout -s KILL \(delay) \"$SECURABLE\" advisories update set --index a.db; true", in: folder)
            }
            let whole = try Securable.run(["advisories", "update", "set", "--index", "a.db"], in: folder)
            #expect(whole.status == 0 && whole.output.contains("osv-go: 3000 records"))
            let fresh = try Securable.run(["advisories", "update", "set", "--index", "b.db"], in: folder)
            #expect(fresh.output.contains("3000 records"))
            let state = try Securable.run(["advisories", "status", "--index", "a.db", "--json"] + Self.now, in: folder)
            #expect(state.status == 0)
        }
    }
}
