/// A profile: which controls of which catalogs, and what is changed in them.
struct OSCALProfile: Decodable {
    let metadata: OSCALMetadata
    let imports: [Import]
    let merge: Merge?
    let modify: Modification?
    let backMatter: OSCALBackMatter?

    enum CodingKeys: String, CodingKey {
        case metadata, imports, merge, modify
        case backMatter = "back-matter"
    }

    /// Controls of one catalog.
    struct Import: Decodable {
        let href: String
        let includeAll: Nothing?
        let includeControls: [Selection]?
        let excludeControls: [Selection]?

        enum CodingKeys: String, CodingKey {
            case href
            case includeAll = "include-all"
            case includeControls = "include-controls"
            case excludeControls = "exclude-controls"
        }
    }

    /// Some controls, by id or by pattern.
    struct Selection: Decodable {
        let withChildControls: String?
        let withIDs: [String]?
        let matching: [Pattern]?

        struct Pattern: Decodable { let pattern: String? }

        enum CodingKeys: String, CodingKey {
            case matching
            case withChildControls = "with-child-controls"
            case withIDs = "with-ids"
        }
    }

    /// How the result is to be arranged.
    struct Merge: Decodable { let custom: Nothing? }

    /// What is changed.
    struct Modification: Decodable {
        let setParameters: OSCALCount?
        let alters: [Alteration]?

        enum CodingKeys: String, CodingKey {
            case alters
            case setParameters = "set-parameters"
        }
    }

    /// What is changed in one control.
    struct Alteration: Decodable {
        let controlID: String
        let removes: [Removal]?
        let adds: [Addition]?

        enum CodingKeys: String, CodingKey {
            case removes, adds
            case controlID = "control-id"
        }
    }

    /// What is taken away.
    struct Removal: Decodable {
        let name: String?
        let id: String?
        let itemName: String?

        enum CodingKeys: String, CodingKey {
            case name = "by-name"
            case id = "by-id"
            case itemName = "by-item-name"
        }
    }

    /// What is added.
    struct Addition: Decodable {
        let position: String?
        let title: String?
        let params: OSCALCount?
        let props: [OSCALProperty]?
        let links: OSCALCount?
        let parts: [OSCALPart]?
    }

    /// Something that counts by being there.
    struct Nothing: Decodable {}
}
