/// The five levels that SP 800-30 (first revision) uses for likelihood, impact and risk (appendices G to I).
public enum Level: Int, Sendable, Comparable, CaseIterable {
    case veryLow = 1
    case low, moderate, high, veryHigh

    /// The level as written in a product file: `very-low` to `very-high`.
    public var word: String {
        switch self {
        case .veryLow: "very-low"
        case .low: "low"
        case .moderate: "moderate"
        case .high: "high"
        case .veryHigh: "very-high"
        }
    }

    /// The level as shown to people: `very low` to `very high`.
    public var title: String {
        switch self {
        case .veryLow: "very low"
        case .veryHigh: "very high"
        default: word
        }
    }

    /// Reads the level's word; nil for any other text.
    public init?(word: some StringProtocol) {
        guard let level = Level.allCases.first(where: { $0.word == word }) else { return nil }
        self = level
    }

    /// From very low to very high.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
