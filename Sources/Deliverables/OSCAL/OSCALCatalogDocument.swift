public import Catalogs
import ProductModel

/// A framework, or a profile as it comes out, as an OSCAL catalog.
public struct OSCALCatalogDocument: Sendable {
    private let framework: Framework
    private let day: String
    private let ids: OSCALControlIDs
    private let parts: [String: [Element]]

    private struct Catalog: Encodable {
        let uuid: String
        let metadata: OSCAL.Metadata
        let groups: [Group]?
        let controls: [Control]?
    }

    private struct Group: Encodable {
        let id: String
        let title: String
        let props: [OSCAL.Property]
        let controls: [Control]
    }

    private struct Control: Encodable {
        let id: String
        let title: String
        let props: [OSCAL.Property]
        let parts: [OSCAL.Part]
    }

    /// - Parameters:
    ///   - framework: The framework, resolved where it is a profile.
    ///   - day: The day that it is of, as `YYYY-MM-DD`.
    public init(_ framework: Framework, day: String) {
        self.framework = framework
        self.day = day
        ids = OSCALControlIDs(framework)
        parts = Dictionary(grouping: framework.elements.filter { $0.partOf != nil }, by: { $0.partOf ?? "" })
    }

    /// The document in JSON.
    public func json() throws(DeliverableError) -> String {
        let whole = framework.elements.filter { $0.partOf == nil }
        let titles = Dictionary(framework.header.groups, uniquingKeysWith: { first, _ in first })
        var order = framework.header.groups.map(\.id)
        for group in whole.compactMap(\.group) where titles[group] == nil && !order.contains(group) {
            order.append(group)
        }
        var seen: Set<String> = []
        let groups = order.filter { seen.insert($0).inserted }.compactMap { group -> Group? in
            let controls = whole.filter { $0.group == group }.map(control)
            guard !controls.isEmpty else { return nil }
            return Group(
                id: ids.group(group), title: titles[group] ?? group, props: [OSCAL.Property("label", group)],
                controls: controls)
        }
        let alone = whole.filter { $0.group == nil }.map(control)
        let metadata = framework.header.oscalMetadata(day: day)
        return try OSCALFile.json("catalog") { uuid in
            Catalog(uuid: uuid, metadata: metadata, groups: groups.unlessEmpty, controls: alone.unlessEmpty)
        }
    }

    private func control(_ element: Element) -> Control {
        let items = (parts[element.id] ?? []).map { part in
            let name = String(part.number.dropFirst(element.number.count + 1))
            return OSCAL.Part(
                id: ids.point(name, of: element), name: "item",
                props: [OSCAL.Property("label", name), OSCAL.Property.own("part", name)].compactMap(\.self),
                prose: part.text)
        }
        let statement = OSCAL.Part(
            id: ids.statement(element), name: "statement", prose: element.text, parts: items.unlessEmpty)
        return Control(
            id: ids.control(element), title: element.title,
            props: [OSCAL.Property("label", element.number)] + element.oscalProperties(in: framework),
            parts: [statement])
    }
}

extension Framework.Header {
    /// What stands at the head of a document that is made of a framework.
    func oscalMetadata(day: String) -> OSCAL.Metadata {
        let address = OSCAL.address(source)
        return OSCAL.Metadata(
            title: title, lastModified: OSCALFile.time(day), version: OSCAL.line(edition),
            props: [
                OSCAL.Property.own("framework", id), .own("kind", kind.rawValue), .own("certainty", certainty.rawValue),
                .own("source", source.contains("@") ? address ?? source : source),
            ].compactMap(\.self),
            links: address.map { [OSCAL.Link(href: $0, rel: "canonical")] }, remarks: note)
    }
}

extension Element {
    /// What is said of an element besides its words.
    func oscalProperties(in framework: Framework) -> [OSCAL.Property] {
        let origin = Element.framework(of: id)
        let conditions = when.map { ($0.isNegated ? "not " : "") + $0.condition }
        return [
            OSCAL.Property.own("element", id),
            .own("framework", origin == framework.id ? nil : origin), .own("asks", asks.rawValue),
            .own("force", force.rawValue), .own("status", status), .own("certainty", certainty.rawValue),
            .own("components", components == framework.header.components ? nil : components.joined(separator: " ")),
            .own("when", conditions.isEmpty ? nil : conditions.joined(separator: ", ")), .own("clause", source),
            .own("because", because),
        ].compactMap(\.self)
    }
}
