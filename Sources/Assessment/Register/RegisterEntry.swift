public import ProductModel

/// A row of the risk register.
public struct RegisterEntry: Sendable {
    /// What it was found by.
    public enum Origin: String, Sendable {
        /// A threat rule.
        case finding
        /// The makers' own judgement, in `risks`.
        case risk
    }

    /// What proves something, and whether it still counts: `current`, `expired` and so on.
    public struct Proof: Sendable, Equatable {
        /// The entry of `evidence`.
        public let id: String
        /// As the view `evidence_state` has it.
        public let state: String
    }

    /// A finding's key, or the id of an own risk after `risk:`.
    public let key: String
    /// Rule or makers.
    public let origin: Origin
    /// What could happen.
    public let title: String
    /// The rule that found it; nil for own risks.
    public let rule: String?
    /// The components that it lies on.
    public let components: [String]
    /// Who or what would start it, as words of the vocabulary of threat sources.
    public let sources: [String]
    /// How likely it is that somebody tries; nil for own risks, which are judged as a whole.
    public let initiation: Level?
    /// How likely it is that a try does harm; nil for own risks.
    public let success: Level?
    /// How likely it is, before treatment; nil when nobody said.
    public let likelihood: Level?
    /// How bad it is, before treatment; nil when nobody said.
    public let impact: Level?
    /// The risk before treatment; nil while likelihood or impact is not said.
    public let inherent: Level?
    /// How likely it stays, with what is in place.
    public let residualLikelihood: Level?
    /// How bad it stays, with what is in place.
    public let residualImpact: Level?
    /// The risk that stays; nil while it can't be told.
    public let residual: Level?
    /// `open`, `mitigated`, `accepted`, `transferred`, `false-alarm`; of own risks, `judged` once what stays is known.
    public let status: String
    /// What was decided: `mitigate`, `avoid`, `transfer`, `accept`, `false-alarm`.
    public let decision: String?
    /// The means against it.
    public let means: [String]
    /// The role that answers for it.
    public let owner: String?
    /// By when it is treated.
    public let due: String?
    /// The last day on which it is accepted.
    public let acceptedUntil: String?
    /// How it stands to the appetite; nil while there is none.
    public let standing: AppetiteStanding?
    /// What proves the treatment or the capability behind it.
    public let evidence: [Proof]
    /// Where it stands in the files: `file:line`.
    public let place: String
    /// Why the numbers are what they are; nil for own risks.
    public let reasons: RiskReasons?
    /// Why the risk that stays is what it is; of own risks, why they are judged so.
    public let because: String?

    /// Whether something is left to do or to decide.
    public var isOpen: Bool { status == "open" }

    /// Worst residual first, what can't be told before all, then the worse inherent risk, then by key.
    static func isWorse(_ left: RegisterEntry, _ right: RegisterEntry) -> Bool {
        func rank(_ level: Level?) -> Int { level?.rawValue ?? 6 }
        if left.residual != right.residual { return rank(left.residual) > rank(right.residual) }
        if left.inherent != right.inherent { return rank(left.inherent) > rank(right.inherent) }
        return left.key < right.key
    }
}
