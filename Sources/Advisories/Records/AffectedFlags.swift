/// What a row of `affected` says beside its bounds.
public struct AffectedFlags: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: Int

    /// Makes flags of bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The low bound itself is outside.
    public static let excludesLow = AffectedFlags(rawValue: 1)
    /// The high bound itself is inside.
    public static let includesHigh = AffectedFlags(rawValue: 2)
    /// The row is one version as written: a version that reads the same matches it, whether or not it has a key.
    public static let isLiteral = AffectedFlags(rawValue: 4)
    /// The low bound can't be read as a version.
    public static let unreadableLow = AffectedFlags(rawValue: 8)
    /// The high bound can't be read as a version.
    public static let unreadableHigh = AffectedFlags(rawValue: 16)
    /// The record also has ranges of commits, which can't be used here.
    public static let hasCommitRanges = AffectedFlags(rawValue: 32)
    /// The record says that these versions are not affected.
    public static let isUnaffected = AffectedFlags(rawValue: 64)
    /// The record says that it is not known whether these versions are affected.
    public static let isUnknown = AffectedFlags(rawValue: 128)
    /// The record names no versions that could be used: only commits.
    public static let onlyCommits = AffectedFlags(rawValue: 256)
}
