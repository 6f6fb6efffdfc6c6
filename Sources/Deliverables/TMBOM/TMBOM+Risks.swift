import Assessment
import ProductModel

extension TMBOM {
    /// What it would cost, before and after what is in place.
    struct Risks: Encodable {
        let risks: [Risk]
        let assessments: [Assessment]
    }

    struct Risk: Encodable {
        let bomRef: String
        let name: String
        let statement: String
        let description: String?
        let domains: [Domain]
        let affects: [String]?
        let relatedThreats: [String]?
        let inherentRisk: Rating?
        let residualRisk: Rating?
        let responses: [Response]?
        let status: String
        let owner: Party?
        let properties: [Property]
    }

    struct Domain: Encodable { let type: String }

    struct Rating: Encodable {
        let likelihood: Degree
        let impact: Degree
        let score: Score

        struct Degree: Encodable { let level: String }

        struct Score: Encodable {
            let level: String
            let methodology = "nist-sp-800-30"
        }

        init(likelihood: Level, impact: Level, risk: Level) {
            self.likelihood = Degree(
                level: ["very-low", "low", "medium", "high", "very-high"][likelihood.rawValue - 1])
            self.impact = Degree(
                level: ["negligible", "low", "moderate", "major", "catastrophic"][impact.rawValue - 1])
            score = Score(level: ["info", "low", "medium", "high", "critical"][risk.rawValue - 1])
        }

        /// A rating of two levels that the files name; nil where one is missing.
        init?(likelihood: Level?, impact: Level?) {
            guard let likelihood, let impact else { return nil }
            self.init(
                likelihood: likelihood, impact: impact, risk: RiskTables.risk(likelihood: likelihood, impact: impact))
        }
    }

    struct Response: Encodable {
        let bomRef: String
        let strategy: String
        let description: String?
        let controls: [String]?
        let owner: Party?
        let targetDate: String?
        let properties: [Property]
    }

    /// An occasion on which risks were looked at.
    struct Assessment: Encodable {
        let bomRef: String
        let name: String
        let type = ["security", "threat"]
        let cadence = "ad-hoc"
        let timestamp: String
        let status = "completed"
        let risks: [String]
    }
}
