public import ProductModel

/// Something that a rule found.
public struct Finding: Sendable {
    /// What came of it.
    public enum Status: String, Sendable {
        /// It stands.
        case open
        /// Something that is in place, and proven, stands in its way.
        case mitigated
        /// Somebody bears it, for a reason, until a day.
        case accepted
        /// Another bears it.
        case transferred
        /// It was looked at and is none.
        case falseAlarm = "false-alarm"
    }

    /// Its name: rule, subject and perhaps a second id.
    ///
    /// It never changes because something else does.
    public let key: String
    /// The rule that found it.
    public let rule: Rule
    /// The entry that it is about.
    public let subject: String
    /// The component that it lies on, when that is one.
    public let component: String?
    /// What it says.
    public let message: String
    /// The risk's factors; nil for consistency.
    public let factors: RiskFactors?
    /// The factors with what is in place, and proven; nil for consistency.
    public let residualFactors: RiskFactors?
    /// The risk before treatment, or the level of an inconsistency.
    public let level: Level
    /// The risk with what is in place.
    public let residual: Level
    /// What came of it.
    public let status: Status
    /// Why it is not open any more, or why a treatment does not count.
    public let reason: String?
    /// What was decided about it, whether that counts or not.
    public let treatment: Treatment?
    /// The capability that proves what stands in its way, where that is why it is mitigated.
    public let capability: String?
    /// Where its subject stands.
    public let position: Position

    /// Worst first; among equals, threats before inconsistencies, then by key.
    public static func isWorse(_ left: Finding, _ right: Finding) -> Bool {
        if left.residual != right.residual { return left.residual > right.residual }
        if left.level != right.level { return left.level > right.level }
        if left.rule.kind != right.rule.kind { return left.rule.kind == .threat }
        return left.key < right.key
    }
}
