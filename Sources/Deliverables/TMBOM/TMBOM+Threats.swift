extension TMBOM {
    /// What can go wrong.
    struct Threats: Encodable {
        let threats: [Threat]
        let attackPatterns: [AttackPattern]
        let attackPaths: [AttackPath]
        let abuseCases: [AbuseCase]
        let trustBoundaries: [TrustBoundary]
        let methodologies: [String]
        let properties: [Property]
    }

    struct Threat: Encodable {
        let bomRef: String
        let name: String
        let description: String?
        let source: String?
        let categories: [Category]?
        let weaknesses: [Weakness]?
        let attackPatterns: [String]?
        let affectedAssets: [String]?
        let mitigations: [String]?
        let properties: [Property]
    }

    struct Category: Encodable {
        let taxonomy: String
        let category: String

        /// The draft has LINDDUN's words of 2010; ours are those of 2023.
        private static let linddun = [
            "linking": "linkability", "identifying": "identifiability", "non-repudiation": "non-repudiation",
            "detecting": "detectability", "data-disclosure": "disclosure-of-information",
            "unawareness": "unawareness", "non-compliance": "non-compliance",
        ]

        private static let stride: Set = [
            "spoofing", "tampering", "repudiation", "information-disclosure", "denial-of-service",
            "elevation-of-privilege",
        ]

        /// Categories of both kinds, without words that the draft does not know.
        static func all(stride: [String], linddun: [String]) -> [Category] {
            stride.filter(Self.stride.contains).map { Category(taxonomy: "STRIDE", category: $0) }
                + linddun.compactMap { Self.linddun[$0] }.map { Category(taxonomy: "LINDDUN", category: $0) }
        }
    }

    struct Weakness: Encodable { let cweId: Int }

    struct AttackPattern: Encodable {
        let bomRef: String
        let capecId: Int
        let name: String
    }

    struct AbuseCase: Encodable {
        let bomRef: String
        let name: String
        let realizes: [String]
        let targets: [String]?
    }

    struct TrustBoundary: Encodable {
        let bomRef: String
        let boundary: String
        let name: String
        let threatsAtBoundary: [String]?
    }

    /// The steps of an attack, in order.
    struct AttackPath: Encodable {
        let bomRef: String
        let name: String
        let objective: String
        let steps: [Step]
        let realizes: [String]?
        let properties: [Property]

        struct Step: Encodable {
            let description: String
            let source: String?
            let destination: String?
            let properties: [Property]
        }
    }
}
