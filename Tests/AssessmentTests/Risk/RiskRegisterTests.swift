import Assessment
import ProductModel
import Testing

@Suite("The risk register")
struct RiskRegisterTests {
    private func entries(_ product: String, asOf: String = AssessedProduct.day) throws -> [RegisterEntry] {
        try RiskRegister(AssessedProduct(product, asOf: asOf).assessment).entries
    }

    private static let lock = "components: {lock: {kind: device, exposure: [physical-public], debug_port: open}}"

    @Test("has a row for each threat finding and each own risk, and none for inconsistencies")
    func rows() throws {
        let entries = try entries(
            """
            \(Self.lock)
            threats: {relay: {title: Relayed, likelihood: low}}
            risks: {opened: {title: The door opens, likelihood: moderate, impact: high}}
            """)
        let keys = Set(entries.map(\.key))
        #expect(keys.isSuperset(of: ["open-debug-port:lock", "recorded-threat:relay", "risk:opened"]))
        #expect(!keys.contains { $0.hasPrefix("risk-without-owner") })
    }

    @Test("begins with the most that stays; a risk that nobody judged comes before all that are")
    func order() throws {
        let entries = try entries(
            """
            risks:
              a-low: {likelihood: high, impact: very-high, residual_likelihood: low, residual_impact: low}
              b-high: {likelihood: high, impact: very-high}
              c-unknown: {likelihood: high}
            """)
        #expect(entries.map(\.key) == ["risk:c-unknown", "risk:b-high", "risk:a-low"])
        #expect(entries.map(\.residual) == [nil, .veryHigh, .low])
    }

    @Test("shows what was decided, by whom and until when")
    func treatment() throws {
        let entry = try #require(
            try entries(
                """
                \(Self.lock)
                evidence: {visit: {made: 2026-01-01}}
                treatments:
                  "open-debug-port:lock":
                    {decision: accept, because: Sealed, owner: Lead, until: 2027-01-01, evidence: [visit]}
                """
            ).first { $0.key == "open-debug-port:lock" })
        #expect(entry.status == "accepted" && !entry.isOpen)
        #expect(entry.owner == "Lead" && entry.acceptedUntil == "2027-01-01" && entry.decision == "accept")
        #expect(entry.evidence.map { "\($0.id) \($0.state)" } == ["visit current"])
        #expect(entry.sources == ["visitor"] && entry.components == ["lock"])
    }

    @Test(
        "above the appetite, a risk is untreated until something that counts is decided about it",
        arguments: [
            ("", AppetiteStanding.untreated),
            ("decision: mitigate, by: [lid], due: 2027-01-01", .treated),
            ("decision: mitigate, by: [lid], due: 2026-01-01", .untreated),
            ("decision: mitigate", .untreated),
            ("decision: avoid, because: The port goes", .treated),
            ("decision: accept, because: Sealed, owner: Lead, until: 2027-01-01", .treated),
            ("decision: accept, because: Sealed, owner: Lead, until: 2026-01-01", .untreated),
            ("decision: accept, owner: Lead, until: 2027-01-01", .untreated),
        ])
    func appetite(_ treatment: String, _ standing: AppetiteStanding) throws {
        let decided = treatment.isEmpty ? "" : "treatments: {\"open-debug-port:lock\": {\(treatment)}}"
        let entry = try #require(
            try entries(
                """
                \(Self.lock)
                organization: {risk_appetite: low}
                means: {lid: {kind: product}}
                \(decided)
                """
            ).first { $0.key == "open-debug-port:lock" })
        #expect(entry.standing == standing)
    }

    @Test("without an appetite nothing stands above it, and a risk within it needs no treatment")
    func noAppetite() throws {
        #expect(try entries(Self.lock).allSatisfy { $0.standing == nil })
        let wide = try entries(Self.lock + "\norganization: {risk_appetite: very-high}")
        #expect(wide.allSatisfy { $0.standing == .within })
    }

    @Test("an own risk that stays above the appetite is open until somebody accepts that")
    func ownAbove() throws {
        let risk = """
            organization: {risk_appetite: low}
            risks: {opened: {likelihood: high, impact: high, residual_likelihood: high, residual_impact: high}}

            """
        let open = try #require(try entries(risk).first)
        #expect(open.status == "open" && open.standing == .untreated)
        let accepted = try #require(
            try entries(
                risk + """
                    treatments:
                      "residual-above-appetite:opened":
                        {decision: accept, because: Rare, owner: Lead, until: 2027-01-01}
                    """
            ).first)
        #expect(accepted.status == "accepted" && accepted.standing == .treated)
    }

    @Test("an own risk shows the means and the proof that its needs lead to")
    func ownChain() throws {
        let entry = try #require(
            try entries(
                """
                components: {lock: device}
                threats: {relay: {title: Relayed, source: criminal-group, likelihood: low}}
                risks: {opened: {threats: [relay], components: [lock], likelihood: low, impact: high, owner: Lead}}
                needs: {keep-out: {statement: Keep out, risks: [opened]}}
                means: {distance: {kind: product, needs: [keep-out]}}
                evidence: {test: {made: 2026-01-01}}
                capabilities: {"8425:IAC.1": {means: [distance], status: met, evidence: [test]}}
                """
            ).first { $0.key == "risk:opened" })
        #expect(entry.means == ["distance"] && entry.owner == "Lead" && entry.sources == ["criminal-group"])
        #expect(entry.components == ["lock"] && entry.evidence.map(\.id) == ["test"])
    }
}
