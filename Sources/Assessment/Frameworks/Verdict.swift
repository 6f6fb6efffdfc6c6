public import Catalogs

/// What an assessment says of an element.
public enum Verdict: String, Sendable, CaseIterable {
    /// It is met, and that is proven.
    case met
    /// It is met in part, for some, or without proof.
    case partly
    /// It is not met.
    case notMet = "not met"
    /// The files don't tell.
    case unknown
    /// It asks nothing of this product.
    case notApplicable = "not applicable"

    /// Whether something is left to do.
    public var isGap: Bool { self == .partly || self == .notMet || self == .unknown }

    /// Several verdicts on parts of one thing as one; what asks nothing does not count.
    ///
    /// - Returns: nil for none at all.
    static func combined(_ verdicts: [Verdict]) -> Verdict? {
        let counting = verdicts.filter { $0 != .notApplicable }
        guard !counting.isEmpty else { return verdicts.isEmpty ? nil : .notApplicable }
        if counting.allSatisfy({ $0 == .met }) { return .met }
        if counting.allSatisfy({ $0 == .unknown }) { return .unknown }
        return counting.allSatisfy { $0 == .notMet || $0 == .unknown } ? .notMet : .partly
    }
}

/// What a verdict rests on; the strongest first.
public enum Ground: Sendable, Equatable {
    /// The facts say that it asks nothing.
    case applicability
    /// A label or certificate that counts as compliance.
    case label
    /// A decision that was taken on the element itself.
    case decision
    /// What the files say, without a decision.
    case facts
    /// Decisions on elements of another framework.
    case crosswalk(Crosswalk.Basis)
    /// Nothing.
    case nothing

    /// A few words for it.
    public var title: String {
        switch self {
        case .applicability: "the product's facts"
        case .label: "a label"
        case .decision: "a decision"
        case .facts: "what the files say"
        case .crosswalk(let basis): "a crosswalk, \(basis.rawValue)"
        case .nothing: "nothing"
        }
    }
}
