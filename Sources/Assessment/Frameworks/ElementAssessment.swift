public import Catalogs

/// What became of one element of a framework, and why.
public struct ElementAssessment: Sendable {
    /// The element.
    public let element: Element
    /// What the assessment says.
    public internal(set) var verdict: Verdict
    /// What that rests on.
    public internal(set) var ground: Ground
    /// Why, in sentences.
    public internal(set) var reasons: [String] = []
    /// The decisions that it rests on, on the element itself or on those of another framework.
    public internal(set) var decisions: [Decision] = []
    /// The crosswalk edges that it rests on, each with the verdict at its other end.
    public internal(set) var through: [Source] = []
    /// The conditions that decide whether it applies.
    public internal(set) var conditions: [AppliedCondition] = []
    /// What would have to be said to know more.
    public internal(set) var unsaid: [ConditionOutcome.Fact] = []
    /// The components that it asks, where it asks some of several.
    public internal(set) var components: [String] = []

    /// An element of another framework that says something about this one.
    public struct Source: Sendable {
        /// The edge between the two.
        public let edge: Crosswalk.Edge
        /// The element at the other end.
        public let element: String
        /// What was decided there, for the components that count here; nil for nothing.
        public let verdict: Verdict?
    }
}

/// What became of a framework.
public struct FrameworkAssessment: Sendable {
    /// The framework.
    public let framework: Framework
    /// Whether it concerns the product at all; nil when an unsaid fact decides.
    public let concerns: Bool?
    /// The conditions that decide that.
    public let scope: [AppliedCondition]
    /// The conclusions that hold, and those that an unsaid fact decides about.
    public let conclusions: [(conclusion: Framework.Conclusion, holds: Bool?, conditions: [AppliedCondition])]
    /// Its elements, in order; finer points are judged with the element that they belong to.
    public let elements: [ElementAssessment]

    /// How many elements have a verdict.
    public func count(_ verdict: Verdict) -> Int { elements.count { $0.verdict == verdict } }

    /// How many are met by nothing stronger than our own judgement of a crosswalk.
    public var metOnJudgement: Int {
        elements.count { $0.verdict == .met && $0.ground == .crosswalk(.ownJudgement) }
    }

    /// How many ask something of the product.
    public var applicable: Int { elements.count - count(.notApplicable) }
}
