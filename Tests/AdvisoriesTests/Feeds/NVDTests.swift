import Foundation
import Testing

@testable import Advisories

@Suite("Records of NVD")
struct NVDTests {
    private func record(_ text: String) throws -> AdvisoryRecord {
        try Array(text.utf8).withUnsafeBufferPointer { try NVDReader.record($0) }
    }

    @Test("times are in UTC, the English description counts, and rejected ones are withdrawn")
    func details() throws {
        let record = try record(
            """
            {"cve": {"id": "CVE-2026-1", "published": "2026-01-02T03:04:05.678", "lastModified": "2026-01-03T00:00:00.000",
             "vulnStatus": "Rejected", "descriptions": [{"lang": "es", "value": "Uno"}, {"lang": "en", "value": "One"}],
             "metrics": {"cvssMetricV31": [{"type": "Primary", "cvssData": {"vectorString": "CVSS:3.1\\/AV:N"}},
               {"type": "Secondary", "cvssData": {"vectorString": "CVSS:3.1/AV:N"}}],
               "cvssMetricV2": [{"cvssData": {"vectorString": "AV:N/AC:M"}}]},
             "weaknesses": [{"description": [{"lang": "en", "value": "CWE-79"}, {"lang": "en", "value": "NVD-CWE-noinfo"}]}],
             "references": [{"url": "https://example.org/a"}]}}
            """)
        #expect(record.isWithdrawn && record.published == "2026-01-02T03:04:05.678Z" && record.summary == "One")
        #expect(record.vectors == ["CVSS:3.1/AV:N", "AV:N/AC:M"] && record.weaknesses == [79])
        #expect(record.links == ["https://example.org/a"])
    }

    @Test("configurations keep AND, OR, negation, surroundings and bounds, and are found by the vulnerable part")
    func configurations() throws {
        let record = try record(
            """
            {"id": "CVE-2026-1", "configurations": [{"operator": "AND", "nodes": [
               {"operator": "OR", "negate": true, "cpeMatch": [{"vulnerable": false, "criteria": "cpe:2.3:o:m:w:-:*:*:*:*:*:*:*"}]},
               {"operator": "OR", "negate": false, "cpeMatch": [
                 {"vulnerable": true, "criteria": "cpe:2.3:a:Acme\\\\!:Go_Lamp:*:*:*:*:*:*:*:*", "versionStartExcluding": "1.0",
                  "versionEndIncluding": "1.4"},
                 {"vulnerable": true, "criteria": "cpe:2.3:a:x:*:*:*:*:*:*:*:*:*"}]}]}]}
            """)
        let surroundings = CPEMatch(criteria: "cpe:2.3:o:m:w:-:*:*:*:*:*:*:*", isVulnerable: false)
        let lamp = CPEMatch(
            criteria: "cpe:2.3:a:Acme\\!:Go_Lamp:*:*:*:*:*:*:*:*", isVulnerable: true,
            range: VersionRange(low: "1.0", includesLow: false, high: "1.4", includesHigh: true))
        let any = CPEMatch(criteria: "cpe:2.3:a:x:*:*:*:*:*:*:*:*:*", isVulnerable: true)
        let expected = Configuration.all([
            .any([.match(surroundings)], isNegated: true), .any([.match(lamp), .match(any)]),
        ])
        #expect(record.configurations == [expected])
        let names: Set = [ConfigurationProducts.Name(product: "go_lamp", vendor: "acme!")]
        #expect(ConfigurationProducts.of(expected) == names)
        #expect(ConfigurationProducts.of(encoded: expected.encoded) == names)
    }
}
