import ProductModel

/// Works out how soon a vulnerability has to be dealt with: SP 800-30's risk from likelihood and impact, where likelihood
/// comes from exploitation seen or predicted and from how the component is exposed, and impact from the vulnerability
/// and from what the component can do.
///
/// The thresholds are own judgement; every priority lists what it was computed from.
enum PriorityJudge {
    /// What the judgement is made of.
    struct Facts {
        var exploitation: KnownExploitation?
        var prediction: ExploitPrediction?
        var severity: StatedSeverity?
        var isExploitedHere: Bool?
        var context: ComponentContext?
    }

    static func priority(_ facts: Facts) -> Priority {
        var reasons: [String] = []
        let likelihood = likelihood(facts, &reasons)
        let impact = impact(facts, &reasons)
        return Priority(
            level: RiskTables.risk(likelihood: likelihood, impact: impact), likelihood: likelihood, impact: impact,
            reasons: reasons)
    }

    private static func likelihood(_ facts: Facts, _ reasons: inout [String]) -> Level {
        if facts.isExploitedHere == true {
            reasons.append("it is exploited in this product")
            return .veryHigh
        }
        var level: Level
        if let listed = facts.exploitation {
            reasons.append("it is known to be exploited\(listed.added.map { " since \($0)" } ?? "") (\(listed.name))")
            level = .veryHigh
        } else if let prediction = facts.prediction {
            let percent = (prediction.probability * 1000).rounded() / 10
            reasons.append("exploitation within 30 days is predicted with \(percent) % (EPSS)")
            level =
                prediction.probability >= 0.5
                ? .veryHigh
                : prediction.probability >= 0.1
                    ? .high
                    : prediction.probability >= 0.01 ? .moderate : .low
        } else {
            reasons.append("nothing is known of exploitation")
            level = .moderate
        }
        guard let context = facts.context else { return level }
        switch context.isReachedFromInternet {
        case true?: reasons.append("\(context.title) can be reached from the internet")
        case false?:
            reasons.append("\(context.title) can't be reached from the internet")
            level = Level(rawValue: level.rawValue - 1) ?? level
        case nil: break
        }
        return level
    }

    private static func impact(_ facts: Facts, _ reasons: inout [String]) -> Level {
        var level = Level.moderate
        if let severity = facts.severity {
            reasons.append("CVSS \(severity.version) gives \(severity.score) (\(severity.source))")
            level =
                switch severity.score {
                case 9...: .veryHigh
                case 7..<9: .high
                case 4..<7: .moderate
                case 0.1..<4: .low
                default: .veryLow
                }
        } else if facts.exploitation != nil || facts.isExploitedHere == true {
            reasons.append("no source gives a severity, and what is exploited is taken as high")
            level = .high
        } else {
            reasons.append("no source gives a severity")
        }
        if let context = facts.context, let own = context.impact, own != level {
            reasons.append("the worst that \(context.title) can do is \(own.title)")
            // What cannot do much harm does not do more for being broken badly; what can is at least as bad as half of it.
            level = Level(rawValue: (level.rawValue + own.rawValue + 1) / 2) ?? level
        }
        return level
    }
}
