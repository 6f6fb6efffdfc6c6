import Foundation
import Testing

@testable import Advisories

@Suite("Hostile advisory data")
struct HostileRecordTests {
    private func update(_ text: String, to path: String = "a.json") throws -> ImportOutcome? {
        let folder = try TemporaryFolder()
        return try? folder.update(try folder.write(text, to: path))[0]
    }

    private func many(_ count: Int, _ text: (Int) -> String) -> String {
        (0..<count).map(text).joined(separator: ",")
    }

    @Test("very many of everything that can be many takes no more than its share")
    func many() throws {
        let aliases = many(20_000) { #""ALIAS-\#($0)""# }
        let vectors = many(20_000) { #"{"type": "CVSS_V3", "score": "CVSS:\#($0)"}"# }
        let versions = many(20_000) { #""1.\#($0)""# }
        let events = many(5_000) { #"{"introduced": "\#(5_000 - $0).0"}, {"fixed": "\#(5_000 - $0).5"}"# }
        let osv = """
            {"id": "A", "aliases": [\(aliases)], "severity": [\(vectors)], "affected": [{"package": {"ecosystem": "npm",
             "name": "a"}, "versions": [\(versions)], "ranges": [{"type": "SEMVER", "events": [\(events)]}]}]}
            """
        #expect(try update(osv)?.records == 1)
        let products = many(20_000) {
            #"{"vendor": "v", "product": "p", "versions": [{"version": "\#($0)", "status": "affected"}]}"#
        }
        let changes = many(20_000) {
            #"{"at": "1.\#($0)", "status": "\#($0.isMultiple(of: 2) ? "affected" : "unaffected")"}"#
        }
        let cve = """
            {"dataType": "CVE_RECORD", "dataVersion": "5.1", "cveMetadata": {"cveId": "CVE-1"}, "containers": {"cna": {
             "affected": [\(products), {"vendor": "v", "product": "q", "versions": [{"version": "1", "lessThan": "2",
             "status": "affected", "changes": [\(changes)]}]}]}}}
            """
        #expect(try update(cve)?.records == 1)
    }

    @Test("a version of 100 KB is kept as one that can't be read")
    func longVersion() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "1.", count: 50_000)
        let text = """
            {"id": "A", "affected": [{"package": {"ecosystem": "npm", "name": "a"}, "versions": ["\(long)"],
             "ranges": [{"type": "SEMVER", "events": [{"introduced": "\(long)"}]}]}]}
            """
        try folder.update(try folder.write(text, to: "a.json"))
        let flags = AffectedFlags.unreadableLow.rawValue
        let literal = flags | AffectedFlags.unreadableHigh.rawValue | AffectedFlags.isLiteral.rawValue
        #expect(
            try folder.rows("SELECT flags, low IS NULL FROM affected ORDER BY part") == ["\(flags)|1", "\(literal)|1"])
    }

    @Test("trees and texts of any depth and size end in words or records, and never in a crash")
    func deep() throws {
        let deep = String(repeating: #"{"children": ["#, count: 100) + String(repeating: "]}", count: 100)
        let nvd = #"{"cve": {"id": "CVE-1", "vulnStatus": "Analyzed", "configurations": [\#(deep)]}}"#
        #expect(try update(nvd) == nil)
        #expect(try update(String(repeating: "[", count: 1_000_000)) == nil)
        let long = #"{"id": "A", "modified": "x", "summary": "\#(String(repeating: "é", count: 5_000_000))"}"#
        #expect(try update(long)?.records == 1)
    }

    @Test("records that are cut through or changed anywhere never crash a reader")
    func mutated() throws {
        let samples: [(FeedKind, String)] = [
            (
                .osv,
                #"{"id":"A","aliases":["B"],"affected":[{"package":{"ecosystem":"Go","name":"x"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"1.2"}]}],"versions":["1"]}]}"#
            ),
            (
                .nvd,
                #"{"cve":{"id":"C","metrics":{"cvssMetricV31":[{"cvssData":{"vectorString":"CVSS:3.1"}}]},"configurations":[{"nodes":[{"operator":"OR","cpeMatch":[{"vulnerable":true,"criteria":"cpe:2.3:a:b:c:*","versionEndExcluding":"2"}]}]}]}}"#
            ),
            (
                .cve,
                #"{"dataVersion":"5.1","cveMetadata":{"cveId":"C"},"containers":{"cna":{"affected":[{"vendor":"a","product":"b","defaultStatus":"affected","cpes":["cpe:/a:b:c"],"versions":[{"version":"1","lessThanOrEqual":"2.*","status":"unaffected","changes":[{"at":"1.5","status":"affected"}]}]}]}}}"#
            ),
            (
                .csaf,
                #"{"document":{"csaf_version":"2.0","tracking":{"id":"T"}},"product_tree":{"full_product_names":[{"product_id":"P","name":"n","product_identification_helper":{"purl":"pkg:npm/a@1"}}]},"vulnerabilities":[{"cve":"C","product_status":{"known_affected":["P"]}}]}"#
            ),
        ]
        for (kind, text) in samples {
            let bytes = Array(text.utf8)
            func read(_ bytes: [UInt8]) {
                bytes.withUnsafeBufferPointer { bytes in
                    _ = try? FeedKind.recognise(bytes)
                    switch kind {
                    case .osv: _ = try? OSVReader.record(bytes)
                    case .nvd: _ = try? NVDReader.record(bytes)
                    case .cve: _ = try? CVEReader.record(bytes)
                    default: _ = try? CSAFReader.records(bytes)
                    }
                }
            }
            for place in bytes.indices {
                read(Array(bytes[..<place]))
                for value: UInt8 in [0, 0x22, 0x5B, 0x7B, 0x5C, 0xFF] {
                    var changed = bytes
                    changed[place] = value
                    read(changed)
                }
            }
        }
    }
}
