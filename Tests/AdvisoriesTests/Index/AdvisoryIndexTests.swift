import Advisories
import Foundation
import Testing

@Suite("Reading the advisory index")
struct AdvisoryIndexTests {
    private func state(origin: String, published: String?, imported: String, isWhole: Bool = true) throws -> FeedState {
        let folder = try TemporaryFolder()
        try folder.update(try folder.write(#"{"id": "A", "affected": []}"#, to: "A.json"), name: "osv")
        let file = try SQLiteFile(folder.index, .writing)
        let update = try file.statement("UPDATE feed SET origin = ?, published = ?, imported = ?, is_whole = ?")
        update.bind(origin, at: 1)
        update.bind(published, at: 2)
        update.bind(imported, at: 3)
        update.bind(isWhole ? 1 : 0, at: 4)
        try update.run()
        return try #require(try AdvisoryIndex(folder.index).feeds().first)
    }

    private func date(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    @Test("a file is as old as its newest data, whenever it was imported; what was fetched is as new as that")
    func ages() throws {
        let now = try date("2026-11-24T00:00:00Z")
        let file = try state(origin: "all.zip", published: "2026-11-01T00:00:00.000Z", imported: "2026-11-23T00:00:00Z")
        #expect(file.age(now) == 23 * 86_400 && file.isStale(after: 5, now) && !file.isStale(after: 23, now))
        let address = "https://example.org/all.zip"
        let fetched = try state(origin: address, published: "2026-11-01T00:00:00Z", imported: "2026-11-23T00:00:00Z")
        #expect(fetched.age(now) == 86_400 && !fetched.isStale(after: 5, now))
        let offset = try state(origin: "a", published: "2026-11-23T02:00:00+02:00", imported: "2026-11-23T00:00:00Z")
        #expect(offset.age(now) == 86_400)
        let unsaid = try state(origin: "a", published: nil, imported: "2026-11-23T00:00:00Z")
        #expect(unsaid.age(now) == 86_400)
    }

    @Test("a feed that is not whole, or of a time that can't be read, gives no clean bill")
    func notWhole() throws {
        let now = try date("2026-11-24T00:00:00Z")
        let cut = try state(
            origin: "a", published: "2026-11-23T00:00:00Z", imported: "2026-11-23T00:00:00Z", isWhole: false)
        #expect(cut.isStale(after: 5, now))
        #expect(try state(origin: "a", published: "soon", imported: "now").isStale(after: 5, now))
    }

    @Test("the names of a vulnerability lead to what every source says")
    func vulnerability() throws {
        let folder = try TemporaryFolder()
        try folder.update(
            try folder.write(
                """
                {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "affected": [{"package": {"ecosystem": "npm", "name": "a"},
                 "ranges": [{"type": "SEMVER", "events": [{"introduced": "1.0"}, {"last_affected": "1.4"}]}]}]}
                """, to: "a.json"),
            try folder.write(#"{"cve": {"id": "CVE-2026-1", "vulnStatus": "Analyzed"}}"#, to: "b.json"))
        let index = try AdvisoryIndex(folder.index)
        #expect(try index.recordCount() == 2)
        let found = try #require(try index.vulnerability("GHSA-1"))
        #expect(found.names == ["GHSA-1", "CVE-2026-1"])
        #expect(found.entries.map(\.record.name) == ["CVE-2026-1", "GHSA-1"])
        #expect(found.entries[1].ranges.map(\.versions) == [">= 1.0, <= 1.4"])
        #expect(try index.vulnerability("CVE-2026-2") == nil)
    }
}
