/// What one record says about one package, and why.
public struct MatchOutcome: Sendable, Equatable {
    /// What follows.
    public enum Verdict: String, Sendable, Codable {
        /// The version is one that the record affects.
        case affected
        /// The record speaks of the package, and it can't be decided whether of this version.
        case undecided
        /// The record speaks of the package, and not of this version.
        case notAffected = "not-affected"
    }

    /// Which kind of statement decided.
    public enum Rule: String, Sendable, Codable {
        /// The version stands in the record's list.
        case literalVersion = "literal-version"
        /// The version lies in a range of the ecosystem's order.
        case versionRange = "version-range"
        /// The record affects every version.
        case everyVersion = "every-version"
        /// The CPE name and its version fit a configuration.
        case cpeConfiguration = "cpe-configuration"
        /// A supplier's document names this very product.
        case supplierStatement = "supplier-statement"
    }

    /// How sure the identity is that the match rests on.
    public enum Confidence: Int, Sendable, Comparable, Codable {
        /// By a name alone, or for every version of a product.
        case low
        /// By a CPE name.
        case medium
        /// By the ecosystem's own name.
        case high

        /// From low to high.
        public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }

        /// The word for people.
        public var word: String {
            switch self {
            case .low: "low"
            case .medium: "medium"
            case .high: "high"
            }
        }
    }

    /// What follows.
    public var verdict: Verdict
    /// Which kind of statement decided.
    public var rule: Rule
    /// How sure the identity is.
    public var confidence: Confidence
    /// The name by which the record knows the package: `npm lodash`, `cpe:2.3:a:haxx:curl`.
    public var identity: String
    /// Why, in clauses for people.
    public var reasons: [String]
    /// The first versions that are said to hold a fix, as written.
    public var fixedIn: [String]
    /// The platform that rules it out, where it fits but for that.
    public var ruledOutBy: String?

    /// Makes an outcome.
    public init(
        _ verdict: Verdict, by rule: Rule, confidence: Confidence, identity: String, reasons: [String],
        fixedIn: [String] = [], ruledOutBy: String? = nil
    ) {
        self.verdict = verdict
        self.rule = rule
        self.confidence = confidence
        self.identity = identity
        self.reasons = reasons
        self.fixedIn = fixedIn
        self.ruledOutBy = ruledOutBy
    }
}
