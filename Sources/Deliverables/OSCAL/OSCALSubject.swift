import Assessment
import Foundation
import ProductDatabase

/// What the documents about a product need to know of it.
struct OSCALSubject: Sendable {
    /// One of its components.
    struct Component: Sendable {
        let id: String
        let kind: String?
        let title: String
        let description: String?
    }

    /// How a decision on an element is carried out.
    struct Way: Sendable {
        let how: String?
        let verification: String?
    }

    /// A piece of evidence.
    struct Evidence: Sendable {
        let id: String
        let title: String
        let kind: String?
        /// Where it is kept: a path below the product's folder, or an address; nil where neither may be told.
        let href: String?
        let sha256: String?
        let made: String?
        let expires: String?
        let scope: String?
        let state: String
        /// The components that it says something about.
        let components: Set<String>
    }

    let id: String
    private(set) var name: String
    private(set) var version = ""
    private(set) var description: String?
    private(set) var manufacturer: String?
    private(set) var state = "other"
    private(set) var components: [Component] = []
    private(set) var ways: [String: Way] = [:]
    private(set) var evidence: [Evidence] = []
    /// The evidence that decisions on elements name.
    private(set) var proof: [String: [String]] = [:]

    init(_ id: String, in tables: ProductTables) throws(DeliverableError) {
        self.id = id
        name = id
        let queries = DocumentQueries(tables)
        let product = try Self.rows("oscal-product", queries).first ?? []
        if product.count == 5 {
            name = product[0] ?? id
            version = OSCAL.line(product[1] ?? "")
            (description, manufacturer) = (product[2], product[3])
            state = product[4] ?? "other"
        }
        for row in try Self.rows("oscal-components", queries) where row.count == 4 {
            guard let id = row[0] else { continue }
            components.append(Component(id: id, kind: row[1], title: row[2] ?? id, description: row[3]))
        }
        for row in try Self.rows("oscal-decisions", queries) where row.count == 3 {
            if let id = row[0] { ways[id] = Way(how: row[1], verification: row[2]) }
        }
        for row in try Self.rows("oscal-element-evidence", queries) where row.count == 2 {
            if let element = row[0], let evidence = row[1] { proof[element, default: []].append(evidence) }
        }
        var components: [String: Set<String>] = [:]
        for row in try Self.rows("oscal-evidence-components", queries) where row.count == 2 {
            if let evidence = row[0], let component = row[1] { components[evidence, default: []].insert(component) }
        }
        for row in try Self.rows("oscal-evidence", queries) where row.count == 10 {
            guard let id = row[0] else { continue }
            evidence.append(
                Evidence(
                    id: id, title: row[1] ?? id, kind: row[2], href: Self.href(file: row[3], address: row[4]),
                    sha256: row[5], made: row[6], expires: row[7], scope: row[8], state: row[9] ?? "undated",
                    components: components[id] ?? []))
        }
    }

    private static func rows(_ name: String, _ queries: DocumentQueries) throws(DeliverableError) -> [[String?]] {
        var rows: [[String?]] = []
        try queries.each(name) { row throws(DatabaseError) in rows.append(row.columns.indices.map { row.text($0) }) }
        return rows
    }

    /// A file is named from the product's folder; an address without a name and password in it.
    private static func href(file: String?, address: String?) -> String? {
        if let file, !file.hasPrefix("/"), !file.split(separator: "/").contains("..") {
            let path = file.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? file
            return path.replacing(":", with: "%3A")
        }
        guard let address = address.flatMap(Address.safe), var parts = URLComponents(string: address) else {
            return nil
        }
        (parts.user, parts.password) = (nil, nil)
        return parts.string
    }
}

extension OSCALSubject {
    /// The kind of a component, in OSCAL's words.
    static func type(ofKind kind: String?) -> String {
        switch kind {
        case "device", "gateway": "hardware"
        case "app": "software"
        case "backend": "service"
        default: kind ?? "not-said"
        }
    }

    /// The id of a component, the same in every document about the product.
    func uuid(_ component: String) -> String { OSCALFile.uuid("component", id, component) }

    /// The evidence that a verdict rests on, here or through crosswalks, in the order of the files.
    func evidence(of assessments: [ElementAssessment]) -> [Evidence] {
        var used = Set(assessments.flatMap(\.decisions).flatMap(\.evidence).map(\.id))
        for assessment in assessments where assessment.decisions.isEmpty {
            for source in assessment.through where source.verdict != nil { used.formUnion(proof[source.element] ?? []) }
        }
        return evidence.filter { used.contains($0.id) }
    }

    /// Who made what a document says.
    var party: OSCAL.Party? {
        manufacturer.map(OSCAL.line).flatMap { name in
            name.isEmpty ? nil : OSCAL.Party(uuid: OSCALFile.uuid("party", id), name: name)
        }
    }

    /// The head of a document about the product.
    func metadata(_ title: String, day: String) -> OSCAL.Metadata {
        let party = party
        return OSCAL.Metadata(
            title: title, lastModified: OSCALFile.time(day), version: version.isEmpty ? "not said" : version,
            props: [OSCAL.Property.own("product", id)].compactMap(\.self),
            roles: party.map { _ in [OSCAL.Role(id: "provider", title: "Manufacturer")] }, parties: party.map { [$0] },
            responsibleParties: party.map { [OSCAL.ResponsibleParty(roleId: "provider", partyUuids: [$0.uuid])] })
    }

    /// A piece of evidence as something that a document refers to.
    func resource(_ evidence: Evidence) -> OSCAL.Resource {
        let hash = evidence.sha256.map { [OSCAL.Hash(algorithm: "SHA-256", value: $0.lowercased())] }
        return OSCAL.Resource(
            uuid: OSCALFile.uuid("resource", id, "evidence", evidence.id), title: evidence.title,
            description: evidence.scope,
            props: [
                OSCAL.Property.own("evidence", evidence.id), .own("kind", evidence.kind), .own("state", evidence.state),
                .own("made", evidence.made), .own("expires", evidence.expires),
            ].compactMap(\.self), rlinks: evidence.href.map { [OSCAL.ResourceLink(href: $0, hashes: hash)] })
    }
}
