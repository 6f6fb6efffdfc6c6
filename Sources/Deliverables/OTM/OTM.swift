import ProductModel

/// A threat model in the Open Threat Model format, version 0.2.0, by the names that the format gives its fields.
///
/// Its schema leaves the ranges of numbers open; the specification has all of them from 0 to 100.
struct OTM: Encodable {
    let otmVersion = "0.2.0"
    let project: Project
    let representations: [Representation]
    let assets: [Asset]
    let trustZones: [TrustZone]
    let components: [Component]
    let dataflows: [Dataflow]
    let threats: [Threat]
    let mitigations: [Mitigation]

    struct Project: Encodable {
        let name: String
        let id: String
        let description: String?
        let owner: String?
        let ownerContact: String?
        let attributes: [String: OTMAttribute]
    }

    struct Representation: Encodable {
        let name: String
        let id: String
        let type: String
        let description: String
    }

    /// Where an element stands in a representation.
    struct Place: Encodable {
        let representation: String
        let id: String
        let file: String
        let line: Int
    }

    struct Asset: Encodable {
        let name: String
        let id: String
        let description: String?
        let risk: Risk
        let attributes: [String: OTMAttribute]

        struct Risk: Encodable {
            let confidentiality: Int
            let integrity: Int
            let availability: Int
            let comment: String
        }
    }

    struct TrustZone: Encodable {
        let id: String
        let name: String
        let type: String
        let description: String
        let risk: Risk
        let parent: Parent?
        let representations: [Place]?
        let attributes: [String: OTMAttribute]

        struct Risk: Encodable { let trustRating: Int }
    }

    /// What something lies in: one of the two.
    struct Parent: Encodable {
        var trustZone: String?
        var component: String?
    }

    struct Component: Encodable {
        let id: String
        let name: String
        let type: String
        let description: String?
        let parent: Parent
        let representations: [Place]
        let assets: Assets?
        let threats: [ThreatInstance]?
        let tags: [String]
        let attributes: [String: OTMAttribute]

        struct Assets: Encodable {
            let processed: [String]
            let stored: [String]
        }
    }

    struct Dataflow: Encodable {
        let id: String
        let name: String
        let bidirectional: Bool
        let source: String
        let destination: String
        let assets: [String]
        let threats: [ThreatInstance]?
        let tags: [String]
        let attributes: [String: OTMAttribute]
    }

    /// A threat where it lies.
    struct ThreatInstance: Encodable {
        let threat: String
        let state: String
        let mitigations: [MitigationInstance]

        struct MitigationInstance: Encodable {
            let mitigation: String
            let state: String
        }
    }

    struct Threat: Encodable {
        let id: String
        let name: String
        let description: String
        let categories: [String]
        let cwes: [String]
        let risk: Risk
        let tags: [String]
        let attributes: [String: OTMAttribute]

        struct Risk: Encodable {
            let likelihood: Int
            let likelihoodComment: String
            let impact: Int
            let impactComment: String
        }
    }

    struct Mitigation: Encodable {
        let id: String
        let name: String
        let description: String?
        let riskReduction: Int
        let attributes: [String: OTMAttribute]
    }

    /// A level as the format's numbers have it: very low is 20, very high 100; 0 where nobody said it.
    static func number(_ level: Level?) -> Int { (level?.rawValue ?? 0) * 20 }
}

/// What an attribute says: the format takes whatever it is told here.
enum OTMAttribute: Encodable {
    case text(String)
    case texts([String])
    case records([[String: String]])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .texts(let texts): try container.encode(texts)
        case .records(let records): try container.encode(records)
        }
    }

    /// Attributes without those that nobody said.
    static func said(_ attributes: [String: String?]) -> [String: OTMAttribute] {
        attributes.compactMapValues { $0.map(OTMAttribute.text) }
    }
}
