import Assessment
import ProductModel
import Testing

@Suite("An element that is met, with current evidence, mitigates a threat where it is met")
struct MitigationTests {
    private static let own: String = {
        var rule = RuleText()
        rule.more = "mitigated_by: [\"8425:DP.3\"]"
        return rule.text
    }()

    private func product(_ capability: String, asOf: String = AssessedProduct.day) throws -> AssessedProduct {
        try AssessedProduct(
            """
            components: {lock: {debug_port: open}, cloud: {debug_port: open}}
            evidence: {test: {made: 2026-01-01, expires: 2027-01-01}}
            capabilities: {\(capability)}
            """, asOf: asOf, ownRules: [Self.own])
    }

    @Test("met for a component, it mitigates there and not on another")
    func onlyThere() throws {
        let product = try product("\"8425:DP.3/lock\": {components: [lock], status: met, evidence: [test]}")
        let lock = try product.finding("own-rule:lock")
        #expect(lock.status == .mitigated)
        #expect(lock.reason == "capability 8425:DP.3/lock is met, with current evidence")
        #expect(lock.level == .high && lock.residual == .low)
        let cloud = try product.finding("own-rule:cloud")
        #expect(cloud.status == .open && cloud.residual == cloud.level)
    }

    @Test("met without naming components, it mitigates on all of them")
    func everywhere() throws {
        let product = try product("\"8425:DP.3\": {status: met, evidence: [test]}")
        #expect(try product.finding("own-rule:lock").status == .mitigated)
        #expect(try product.finding("own-rule:cloud").status == .mitigated)
    }

    @Test(
        "another element, a plan, or a claim without proof mitigates nothing",
        arguments: [
            "\"8425:DP.1\": {status: met, evidence: [test]}", "\"8425:DP.3\": {status: planned, evidence: [test]}",
            "\"8425:DP.3\": {status: met}", "\"8425:DP.3\": {components: [], status: met, evidence: [test]}",
        ])
    func nothing(_ capability: String) throws {
        #expect(try product(capability).finding("own-rule:lock").status == .open)
    }

    @Test(
        "proof counts from the day it was made to the day it expires",
        arguments: [
            ("2025-12-31", Finding.Status.open), ("2026-01-01", .mitigated), ("2027-01-01", .mitigated),
            ("2027-01-02", .open),
        ])
    func asOf(_ day: String, _ status: Finding.Status) throws {
        let product = try product("\"8425:DP.3\": {status: met, evidence: [test]}", asOf: day)
        #expect(try product.finding("own-rule:lock").status == status)
    }

    @Test("an acceptance that does not count leaves the proof standing")
    func besidesTreatment() throws {
        let product = try AssessedProduct(
            """
            components: {lock: {debug_port: open}}
            evidence: {test: {made: 2026-01-01}}
            capabilities: {"8425:DP.3": {status: met, evidence: [test]}}
            treatments: {"own-rule:lock": {decision: accept}}
            """, ownRules: [Self.own])
        #expect(try product.finding("own-rule:lock").status == .mitigated)
    }
}
