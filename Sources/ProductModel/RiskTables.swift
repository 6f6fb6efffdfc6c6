/// The two tables by which SP 800-30 (first revision) combines levels (appendices G and I).
public enum RiskTables {
    /// Table G-5: how likely it is that an event is tried and does harm.
    ///
    /// - Parameters:
    ///   - initiation: How likely it is that somebody tries, or that it happens.
    ///   - success: How likely it is that it then does harm.
    public static func likelihood(initiation: Level, success: Level) -> Level {
        let rows: [[Level]] = [
            [.veryLow, .veryLow, .low, .low, .low],
            [.veryLow, .low, .low, .moderate, .moderate],
            [.low, .low, .moderate, .moderate, .high],
            [.low, .moderate, .moderate, .high, .veryHigh],
            [.low, .moderate, .high, .veryHigh, .veryHigh],
        ]
        return rows[initiation.rawValue - 1][success.rawValue - 1]
    }

    /// Table I-2: the risk that follows from likelihood and impact.
    public static func risk(likelihood: Level, impact: Level) -> Level {
        let rows: [[Level]] = [
            [.veryLow, .veryLow, .veryLow, .low, .low],
            [.veryLow, .low, .low, .low, .moderate],
            [.veryLow, .low, .moderate, .moderate, .high],
            [.veryLow, .low, .moderate, .high, .veryHigh],
            [.veryLow, .low, .moderate, .high, .veryHigh],
        ]
        return rows[likelihood.rawValue - 1][impact.rawValue - 1]
    }
}
