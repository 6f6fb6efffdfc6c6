public import ProductModel

/// What a risk is made of, by SP 800-30.
public struct RiskFactors: Sendable, Equatable {
    /// How likely it is that somebody tries.
    public var initiation: Level
    /// How likely it is that a try does harm.
    public var success: Level
    /// How bad that is.
    public var impact: Level

    /// Makes a risk's factors.
    public init(initiation: Level, success: Level, impact: Level) {
        self.initiation = initiation
        self.success = success
        self.impact = impact
    }

    /// Initiation and success together, by table G-5.
    public var likelihood: Level { RiskTables.likelihood(initiation: initiation, success: success) }

    /// Likelihood and impact together, by table I-2.
    public var risk: Level { RiskTables.risk(likelihood: likelihood, impact: impact) }

    /// The factors once something that is proven stands in the way of a try.
    public func lowered(by strength: MitigationStrength) -> RiskFactors {
        RiskFactors(initiation: initiation, success: strength.success(from: success), impact: impact)
    }
}
