import Assessment
import ProductModel
import Testing

@Suite("What is proven lowers the chance that a try succeeds, by how strong it is")
struct MitigationStrengthTests {
    @Test(
        "a capability that the rule names, and strong means, leave it very low",
        arguments: [MitigationStrength.capability, .means(.veryHigh), .means(.high)])
    func strong(_ strength: MitigationStrength) {
        for success in Level.allCases { #expect(strength.success(from: success) == .veryLow) }
    }

    @Test("moderate means, and means of which nobody said how strong they are, leave it low at most")
    func moderate() {
        for strength in [MitigationStrength.means(.moderate), .means(nil)] {
            #expect(strength.success(from: .veryHigh) == .low)
            #expect(strength.success(from: .low) == .low)
            #expect(strength.success(from: .veryLow) == .veryLow)
        }
    }

    @Test("weak means lower it by one level, very weak ones not at all")
    func weak() {
        #expect(MitigationStrength.means(.low).success(from: .veryHigh) == .high)
        #expect(MitigationStrength.means(.low).success(from: .veryLow) == .veryLow)
        #expect(MitigationStrength.means(.veryLow).success(from: .high) == .high)
        #expect(!MitigationStrength.means(.veryLow).counts && MitigationStrength.means(.low).counts)
    }

    @Test("nothing that is proven makes a risk greater, or changes how often somebody tries or how bad it is")
    func neverGreater() {
        let strengths = [MitigationStrength.capability, .means(nil)] + Level.allCases.map { .means($0) }
        for initiation in Level.allCases {
            for success in Level.allCases {
                for impact in Level.allCases {
                    let factors = RiskFactors(initiation: initiation, success: success, impact: impact)
                    for strength in strengths {
                        let lowered = factors.lowered(by: strength)
                        #expect(lowered.risk <= factors.risk)
                        #expect(lowered.initiation == initiation && lowered.impact == impact)
                    }
                }
            }
        }
    }
}

@Suite("The residual risk of a finding rests on what is proven against it")
struct ResidualRiskTests {
    private static let key = "open-debug-port:lock"

    private func finding(by means: String, _ entries: String, more: String = "") throws -> Finding {
        try AssessedProduct(
            """
            components: {lock: {kind: device, exposure: [physical-public], debug_port: open, safety: very-high}}
            evidence: {test: {made: 2026-01-01}}
            means: {\(entries)}
            capabilities: {"8425:AI.1": {means: [lid, seal], status: met, evidence: [test]}\(more)}
            treatments: {"\(Self.key)": {decision: mitigate, by: [\(means)]}}
            """
        ).finding(Self.key)
    }

    @Test(
        "means lower it by their strength, and the reason says so",
        arguments: [
            ("strength: very-high", Level.veryLow, "its strength is very high"),
            ("strength: high", .veryLow, "its strength is high"),
            ("strength: moderate", .low, "its strength is moderate"),
            ("strength: low", .moderate, "its strength is low"),
            ("kind: product", .low, "its strength is not said"),
        ])
    func byStrength(_ strength: String, _ success: Level, _ words: String) throws {
        let finding = try finding(by: "lid", "lid: {\(strength)}, seal: {kind: product}")
        #expect(finding.status == .mitigated)
        #expect(finding.factors?.success == .high && finding.residualFactors?.success == success)
        #expect(finding.residual == finding.residualFactors?.risk)
        #expect(finding.reason?.contains(words) == true)
        #expect(finding.residualReason?.hasPrefix("success falls from high to \(success.title): lid, by") == true)
    }

    @Test("of several means the strongest counts")
    func strongest() throws {
        let finding = try finding(by: "lid, seal", "lid: {strength: low}, seal: {strength: high}")
        #expect(finding.residualFactors?.success == .veryLow && finding.reason?.hasPrefix("seal, by") == true)
    }

    @Test("means that are hardly any leave the finding open")
    func tooWeak() throws {
        let finding = try finding(by: "lid", "lid: {strength: very-low}, seal: {kind: product}")
        #expect(finding.status == .open && finding.residual == finding.level)
        #expect(finding.reason?.hasSuffix("its strength is very low, which is too little to count") == true)
    }

    @Test("a proven capability that answers the threat itself counts before weaker means")
    func capabilityFirst() throws {
        let finding = try finding(
            by: "lid", "lid: {strength: low}, seal: {kind: product}",
            more: ", \"8425:IAC.1a\": {status: met, evidence: [test]}")
        #expect(finding.residualFactors?.success == .veryLow && finding.capability == "8425:IAC.1a")
    }

    @Test("what is claimed and not proven changes nothing, and the reason says that")
    func claimed() throws {
        let finding = try AssessedProduct(
            """
            components: {lock: {kind: device, exposure: [physical-public], debug_port: open}}
            means: {lid: {strength: very-high, status: in-place}}
            capabilities: {"8425:AI.1": {means: [lid], status: met}}
            treatments: {"\(Self.key)": {decision: mitigate, by: [lid]}}
            """
        ).finding(Self.key)
        #expect(finding.residual == finding.level && finding.residualFactors == finding.factors)
        #expect(finding.residualReason == "as before; to be mitigated by lid, which is not proven yet")
    }
}
