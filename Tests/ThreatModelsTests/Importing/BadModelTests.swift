import ProductModel
import SourceText
import Testing

@testable import ThreatModels

@Suite("A bad threat model")
struct BadModelTests {
    private static let samples: [(format: ThreatModelFormat, text: String)] = [
        (.threagile, ThreagileSample.text), (.otm, OTMSample.json), (.threatDragon, ThreatDragonSample.text),
        (.pytm, PytmSample.text), (.threatComposer, ThreatComposerSample.text), (.tm7, TM7Sample.text),
    ]

    private func refusal(_ text: String, _ format: ThreatModelFormat) -> Diagnostic? {
        do {
            _ = try ThreatModelImport(SourceFile(path: "model", text: text), format: format)
            return nil
        } catch {
            return error.diagnostic
        }
    }

    @Test("what was cut short is refused, or as much of it as there is comes over, and never a crash")
    func truncated() throws {
        for (format, text) in Self.samples {
            for part in stride(from: 1, to: 20, by: 1) {
                let cut = String(text.prefix(text.count * part / 20))
                guard let problem = refusal(cut, format) else { continue }
                #expect(problem.severity == .error && !problem.message.isEmpty)
            }
            if format != .threagile {
                let problem = try #require(refusal(String(text.prefix(text.count / 2)), format))
                #expect(["bad-json", "bad-xml"].contains(problem.code), "\(format)")
                #expect(problem.place.line > 1)
            }
        }
    }

    @Test("a model of one tool is not read as another's, and the right command is named")
    func otherFormat() throws {
        for (format, text) in Self.samples {
            for other in ThreatModelFormat.allCases where other != format {
                let problem = try #require(refusal(text, other), "\(format) as \(other)")
                #expect(problem.code == "wrong-format")
                #expect(
                    problem.message == "this looks like \(format.title): securable import \(format.rawValue) model")
            }
        }
    }

    @Test(
        "what is no threat model at all is refused",
        arguments: [
            "", "  \n", "[]", "{}", "42", "hello", "- a\n- b", "{\"bomFormat\": \"CycloneDX\"}", "<bom/>", "null",
        ])
    func noModel(_ text: String) {
        for format in ThreatModelFormat.allCases { #expect(refusal(text, format)?.code == "wrong-format", "\(format)") }
    }

    @Test("another version is refused, with the versions that are read")
    func version() {
        let versions: [(ThreatModelFormat, String, String)] = [
            (.threagile, "threagile_version: 2.0.0\n", "version 1 is read"),
            (.otm, "{\"otmVersion\": \"1.0.0\"}", "versions 0.1 and 0.2 are read"),
            (.threatDragon, "{\"version\": \"3.0\", \"summary\": {}, \"detail\": {}}", "version 2 is read"),
            (
                .threatDragon, "{\"summary\": {\"title\": \"t\"}, \"detail\": {\"diagrams\": [{\"diagramJson\": {}}]}}",
                "this is Threat Dragon 1"
            ),
            (.threatComposer, "{\"schema\": 2, \"threats\": []}", "schema 1 is read"),
            (.tm7, "<ThreatModel><DrawingSurfaceList/><Version>5.0</Version></ThreatModel>", "version 4 is read"),
        ]
        for (format, text, words) in versions {
            let problem = refusal(text, format)
            #expect(problem?.code == "threat-model-version" && problem?.message.contains(words) == true, "\(format)")
        }
        #expect(refusal("<ThreatModel></ThreatModel>", .tm7)?.code == "bad-threat-model")
    }

    @Test("two things with one id are refused, with the place of the second")
    func duplicates() {
        let models: [(ThreatModelFormat, String)] = [
            (.threagile, "threagile_version: 1.0.0\ntechnical_assets:\n  A: {id: x}\n  B: {id: x}\n"),
            (.threagile, "threagile_version: 1.0.0\ndata_assets:\n  A: {id: x}\n  B: {id: x}\n"),
            (.threagile, "threagile_version: 1.0.0\ntechnical_assets:\n  A: {id: x}\n\n  A: {id: y}\n"),
            (.otm, "{\"otmVersion\": \"0.2.0\", \"components\": [\n{\"id\": \"x\"},\n{\"id\": \"x\"}]}"),
            (.otm, "{\"otmVersion\": \"0.2.0\", \"threats\": [\n{\"id\": \"x\"},\n{\"id\": \"x\"}]}"),
            (
                .threatDragon,
                "{\"summary\": {}, \"detail\": {\"diagrams\": [{\"cells\": [\n{\"id\": \"x\", \"shape\": \"actor\"},\n"
                    + "{\"id\": \"x\", \"shape\": \"store\"}]}]}}"
            ),
            (.pytm, "{\"onDuplicates\": \"\", \"assets\": [\n{\"name\": \"x\"},\n{\"name\": \"x\"}]}"),
            (.threatComposer, "{\"schema\": 1, \"threats\": [\n{\"id\": \"x\"},\n{\"id\": \"x\"}]}"),
        ]
        for (format, text) in models {
            let problem = refusal(text, format)
            #expect(problem?.code == "duplicate-id" && (problem?.place.line ?? 0) > 1, "\(format): \(text)")
        }
        let twice = "{\"otmVersion\": \"0.2.0\", \"project\": {\"name\": \"a\",\n\"name\": \"b\"}}"
        #expect(refusal(twice, .otm)?.code == "duplicate-field" && refusal(twice, .otm)?.place.line == 2)
    }

    @Test("boundaries and components that lie in each other are refused")
    func rounds() {
        let zone = "{\"id\": \"%1\", \"name\": \"%1\", \"parent\": {\"%3\": \"%2\"}}"
        func pair(_ kind: String) -> String {
            [("a", "b"), ("b", "a")].map { one, other in
                zone.replacing("%1", with: one).replacing("%2", with: other).replacing("%3", with: kind)
            }.joined(separator: ", ")
        }
        let models: [(ThreatModelFormat, String)] = [
            (
                .threagile,
                "threagile_version: 1.0.0\ntrust_boundaries:\n  A: {id: a, trust_boundaries_nested: [b]}\n"
                    + "  B: {id: b, trust_boundaries_nested: [a]}\n"
            ),
            (.threagile, "threagile_version: 1.0.0\ntrust_boundaries:\n  A: {id: a, trust_boundaries_nested: [a]}\n"),
            (.otm, "{\"otmVersion\": \"0.2.0\", \"trustZones\": [\(pair("trustZone"))]}"),
            (.otm, "{\"otmVersion\": \"0.2.0\", \"components\": [\(pair("component"))]}"),
            (
                .pytm,
                "{\"onDuplicates\": \"\", \"boundaries\": [{\"name\": \"a\", \"inBoundary\": \"b\"}, "
                    + "{\"name\": \"b\", \"inBoundary\": \"a\"}]}"
            ),
        ]
        for (format, text) in models {
            let problem = refusal(text, format)
            #expect(problem?.code == "reference-cycle", "\(format): \(text)")
            #expect(problem?.message.contains("lie within each other: a → ") == true)
        }
    }

    @Test("deep nesting and multiplying aliases are refused at once")
    func bombs() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(refusal("{\"otmVersion\": \(deep)", .otm)?.code == "nesting-too-deep")
        #expect(refusal("otmVersion: \(deep)", .otm)?.code == "nesting-too-deep")
        let open = String(repeating: "<a>", count: 100_000)
        #expect(refusal("<ThreatModel>\(open)", .tm7)?.code == "nesting-too-deep")
        let rows = (1...20).map { row in
            let items = Array(repeating: "*a\(row - 1)", count: 10).joined(separator: ", ")
            return "a\(row): &a\(row) [\(items)]"
        }
        let laughs = "threagile_version: 1.0.0\na0: &a0 [lol]\n" + rows.joined(separator: "\n")
        #expect(refusal(laughs, .threagile)?.code == "too-many-values")
        let nested = (1...200).map { "b\($0): &b\($0) [*b\($0 - 1)]" }.joined(separator: "\n")
        #expect(refusal("threagile_version: 1.0.0\nb0: &b0 [x]\n\(nested)", .threagile)?.code == "nesting-too-deep")
        #expect(refusal("threagile_version: 1.0.0\na: &a [*a]\n", .threagile)?.code == "unknown-alias")
    }

    @Test("a document type is refused, whatever is in it")
    func documentType() {
        let types = [
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\">",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        ]
        for type in types {
            let problem = refusal("<?xml version=\"1.0\"?>\n\(type)<ThreatModel>&a;</ThreatModel>", .tm7)
            #expect(problem?.code == "xml-doctype" && problem?.place.line == 2)
        }
        #expect(refusal("<ThreatModel>&a;</ThreatModel>", .tm7)?.code == "bad-xml")
    }
}
