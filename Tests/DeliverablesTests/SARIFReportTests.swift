import Assessment
import Deliverables
import Foundation
import SourceText
import Testing

struct SARIFReportTests {
    private func run(_ report: SARIFReport) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any]
        #expect(json?["version"] as? String == "2.1.0")
        return try #require((json?["runs"] as? [[String: Any]])?.first)
    }

    private func rules(_ run: [String: Any]) -> [[String: Any]] {
        let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
        return driver?["rules"] as? [[String: Any]] ?? []
    }

    @Test("Each result names its rule, its place and a key that stays")
    func hasTheShape() throws {
        var report = SARIFReport(version: "1.0.0")
        report.add(try Sample.assess(Sample.lock))
        let run = try run(report)
        let rules = rules(run)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(!results.isEmpty)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            let place = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
            #expect((place?["artifactLocation"] as? [String: Any])?["uri"] as? String == "product.yaml")
            #expect(((place?["region"] as? [String: Any])?["startLine"] as? Int ?? 0) > 0)
        }
        let keys = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["finding/v1"] }
        #expect(keys.contains("open-debug-port:lock") && Set(keys).count == keys.count)
    }

    @Test("What was accepted or is no finding is suppressed, with the reason")
    func suppresses() throws {
        var report = SARIFReport(version: "1.0.0")
        report.add(
            try Sample.assess(
                Sample.lock + """

                    treatments:
                      "open-debug-port:lock": {decision: false-alarm, because: The port is glued shut.}
                    """))
        let results = try #require(try run(report)["results"] as? [[String: Any]])
        let result = try #require(results.first { $0["ruleId"] as? String == "open-debug-port" })
        let suppression = (result["suppressions"] as? [[String: Any]])?.first
        #expect(suppression?["justification"] as? String == "The port is glued shut.")
        #expect(suppression?["kind"] as? String == "external")
        #expect(results.contains { $0["suppressions"] == nil })
    }

    @Test("Mistakes in files are results as well")
    func reportsDiagnostics() throws {
        var report = SARIFReport(version: "1.0.0")
        let place = Place(file: "my files/product.yaml", line: 4, column: 2)
        report.add([
            Diagnostic("unknown-field", "there is no field 'kindd'", at: place, suggestion: "kind"),
            Diagnostic("unreadable-file", "the file can't be read", at: Place(file: "x.yaml"), severity: .warning),
        ])
        let run = try run(report)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["error", "warning"])
        let first = (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        #expect((first?["artifactLocation"] as? [String: Any])?["uri"] as? String == "my%20files/product.yaml")
        #expect((first?["region"] as? [String: Int]) == ["startLine": 4, "startColumn": 2])
        #expect((results[0]["message"] as? [String: String])?["text"]?.hasSuffix("did you mean 'kind'?") == true)
        #expect(rules(run).map { $0["id"] as? String } == ["unknown-field", "unreadable-file"])
    }

    @Test("The same input gives the same bytes")
    func isDeterministic() throws {
        func json() throws -> String {
            var report = SARIFReport(version: "1.0.0")
            report.add(try Sample.assess(Sample.lock))
            return try report.json()
        }
        #expect(try json() == json())
    }
}
