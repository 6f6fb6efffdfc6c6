import Foundation
import Testing

@testable import Advisories

@Suite("Records of OSV")
struct OSVTests {
    private func record(_ text: String) throws -> AdvisoryRecord {
        try Array(text.utf8).withUnsafeBufferPointer { try OSVReader.record($0) }
    }

    private func ranges(_ events: String) throws -> [VersionRange] {
        try record(
            """
            {"id": "A", "affected": [{"package": {"ecosystem": "npm", "name": "a"},
              "ranges": [{"type": "SEMVER", "events": [\(events)]}]}]}
            """
        ).packages[0].ranges
    }

    @Test("events are ordered, and make one range or several; fixed and limit are outside, last_affected is inside")
    func events() throws {
        #expect(try ranges(#"{"introduced": "0"}, {"fixed": "1.2"}"#) == [VersionRange(high: "1.2")])
        #expect(try ranges(#"{"introduced": "0"}"#) == [VersionRange()])
        #expect(
            try ranges(#"{"fixed": "2.2"}, {"introduced": "2.0"}, {"fixed": "1.2"}, {"introduced": "0"}"#)
                == [VersionRange(high: "1.2"), VersionRange(low: "2.0", high: "2.2")])
        #expect(
            try ranges(#"{"introduced": "1.0", "fixed": "1.2"}, {"introduced": "1.10"}"#)
                == [VersionRange(low: "1.0", high: "1.2"), VersionRange(low: "1.10")])
        #expect(
            try ranges(#"{"introduced": "1.0"}, {"last_affected": "1.2"}"#)
                == [VersionRange(low: "1.0", high: "1.2", includesHigh: true)])
        #expect(try ranges(#"{"introduced": "1.0"}, {"limit": "*"}"#) == [VersionRange(low: "1.0")])
        #expect(try ranges(#"{"introduced": "1.0"}, {"limit": "2.0"}"#) == [VersionRange(low: "1.0", high: "2.0")])
    }

    @Test("ranges of commits are passed over, and what comes after them counts")
    func commits() throws {
        let text = """
            {"id": "PYSEC-1", "affected": [{"package": {"ecosystem": "PyPI", "name": "Rdiff_Web"}, "ranges": [
              {"type": "GIT", "repo": "https://github.com/a/b", "events": [{"introduced": "0"}, {"fixed": "abc"}]},
              {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.4"}]}], "versions": ["2.3.7"]}]}
            """
        let package = try record(text).packages[0]
        #expect(package.name == "rdiff-web" && package.hasCommitRanges)
        #expect(package.ranges == [VersionRange(high: "2.4")] && package.versions == ["2.3.7"])
    }

    @Test("names, severity, weaknesses and withdrawal are read; one upstream is an alias, several are not")
    func details() throws {
        let text = """
            {"id": "DSA-1", "modified": "2026-01-02T03:04:05Z", "published": "0001-01-01T00:00:00Z",
             "withdrawn": "2026-01-03T00:00:00Z", "aliases": ["GHSA-1"], "upstream": ["CVE-2026-1"], "details": "Long.",
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N"}, {"type": "Ubuntu", "score": "low"}],
             "database_specific": {"cwe_ids": ["CWE-79", "CWE-20"], "severity": "HIGH"},
             "references": [{"type": "WEB", "url": "https://example.org/a"}]}
            """
        let record = try record(text)
        #expect(record.isWithdrawn && record.aliases == ["GHSA-1", "CVE-2026-1"] && record.published == nil)
        #expect(record.summary == "Long." && record.vectors == ["CVSS:3.1/AV:N"] && record.weaknesses == [79, 20])
        #expect(try self.record(#"{"id": "A", "upstream": ["CVE-1", "CVE-2"]}"#).aliases == [])
    }

    @Test("without an id, or with a list that is none, it is no record")
    func wrong() {
        #expect(throws: ReadingFault.self) { try record("{}") }
        #expect(throws: ReadingFault.self) { try record(#"{"id": "A", "affected": {}}"#) }
        #expect(throws: ReadingFault.self) { try record(#"{"id": "A", "affected": [{"ranges": "x"}]}"#) }
    }
}
