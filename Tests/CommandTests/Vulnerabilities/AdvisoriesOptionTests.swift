import Foundation
import Testing

@Suite("--advisories of check, query and report")
struct AdvisoriesOptionTests {
    private static let record = """
        {"id": "GHSA-aaaa-bbbb-cccc", "modified": "2026-11-22T00:00:00Z", "published": "2026-11-20T00:00:00Z",
         "aliases": ["CVE-2026-99999"], "summary": "A flaw in routes",
         "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
         "database_specific": {"cwe_ids": ["CWE-400"]},
         "affected": [{"package": {"ecosystem": "npm", "name": "express"},
                       "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "4.99.0"}]}]}]}
        """

    private func withIndex(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "advisories-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.record.utf8).write(to: folder.appending(path: "GHSA-aaaa-bbbb-cccc.json"))
        let index = folder.appending(path: "index.db")
        let made = try Securable.run(
            "advisories", "update", folder.appending(path: "GHSA-aaaa-bbbb-cccc.json").path(), "--index",
            index.path(), "--now", "2026-11-23")
        try #require(made.status == 0, "\(made.errors)")
        try body(index)
    }

    @Test("the product's software and what affects it can be asked for in SQL")
    func query() throws {
        try withIndex { index in
            func rows(_ sql: String) throws -> [[String: Any]] {
                let result = try Securable.run(
                    ["query", sql, Securable.example, "--json", "--advisories", index.path()] + Securable.day)
                try #require(result.status == 0, "\(result.errors)")
                return try #require(try result.json() as? [[String: Any]])
            }
            let matches = try rows("SELECT * FROM vulnerability_match WHERE component = 'cloud'")
            #expect(matches.count == 1)
            #expect(matches.first?["component"] as? String == "cloud")
            #expect(matches.first?["vulnerability_name"] as? String == "CVE-2026-99999")
            #expect(matches.first?["state"] as? String == "open" && matches.first?["fixed_in"] as? String == "4.99.0")
            #expect(matches.first?["score"] as? Double == 9.8 && matches.first?["decided"] as? Int == 0)
            #expect(try rows("SELECT cwe FROM vulnerability_weakness").first?["cwe"] as? Int == 400)
            #expect(try rows("SELECT name FROM software WHERE component = 'lock' AND name = 'zephyr'").count == 1)
            let state = try #require(try rows("SELECT * FROM advisory_state").first)
            #expect(state["is_fresh"] as? Int == 1 && state["known"] as? Int == 4 && state["bills"] as? Int == 8)
            #expect(try rows("SELECT ecosystem FROM advisory_gap").contains { $0["ecosystem"] as? String == "Maven" })
        }
    }

    @Test("check answers what only an index can, the same on every run, and changes nothing without the option")
    func check() throws {
        func questions(_ more: [String]) throws -> (bytes: Data, byID: [String: String]) {
            let result = try Securable.run(["check", Securable.example, "--format", "json"] + Securable.day + more)
            let document = try #require(try result.json() as? [String: Any])
            var byID: [String: String] = [:]
            for activity in document["activities"] as? [[String: Any]] ?? [] {
                for question in activity["questions"] as? [[String: Any]] ?? [] {
                    if let id = question["id"] as? String { byID[id] = question["status"] as? String }
                }
            }
            return (result.bytes, byID)
        }
        #expect(try questions([]).byID["vulnerabilities-without-decision"] == "open")
        try withIndex { index in
            let first = try questions(["--advisories", index.path()])
            #expect(first.byID["vulnerabilities-without-decision"] == "partly")
            #expect(first.byID["advisories-fresh"] == "answered")
            #expect(try questions(["--advisories", index.path()]).bytes == first.bytes)
        }
    }

    @Test("the dossier shows what was found")
    func report() throws {
        try withIndex { index in
            let output = index.deletingLastPathComponent().appending(path: "dossier.html")
            let result = try Securable.run(
                ["report", Securable.example, "--no-diagram", "--output", output.path(), "--advisories", index.path()]
                    + Securable.day)
            #expect(result.status == 0, "\(result.errors)")
            let html = try String(contentsOf: output, encoding: .utf8)
            #expect(html.contains("A flaw in routes") && html.contains("express 4.21.2"))
        }
    }

    @Test("an index that is not there ends the program, and --since has no advisories")
    func mistakes() throws {
        let missing = try Securable.run("check", Securable.example, "--advisories", "/nowhere/index.db")
        #expect(missing.status == 3 && !missing.errors.isEmpty)
        let since = try Securable.run("check", Securable.example, "--since", "HEAD", "--advisories", "index.db")
        #expect(since.status == 2 && since.errors.contains("--since"))
    }
}
