import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import Testing

@Suite("OSCAL documents about a product")
struct OSCALProductTests {
    private static let product = """
        product: {id: lock, name: Lock, version: 1.0.0, frameworks: ["8425"], released: 2026-01-01}
        organization: {name: Harbor Locks}
        components:
          lock: {kind: device, title: Lock body, description: The part on the door.}
          cloud: {kind: backend, title: Cloud}
        evidence:
          tests: {kind: test-report, title: Tests, made: 2026-02-01, expires: 2027-02-01, scope: The radio.}
          design: {kind: design-document, title: Design, made: 2026-01-05, address: "https://me:hunter2@example.com/d?v=1"}
          undated: {kind: review, title: Review}
        capabilities:
          "8425:DP.3/lock": {components: [lock], status: met, how: TLS by a chip., verification: Tried by hand., evidence: [tests]}
          "8425:DP.3/cloud": {components: [cloud], status: not-met, because: next year}
          "8425:AI.2": {status: met, how: A list of all parts., evidence: [design, undated]}
          "8425:DOC.1a": {status: met, how: In the handbook., evidence: [undated]}
        """

    private func document(
        _ frameworks: [String] = ["8425"], _ kind: (GapAssessment, ProductTables) throws -> String
    ) throws -> [String: Any] {
        let product = ProductFolder.read(text: Self.product).product
        var tables = try ProductTables(SQLiteEngine(), asOf: try #require(CalendarDay("2026-11-23")))
        try tables.load([product])
        let gaps = try GapAssessment(frameworks, of: product, in: tables, library: .init(), bank: .read(), stepLimit: 0)
        let text = try kind(gaps, tables)
        let again = try kind(gaps, tables)
        #expect(again == text)
        #expect(!text.contains("hunter2"))
        let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(root?.values.first as? [String: Any])
    }

    private func components() throws -> [String: Any] {
        try document { try OSCALComponentDocument($0, product: "lock", tables: $1, day: "2026-11-23").json() }
    }

    private func results() throws -> [String: Any] {
        try document { try OSCALResultsDocument($0, product: "lock", tables: $1, day: "2026-11-23").json() }
    }

    private func objects(_ value: Any?, _ keys: String...) -> [[String: Any]] {
        keys.reduce(value.map { [$0] } ?? []) { values, key in
            values.flatMap { value -> [Any] in
                guard let inner = (value as? [String: Any])?[key] else { return [] }
                return inner as? [Any] ?? [inner]
            }
        }.compactMap { $0 as? [String: Any] }
    }

    private func property(_ object: [String: Any]?, _ name: String) -> String? {
        objects(object, "props").first { $0["name"] as? String == name }?["value"] as? String
    }

    @Test("each component says how it carries out what was decided for it")
    func definition() throws {
        let document = try components()
        let parts = objects(document, "components")
        #expect(parts.map { $0["title"] as? String } == ["Lock body", "Cloud", "The manufacturer's processes"])
        #expect(parts.map { $0["type"] as? String } == ["hardware", "service", "process-procedure"])
        let ofLock = objects(parts.first, "control-implementations", "implemented-requirements")
        #expect(ofLock.map { $0["control-id"] as? String } == ["dp.3"])
        #expect(ofLock.first?["description"] as? String == "TLS by a chip.")
        #expect(ofLock.first?["remarks"] as? String == "Tried by hand.")
        #expect(property(ofLock.first, "status") == "met" && property(ofLock.first, "evidence") == "tests: current")
        let ofCloud = objects(parts[1], "control-implementations", "implemented-requirements")
        #expect(ofCloud.map { $0["description"] as? String } == ["next year"])
        let ofMaker = objects(parts[2], "control-implementations", "implemented-requirements")
        #expect(ofMaker.map { $0["control-id"] as? String } == ["doc.1a"])
        let whole = objects(document, "capabilities", "control-implementations", "implemented-requirements")
        #expect(whole.contains { $0["control-id"] as? String == "ai.2" })
    }

    @Test("evidence is kept at an address without a password")
    func addresses() throws {
        let links = objects(try components(), "back-matter", "resources", "rlinks").map { $0["href"] as? String }
        #expect(links.contains("https://example.com/d?v=1"))
    }

    @Test("each element that applies has a finding, with its reason and what was looked at")
    func findings() throws {
        let result = try #require(objects(try results(), "results").first)
        #expect(result["start"] as? String == "2026-11-23T00:00:00Z")
        let findings = objects(result, "findings")
        let reviewed = objects(result, "reviewed-controls", "control-selections", "include-controls")
        #expect(findings.count == reviewed.count && findings.count > 30)
        func target(_ id: String) -> [String: Any]? {
            findings.first { objects($0, "target").first?["target-id"] as? String == id }
        }
        let protection = try #require(target("dp.3_smt"))
        let status = objects(protection, "target", "status").first
        #expect(status?["state"] as? String == "not-satisfied" && status?["reason"] as? String == "fail")
        #expect((status?["remarks"] as? String)?.contains("next year") == true)
        let observations = objects(result, "observations")
        #expect(observations.map { $0["title"] as? String } == ["Tests", "Design"])
        #expect(observations.map { $0["methods"] as? [String] } == [["TEST"], ["EXAMINE"]])
        #expect(observations.first?["collected"] as? String == "2026-02-01T00:00:00Z")
        #expect(observations.first?["expires"] as? String == "2027-02-01T23:59:59Z")
        #expect(
            objects(protection, "related-observations").first?["observation-uuid"] as? String
                == observations.first?["uuid"] as? String)
        let inventory = try #require(target("ai.2_smt"))
        #expect(objects(inventory, "target", "status").first?["state"] as? String == "satisfied")
    }

    @Test("what follows through a crosswalk rests on the evidence at its other end")
    func crosswalks() throws {
        let document = try document(["303645-3"]) {
            try OSCALResultsDocument($0, product: "lock", tables: $1, day: "2026-11-23").json()
        }
        let result = try #require(objects(document, "results").first)
        let tests = objects(result, "observations").first { $0["title"] as? String == "Tests" }
        let related = objects(result, "findings").filter { finding in
            objects(finding, "related-observations").contains {
                $0["observation-uuid"] as? String == tests?["uuid"] as? String
            }
        }
        #expect(tests != nil && !related.isEmpty)
        #expect(related.allSatisfy { property($0, "rests-on")?.hasPrefix("a crosswalk") == true })
        #expect(objects(tests, "subjects").count == 1)
    }

    @Test("what the assessment rests on is said in place of a plan")
    func plan() throws {
        let document = try results()
        let href = objects(document, "import-ap").first?["href"] as? String
        let resources = objects(document, "back-matter", "resources")
        let plan = resources.first { "#" + ($0["uuid"] as? String ?? "") == href }
        #expect((plan?["description"] as? String)?.contains("as of 2026-11-23") == true)
    }
}
