public import ProductModel

/// How much of a try's success is left once something that is proven stands in its way.
///
/// A capability that a rule names answers the threat itself, so hardly any try succeeds. Of means that a treatment names
/// nobody knows that but who chose them, so their own strength decides. The steps are our own judgement; SP 800-30 has
/// no table for them.
public enum MitigationStrength: Sendable, Equatable {
    /// A proven capability for an element that the rule names.
    case capability
    /// Proven means, with the strength that their entry says; nil where it says none.
    case means(Level?)

    /// How likely it stays that a try does harm; never more than before.
    ///
    /// Means without a word on their strength are taken to be of moderate strength: what nobody said is not the best case.
    public func success(from success: Level) -> Level {
        switch self {
        case .capability, .means(.high), .means(.veryHigh): .veryLow
        case .means(.moderate), .means(nil): min(success, .low)
        case .means(.low): Level(rawValue: success.rawValue - 1) ?? .veryLow
        case .means(.veryLow): success
        }
    }

    /// Whether it is strong enough to settle a finding.
    public var counts: Bool { self != .means(.veryLow) }

    /// Smaller leaves less success.
    var rank: Int {
        switch self {
        case .capability: 0
        case .means(let strength): 6 - (strength ?? .moderate).rawValue
        }
    }
}
