import ProductModel

/// A threat model as a bill of materials, by the names that the draft of CycloneDX 2.0 gives its fields.
///
/// The draft keeps changing; `draft` says which state of it this follows. What a field is called in Swift is what the draft
/// calls it, but for `bomRef`, which is `bom-ref`.
struct TMBOM: Encodable {
    /// The state of the draft that this follows.
    static let draft = """
        draft of CycloneDX 2.0 (CycloneDX/specification, schema/2.0/model; threat model at 0b918bb, risk at 0b13db6, \
        blueprint at 0312a97, control at 4b017fb); not a published standard
        """

    let specFormat = "CycloneDX"
    let specVersion = "2.0"
    let serialNumber: String
    let version = 1
    let metadata: Metadata
    let components: [Component]
    let blueprints: [Blueprint]
    let definitions: Definitions
    let threats: Threats
    let risks: Risks
    let controls: [Control]

    struct Metadata: Encodable {
        let timestamp: String
        let tools: Tools
        let component: Component
        let properties: [Property]

        struct Tools: Encodable { let components: [Component] }
    }

    struct Component: Encodable {
        let type: String
        var bomRef: String?
        let name: String
        var version: String?
        var description: String?
        var properties: [Property]?
    }

    /// Something that only Securable gives a meaning.
    struct Property: Encodable {
        let name: String
        let value: String

        /// A property; nil for what nobody said.
        init?(_ name: String, _ value: String?) {
            guard let value else { return nil }
            self.name = "securable:" + name
            self.value = value
        }
    }

    /// A word of the draft's, or one of ours where it has none.
    enum Word: Encodable {
        case draft(String)
        case own(String)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .draft(let word): try container.encode(word)
            case .own(let word): try container.encode(["name": word])
            }
        }
    }

    struct Definitions: Encodable {
        let useCases: [UseCase]
        let requirements: [Requirement]
    }

    struct UseCase: Encodable {
        let bomRef: String
        let name: String
        let description: String?
        let actors: [String]
    }

    struct Requirement: Encodable {
        let bomRef: String
        let id: String
        let name: String
        let description: String?
        let type: [String]
        let priority: String?
        let stakeholders: [String]?
        let rationale: String?
    }

    struct Control: Encodable {
        let bomRef: String
        let name: String
        let description: String?
        let status: Word
        let appliesTo: [String]?
        let implementedBy: [String]?
        let satisfies: [String]?
        let properties: [Property]
    }

    /// Somebody, with what they are to the product.
    struct Party: Encodable {
        var bomRef: String?
        let roles: [Role]
        var organization: Organization?
        var persona: Persona?

        struct Organization: Encodable {
            let name: String
            let description: String?
        }

        struct Persona: Encodable {
            let description: String?
            let archetype: Word
        }

        /// What somebody is to the product: a role of the draft's, or one of ours.
        enum Role: Encodable {
            case draft(String)
            case own(String)

            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                switch self {
                case .draft(let word): try container.encode(["role": word])
                case .own(let word): try container.encode(["name": word])
                }
            }
        }
    }
}

extension TMBOM.Property {
    /// The properties that somebody said, in order.
    static func said(_ properties: KeyValuePairs<String, String?>) -> [TMBOM.Property] {
        properties.compactMap { TMBOM.Property($0.key, $0.value) }
    }
}
