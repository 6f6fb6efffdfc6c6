import Assessment
import ProductModel
import Testing

@Suite("What was decided about a finding counts when it is whole")
struct TreatmentTests {
    private static let key = "open-debug-port:lock"

    private func finding(_ treatment: String, asOf: String = AssessedProduct.day, more: String = "") throws -> Finding {
        let product = """
            components: {lock: {kind: device, exposure: [physical-public], debug_port: open}}
            treatments: {"\(Self.key)": {\(treatment)}}
            \(more)
            """
        return try AssessedProduct(product, asOf: asOf).finding(Self.key)
    }

    @Test("without a decision it is open, with its whole risk")
    func undecided() throws {
        let finding = try AssessedProduct(
            "components: {lock: {kind: device, exposure: [physical-public], debug_port: open}}"
        ).finding(Self.key)
        #expect(finding.status == .open && finding.reason == nil)
        #expect(finding.residual == finding.level)
    }

    @Test("accepted by somebody, for a reason, until a day, it is accepted, and the risk is still there")
    func accepted() throws {
        let finding = try finding("decision: accept, because: Low value, owner: Lead, until: 2027-01-01")
        #expect(finding.status == .accepted)
        #expect(finding.reason == "accepted by Lead until 2027-01-01: Low value")
        #expect(finding.residual == finding.level)
    }

    @Test(
        "an acceptance without a reason, a role or a last day does not count",
        arguments: [
            "owner: Lead, until: 2027-01-01", "because: Low value, until: 2027-01-01",
            "because: Low value, owner: Lead",
        ])
    func incomplete(_ fields: String) throws {
        let finding = try finding("decision: accept, " + fields)
        #expect(finding.status == .open)
        #expect(finding.reason == "its acceptance does not count: it needs because, owner and until")
    }

    @Test(
        "an acceptance counts on its last day, and not on the day after",
        arguments: [
            ("2026-11-22", Finding.Status.open), ("2026-11-23", .accepted), ("2026-11-24", .accepted),
        ])
    func expiry(_ until: String, _ status: Finding.Status) throws {
        #expect(try finding("decision: accept, because: x, owner: Lead, until: \(until)").status == status)
    }

    @Test("asked of another day, the same acceptance gives another answer")
    func asOf() throws {
        let treatment = "decision: accept, because: x, owner: Lead, until: 2026-11-23"
        #expect(try finding(treatment, asOf: "2026-01-01").status == .accepted)
        #expect(try finding(treatment, asOf: "2027-01-01").reason == "its acceptance ended on 2026-11-23")
    }

    @Test(
        "a false alarm, and a transfer, need a reason",
        arguments: [
            ("false-alarm", Finding.Status.falseAlarm, Level.veryLow), ("transfer", .transferred, .veryHigh),
        ])
    func reasons(_ decision: String, _ status: Finding.Status, _ residual: Level) throws {
        let whole = try finding("decision: \(decision), because: It is sealed")
        #expect(whole.status == status)
        #expect(whole.residual == min(residual, whole.level))
        let bare = try finding("decision: \(decision)")
        #expect(bare.status == .open)
        #expect(bare.reason?.contains("does not count: it needs because") == true)
    }

    @Test("what is to be avoided is open as long as it is there")
    func avoid() throws {
        let finding = try finding("decision: avoid, because: The port goes")
        #expect(finding.status == .open && finding.reason == "to be avoided, and still there")
    }

    @Test("mitigated by means is open until a capability proves the means")
    func mitigate() throws {
        func means(_ capability: String, _ evidence: String) throws -> Finding {
            try finding(
                "decision: mitigate, by: [lid]",
                more: """
                    means: {lid: {kind: product}}
                    evidence: {test: {\(evidence)}}
                    capabilities: {"8425:AI.1": {means: [lid], \(capability)}}
                    """)
        }
        let proven = try means("status: met, evidence: [test]", "made: 2026-01-01")
        #expect(proven.status == .mitigated)
        #expect(proven.residual < proven.level)
        #expect(proven.reason?.contains("8425:AI.1") == true)
        for (capability, evidence) in [
            ("status: met", "made: 2026-01-01"), ("status: planned, evidence: [test]", "made: 2026-01-01"),
            ("status: met, evidence: [test]", "made: 2020-01-01, expires: 2021-01-01"),
        ] {
            let unproven = try means(capability, evidence)
            #expect(unproven.status == .open && unproven.residual == unproven.level)
            #expect(unproven.reason == "to be mitigated by lid, which is not proven yet")
        }
        #expect(try finding("decision: mitigate").reason == "to be mitigated, and no means is named")
    }
}
