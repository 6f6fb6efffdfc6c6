import Catalogs
import ProductDatabase
import ProductModel
import SourceText
import Testing

@testable import Assessment

@Suite("Threat information of others")
struct ThreatMatchTests {
    private func assess(_ product: String, _ files: [String]) throws -> ProductAssessment {
        let sources = files.enumerated().map { SourceFile(path: "threat-information/\($0).yaml", text: $1) }
        let basis = try ProductAssessment.Basis(threatInformation: sources)
        return try ProductAssessment(
            AssessedProduct.read(product), basis: basis, asOf: try #require(CalendarDay(AssessedProduct.day)),
            engine: SQLiteEngine())
    }

    private func file(_ entries: String, id: String = "feed") -> String {
        """
        threat_information: \(id)
        title: Feed
        edition: "1"
        source: Somebody
        entries:
        \(entries.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
        """
    }

    private func links(_ product: String, _ entries: String) throws -> [String] {
        let matches = try ThreatMatches(assess(product, [file(entries)]).tables)
        return matches.collections.flatMap(\.touching).flatMap { piece in
            piece.links.filter { $0.kind != .rule || $0.openFindings > 0 }.map { "\(piece.id): \($0.kind) \($0.name)" }
        }
    }

    private let lock = """
        product: {id: lock, name: Harbor Lock, model: HL-210}
        components:
          lock: {kind: device, title: Lock body, platform: Zephyr 3.7 LTS, hardware: FR54, exposure: [physical-public],
            debug_port: open}
          hub: {kind: gateway, operating_system: linux}
          cloud: {kind: backend, platform: Linux on rented servers}
        """

    @Test(
        "an entry finds the components that go by one of its names, and none by half a name",
        arguments: [
            ("[zephyr-3.7 lts]", ["x: component lock"]), ("[fr54]", ["x: component lock"]),
            ("[Lock Body]", ["x: component lock"]), ("[Linux]", ["x: component hub"]),
            ("[harbor lock]", ["x: component hub", "x: component lock"]),
            ("[Zephyr]", []), ("[Zephyr 3.7]", []), ("[lock]", []), ("[\"\"]", []), ("[rtos, none, \"-\"]", []),
        ])
    func names(_ names: String, _ expected: [String]) throws {
        #expect(try links(lock, "x: {type: vulnerability, title: T, names: \(names)}") == expected)
    }

    @Test("components that somebody wrote into the file count, and unknown ones are warned of")
    func explicit() throws {
        let entries = "x: {type: malware, title: T, components: [cloud, clowd]}"
        #expect(try links(lock, entries) == ["x: component cloud"])
        let diagnostics = try assess(lock, [file(entries)]).diagnostics
        #expect(diagnostics.map(\.code) == ["unknown-reference"] && diagnostics[0].suggestion == "cloud")
        #expect(diagnostics[0].severity == .warning)
    }

    @Test(
        "an entry finds rules by what both refer to, and touches the product where these have open findings",
        arguments: ["emb3d: [TID-119]", "cwe: [1191]", "capec: [121]"])
    func rules(_ reference: String) throws {
        let entries = "x: {type: attack-pattern, title: T, references: {\(reference)}}"
        #expect(try links(lock, entries).contains("x: rule open-debug-port"))
        #expect(try links(lock.replacing("debug_port: open", with: "debug_port: none"), entries) == [])
    }

    @Test("what helps, and what things are called, touches nothing")
    func helpful() throws {
        let entries = """
            a: {type: course-of-action, title: T, references: {cwe: [1191]}}
            b: {type: x-mitre-asset, title: T, names: [Lock body]}
            """
        #expect(try links(lock, entries) == [])
    }

    @Test("known vulnerabilities are told")
    func vulnerabilities() throws {
        let entries = "x: {type: vulnerability, title: T, names: [FR54], references: {cve: [CVE-2026-1234]}}"
        #expect(try links(lock, entries) == ["x: component lock", "x: cve CVE-2026-1234"])
    }

    @Test("news makes the review of risks stale, in the finding and in the activity's question")
    func stale() throws {
        func product(reviewed: String) -> String {
            lock.replacing("model: HL-210}", with: "risk_assessment: {made: 2025-01-01, reviewed: \(reviewed)}}")
        }
        let news = file("x: {type: vulnerability, title: T, modified: 2026-03-02, names: [FR54]}")
        let key = "risk-assessment-before-threat-information:lock:feed"
        let old = try assess(product(reviewed: "2026-03-01"), [news])
        #expect(old.findings.map(\.key).contains(key))
        #expect(try ThreatMatches(old.tables).collections[0].touching.map(\.isNews) == [true])
        func status(_ assessment: ProductAssessment) -> QuestionProgress.Status? {
            assessment.activities.flatMap(\.questions).first { $0.question.id == "risks-up-to-date" }?.status
        }
        #expect(status(old) == .stale)
        let new = try assess(product(reviewed: "2026-03-02"), [news])
        #expect(!new.findings.map(\.key).contains(key) && status(new) == .answered)
    }

    @Test(
        "files that are not right are said, and the others count",
        arguments: [
            ("", "bad-threat-information"), ("threat_information: x", "bad-threat-information"),
            ("threat_information: x\ntitle: T\nedition: 1\nsource: S\ntlp: pink", "bad-threat-information"),
            (
                "threat_information: x\ntitle: T\nedition: 1\nsource: S\nentries: {a: {type: t}}",
                "bad-threat-information"
            ),
            (
                "threat_information: x\ntitle: T\nedition: 1\nsource: S\nentries: {a: {type: t, title: T, modified: today}}",
                "bad-date"
            ),
            ("threat_information: feed\ntitle: T\nedition: 1\nsource: S", "duplicate-threat-information"),
            ("a: *b", "alias-not-allowed"),
        ])
    func bad(_ text: String, _ code: String) throws {
        let good = file("x: {type: vulnerability, title: T, names: [FR54]}")
        let assessment = try assess(lock, [good, text])
        #expect(assessment.diagnostics.map(\.code) == [code])
        #expect(try ThreatMatches(assessment.tables).collections.map(\.touching.count) == [1])
    }
}
