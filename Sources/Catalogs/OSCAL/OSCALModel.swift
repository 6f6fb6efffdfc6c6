/// What of an OSCAL document's head is read.
struct OSCALMetadata: Decodable {
    let title: String
    let version: String?
    let lastModified: String?
    let props: [OSCALProperty]?
    let links: [OSCALLink]?
    let roles: OSCALCount?
    let parties: OSCALCount?

    enum CodingKeys: String, CodingKey {
        case title, version, props, links, roles, parties
        case lastModified = "last-modified"
    }
}

/// A catalog: groups and controls.
struct OSCALCatalog: Decodable {
    let metadata: OSCALMetadata
    let params: [OSCALParameter]?
    let groups: [OSCALGroup]?
    let controls: [OSCALControl]?
    let backMatter: OSCALBackMatter?

    enum CodingKeys: String, CodingKey {
        case metadata, params, groups, controls
        case backMatter = "back-matter"
    }
}

/// A heading with the controls below it.
struct OSCALGroup: Decodable {
    let id: String?
    let title: String?
    let props: [OSCALProperty]?
    let params: [OSCALParameter]?
    let parts: [OSCALPart]?
    let links: OSCALCount?
    let groups: [OSCALGroup]?
    let controls: [OSCALControl]?
}

/// A control, with its enhancements.
struct OSCALControl: Decodable {
    let id: String
    let title: String
    let props: [OSCALProperty]?
    let params: [OSCALParameter]?
    let parts: [OSCALPart]?
    let links: OSCALCount?
    let controls: [OSCALControl]?
}

/// A piece of a control's text: its statement, an item of that, guidance.
struct OSCALPart: Decodable {
    let id: String?
    let name: String
    let props: [OSCALProperty]?
    let prose: String?
    let parts: [OSCALPart]?
}

/// A word or two about something.
struct OSCALProperty: Decodable {
    let name: String
    let value: String
    let namespace: String?
    let className: String?

    enum CodingKeys: String, CodingKey {
        case name, value
        case namespace = "ns"
        case className = "class"
    }
}

/// A gap in a control's text that somebody is to fill.
struct OSCALParameter: Decodable {
    let id: String
    let label: String?
    let values: [String]?
    let select: Selection?

    struct Selection: Decodable {
        let howMany: String?
        let choice: [String]?

        enum CodingKeys: String, CodingKey {
            case choice
            case howMany = "how-many"
        }
    }
}

/// A link to something else.
struct OSCALLink: Decodable {
    let href: String
    let rel: String?
}

/// What a document refers to.
struct OSCALBackMatter: Decodable {
    let resources: [Resource]?

    struct Resource: Decodable {
        let uuid: String?
        let title: String?
        let description: String?
        let rlinks: [OSCALLink]?
    }
}

/// A list of which only its length is of interest.
struct OSCALCount: Decodable {
    let count: Int

    init(from decoder: any Decoder) throws { count = try decoder.unkeyedContainer().count ?? 0 }
}

extension [OSCALProperty]? {
    /// The value of a property that OSCAL itself gives a meaning.
    func value(_ name: String) -> String? { self?.first { $0.name == name && $0.namespace == nil }?.value }

    /// The value of a property that Securable gives a meaning.
    func own(_ name: String) -> String? {
        self?.first { $0.name == name && $0.namespace == OSCALToken.namespace }?.value
    }

    /// What people call it: the label without a class, or else the first.
    var label: String? {
        let labels = self?.filter { $0.name == "label" } ?? []
        return (labels.first { $0.className == nil } ?? labels.first)?.value
    }
}
