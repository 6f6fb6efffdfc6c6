import Advisories
import Deliverables
import ProductModel
import SourceText
import Testing

@Suite("Advisories in CSAF 2.0")
struct CSAFAdvisoryTests {
    private func draft(
        _ product: Product, _ vulnerabilities: [String] = [], profile: CSAFAdvisory.Profile = .advisory
    ) throws -> CSAFAdvisory {
        try CSAFAdvisory(
            product, vulnerabilities: vulnerabilities, id: "HL-SA-2026-0001", profile: profile, asOf: TellingSample.day,
            tool: "1")
    }

    private func failures(_ text: String) throws -> [CSAFTests.Result] {
        try CSAFTests.results(of: DataNode.json(SourceFile(path: "a.json", text: text))).filter { !$0.failures.isEmpty }
    }

    @Test("a draft passes every mandatory test", arguments: CSAFAdvisory.Profile.allCases)
    func mandatory(profile: CSAFAdvisory.Profile) throws {
        let text = try draft(TellingSample.product(TellingSample.decisions), profile: profile).draft()
        let grave = try failures(text).filter { [.schema, .mandatory].contains($0.test.group) }
        #expect(grave.isEmpty, "\(grave.map { "\($0.test.id) \($0.failures)" })")
    }

    @Test("the document says the versions, the fix, the score and why not")
    func contents() throws {
        let document = try JSONObject(text: draft(TellingSample.product(TellingSample.decisions)).draft())
        #expect(document["document"]["tracking"]["status"].value as? String == "draft")
        let curl = document["vulnerabilities"][1]
        #expect(curl["cve"].value as? String == "CVE-2024-11053")
        #expect(curl["product_status"]["known_affected"][0].value as? String == "lock@2.1.0:pkg:generic/curl")
        #expect(curl["product_status"]["fixed"][0].value as? String == "lock@2.1.1:pkg:generic/curl")
        #expect(curl["scores"][0]["cvss_v3"]["baseScore"].value as? Double == 5.9)
        #expect(curl["remediations"][0]["date"].value as? String == "2026-11-20T00:00:00Z")
        let agent = document["vulnerabilities"][0]
        #expect(agent["threats"][0]["details"].value as? String == "The agent is in no image.")
        #expect(agent["flags"][0]["label"].value as? String == "vulnerable_code_not_in_execute_path")
    }

    @Test("what is missing is listed and not made up")
    func missing() throws {
        let advisory = try draft(TellingSample.product("  CVE-2025-0001: {status: affected}"))
        #expect(advisory.missing.contains { $0.hasPrefix("CVE-2025-0001: title") })
        #expect(advisory.missing.contains { $0.hasPrefix("CVE-2025-0001: action") })
        #expect(try !failures(advisory.draft()).filter { $0.test.id == "6.1.27.5" }.isEmpty)
        let bare = ProductIdentity(Product(id: "a"))
        #expect(bare.isNameMade && bare.identifiers == ["pkg:generic/a"])
    }

    @Test("two decisions that contradict each other fail")
    func contradiction() throws {
        let product = TellingSample.product(
            """
              CVE-2025-0001/one: {title: T, status: not-affected, because: B}
              CVE-2025-0001/two: {title: T, status: affected, action: A}
            """)
        #expect(try failures(draft(product).draft()).contains { $0.test.id == "6.1.6" })
    }

    @Test("an unknown vulnerability, no decision and no id are refused")
    func refusals() throws {
        let product = TellingSample.product("  CVE-2025-0001: {status: fixed}")
        #expect(throws: CSAFAdvisory.Refusal.noDecision("CVE-1", known: ["CVE-2025-0001"])) {
            try draft(product, ["CVE-1"])
        }
        #expect(throws: CSAFAdvisory.Refusal.noID) {
            try CSAFAdvisory(product, profile: .vex, asOf: TellingSample.day, tool: "1")
        }
        #expect(throws: CSAFAdvisory.Refusal.noDecisions) { try draft(Product(id: "a")) }
    }

    @Test("hostile texts in every field give JSON of the right form, or one that its test refuses")
    func hostile() throws {
        let product = Sample.hostile("\"},{<script>\u{1F600}\u{7}\\ ](x)")
        let advisory = try draft(product)
        _ = try DataNode.json(SourceFile(path: "a.json", text: advisory.draft()))
        #expect(!advisory.fileName.contains("/"))
        let name = CSAFFileName.of(trackingID: "../../etc/Passwd\u{0}")
        #expect(name == "_etc_passwd_.json")
    }
}
