/// How severe a vulnerability is, by the Common Vulnerability Scoring System: a vector, and the scores that follow.
///
/// The scores are computed and never taken from whoever published the vector.
///
/// Source: CVSS v2 complete guide; CVSS v3.0, v3.1 and v4.0 specifications, FIRST.
public struct CVSS: Sendable, Hashable {
    /// The editions.
    public enum Version: String, Sendable, Hashable, CaseIterable, Comparable {
        case v2 = "2.0"
        case v3 = "3.0"
        case v31 = "3.1"
        case v4 = "4.0"

        /// Whether one is older.
        public static func < (left: Version, right: Version) -> Bool { left.rawValue < right.rawValue }
    }

    /// The words for ranges of scores.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        case none, low, medium, high, critical

        /// Whether one is milder.
        public static func < (left: Severity, right: Severity) -> Bool {
            left.order < right.order
        }

        private var order: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The edition that the vector is of.
    public let version: Version
    /// The vector in canonical order, with its prefix and without what is not defined.
    public let vector: String
    /// What the vulnerability weighs by itself, 0 to 10 in tenths.
    public let baseScore: Double
    /// What it weighs at the moment, with exploits and fixes; nil in version 2 where the vector does not say, and in
    /// version 4, where what is known of exploits counts in ``score``.
    public let temporalScore: Double?
    /// What it weighs in the surrounding that the vector tells of; nil in version 2 where it does not say, and in
    /// version 4.
    public let environmentalScore: Double?
    /// The score of everything that the vector says, 0 to 10 in tenths.
    public let score: Double

    /// Reads a vector; one without prefix is of version 2.
    ///
    /// - Throws: a reason: an unknown metric or value, one said twice, or one of the base metrics missing.
    /// - Complexity: O(*n*) for *n* bytes.
    public init(_ vector: String) throws(CVSSError) {
        let read = try CVSSVector(vector)
        version = read.version
        self.vector = read.description
        switch read.version {
        case .v2:
            let scores = CVSS2Scores(read)
            (baseScore, temporalScore, environmentalScore) = (scores.base, scores.temporal, scores.environmental)
            score = scores.environmental ?? scores.temporal ?? scores.base
        case .v3, .v31:
            let scores = CVSS3Scores(read)
            (baseScore, temporalScore, environmentalScore) = (scores.base, scores.temporal, scores.environmental)
            score = read.says(.environmental) ? scores.environmental : scores.temporal
        case .v4:
            baseScore = CVSS4Score(read.baseOnly).value
            (temporalScore, environmentalScore) = (nil, nil)
            score = read.isBaseOnly ? baseScore : CVSS4Score(read).value
        }
    }

    /// The word for ``score``.
    public var severity: Severity { Self.severity(of: score, in: version) }

    /// The word for ``baseScore``, which is what sources publish.
    public var baseSeverity: Severity { Self.severity(of: baseScore, in: version) }

    /// The word for a score from 0 to 10; version 2 has no *critical*, and NVD's three words are used for it.
    public static func severity(of score: Double, in version: Version) -> Severity {
        switch score {
        case ..<0.05: version == .v2 ? .low : .none
        case ..<3.95: .low
        case ..<6.95: .medium
        case ..<8.95: .high
        default: version == .v2 ? .high : .critical
        }
    }
}

/// Why a text is no vector of CVSS.
public struct CVSSError: Error, Sendable, Hashable {
    /// What is wrong, in one clause for people.
    public let reason: String

    init(_ reason: String) { self.reason = reason }
}
