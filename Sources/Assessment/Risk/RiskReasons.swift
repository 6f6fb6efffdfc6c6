public import ProductDatabase
import ProductModel

/// Why each number of a finding's risk is what it is, in a few words each.
public struct RiskReasons: Sendable, Equatable {
    /// What says how likely it is that somebody tries.
    public let initiation: String
    /// What says how likely it is that a try does harm.
    public let success: String
    /// What says how bad that is.
    public let impact: String
    /// Who or what would start it, as a word of the vocabulary of threat sources; nil where nothing tells.
    public let threatSource: String?
}

extension Finding {
    /// Why the risk that stays is what it is; nil for consistency, whose findings have no factors.
    public var residualReason: String? {
        guard let factors, let residualFactors else { return nil }
        switch status {
        case .mitigated:
            let change =
                residualFactors.success == factors.success
                ? "success stays \(factors.success.title)"
                : "success falls from \(factors.success.title) to \(residualFactors.success.title)"
            return "\(change): \(reason ?? "")"
        case .falseAlarm: return "a false alarm: \(reason ?? "")"
        case .accepted, .transferred: return "as before; \(reason ?? "")"
        case .open: return reason.map { "as before; \($0)" } ?? "as before; nothing that is proven stands in its way"
        }
    }
}

extension ProductAssessment {
    /// Why the numbers of these findings are what they are, by key; findings without factors have no reasons.
    ///
    /// A check does not need it, so it is worked out only when it is asked for: the rules that found something are run
    /// once more, with the columns that their factors rest on.
    ///
    /// - Throws: when the database fails. A query that can't be taken apart gives more general reasons.
    public func riskReasons(of findings: [Finding]) throws(DatabaseError) -> [String: RiskReasons] {
        let reasoning = RiskReasoning(tables, origins: try LevelOrigins(tables))
        var reasons: [String: RiskReasons] = [:]
        let byRule = Dictionary(grouping: findings.filter { $0.factors != nil }, by: \.rule.id)
        for (_, findings) in byRule.sorted(by: { $0.key < $1.key }) {
            for (key, reason) in try reasoning.reasons(of: findings) { reasons[key] = reason }
        }
        return reasons
    }
}
