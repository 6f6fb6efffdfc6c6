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
        #expect(
            (first?["region"] as? [String: Int]) == ["startLine": 4, "startColumn": 2, "endLine": 4, "endColumn": 3])
        #expect((results[0]["message"] as? [String: String])?["text"]?.hasSuffix("did you mean 'kind'?") == true)
        #expect(rules(run).map { $0["id"] as? String } == ["unknown-field", "unreadable-file"])
    }

    @Test("What GitHub asks of rules is there: texts within its limits, a severity in its range, at most 20 tags")
    func fitsGitHub() throws {
        var report = SARIFReport(version: "1.0.0")
        report.add(try Sample.assess(Sample.lock))
        report.add([Diagnostic("unknown-field", "there is no field 'kindd'", at: Place(file: "product.yaml"))])
        let run = try run(report)
        for rule in rules(run) {
            let id = rule["id"] as? String ?? ""
            func text(_ field: String, _ part: String = "text") -> String {
                (rule[field] as? [String: Any])?[part] as? String ?? ""
            }
            for field in ["shortDescription", "fullDescription"] {
                #expect((1...1024).contains(text(field).count), "\(id)")
            }
            #expect(!text("help").isEmpty && !text("help", "markdown").isEmpty, "\(id)")
            let properties = try #require(rule["properties"] as? [String: Any])
            let tags = try #require(properties["tags"] as? [String])
            #expect(tags.count <= 20 && Set(tags).count == tags.count, "\(id)")
            let severity = (properties["security-severity"] as? String).flatMap(Double.init)
            #expect(tags.contains("security") == (severity != nil), "\(id)")
            #expect(severity.map { $0 >= 0.1 && $0 <= 10 } ?? true, "\(id)")
        }
        let results = try #require(run["results"] as? [[String: Any]])
        let hashes = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] }
        #expect(hashes.count == results.count && Set(hashes).count == hashes.count)
        #expect(
            rules(run).contains {
                (($0["properties"] as? [String: Any])?["tags"] as? [String])?.contains {
                    $0.hasPrefix("external/cwe/cwe-")
                } == true
            })
    }

    @Test("A finding keeps its fingerprints when it moves to another line, and has others in another product")
    func keepsFingerprints() throws {
        func hashes(_ text: String) throws -> Set<String> {
            var report = SARIFReport(version: "1.0.0")
            report.add(try Sample.assess(text))
            let results = try #require(try run(report)["results"] as? [[String: Any]])
            return Set(
                results.compactMap { ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] })
        }
        let all = try hashes(Sample.lock)
        #expect(try hashes("# moved\n" + Sample.lock) == all)
        #expect(try hashes(Sample.lock.replacing("{id: lock,", with: "{id: other,")).isDisjoint(with: all))
    }

    @Test("Paths begin at the root of the repository, also those of files above the product")
    func paths() throws {
        var report = SARIFReport(version: "1.0.0", root: "products/lock")
        report.add([
            Diagnostic("unknown-field", "x", at: Place(file: "product.yaml", line: 1, column: 1)),
            Diagnostic("unknown-field", "y", at: Place(file: "../../organization.yaml", line: 1, column: 1)),
        ])
        let results = try #require(try run(report)["results"] as? [[String: Any]])
        let uris = results.map { result in
            let place = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
            return (place?["artifactLocation"] as? [String: Any])?["uri"] as? String
        }
        #expect(uris == ["products/lock/product.yaml", "organization.yaml"])
    }

    @Test("Of more results than a code host takes, the gravest are kept, and it is said that others are not")
    func limit() throws {
        var report = SARIFReport(version: "1.0.0")
        let place = Place(file: "product.yaml", line: 1, column: 1)
        report.add(try Sample.assess(Sample.lock))
        report.add((0..<25_000).map { Diagnostic("unknown-field", "mistake \($0)", at: place) })
        let run = try run(report)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 25_000 && results.allSatisfy { $0["ruleId"] as? String == "unknown-field" })
        let notes = (run["invocations"] as? [[String: Any]])?.first?["toolExecutionNotifications"] as? [Any]
        #expect(notes?.count == 1)
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
