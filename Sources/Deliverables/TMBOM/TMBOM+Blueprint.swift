extension TMBOM {
    /// What the product consists of, and how its parts hang together.
    struct Blueprint: Encodable {
        let bomRef: String
        let name: String
        let description: String?
        let modelTypes = ["architecture", "data-flow"]
        let assets: [Asset]
        let dataSets: [DataSet]
        let zones: [Zone]
        let boundaries: [Boundary]
        let flows: [Flow]
        let actors: [Actor]
        let assumptions: [Assumption]
        let useCases: [UseCaseUse]
        let requirements: [String]
    }

    /// A component in the model; the draft wants a reference to it, or a name, and not both.
    struct Asset: Encodable {
        let bomRef: String
        let componentRef: String
        let type: String
        let zone: String
        let classification: Classification?
        let interfaces: [Interface]?
        let properties: [Property]

        struct Classification: Encodable { let criticality: String }
    }

    struct Interface: Encodable {
        let name: String
        let type: Word
        let description: String?
        let `protocol`: String?
        let authentication: [Word]?
    }

    struct DataSet: Encodable {
        let bomRef: String
        let name: String
        let description: String
        let properties: [Property]
    }

    struct Zone: Encodable {
        let bomRef: String
        let name: String
        let description: String?
        let type: String
        let parent: String?
    }

    struct Boundary: Encodable {
        let bomRef: String
        let name: String
        let type: String
        let zones: [String]
    }

    struct Flow: Encodable {
        let bomRef: String
        let name: String
        let type = "data"
        let source: String
        let destination: String
        let encrypted: Bool?
        let protocols: [String]?
        let properties: [Property]
    }

    struct Actor: Encodable {
        let bomRef: String
        let party: Party
        let permissions: [String]?
        let zone: String?
    }

    struct Assumption: Encodable {
        let bomRef: String
        let description: String
        let validity = "unknown"
        let impact: String?
    }

    struct UseCaseUse: Encodable {
        let ref: String
        let assets: [String]
        let requirements: [String]
    }
}
