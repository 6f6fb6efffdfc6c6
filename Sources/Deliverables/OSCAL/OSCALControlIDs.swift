public import Catalogs
import SourceText

/// Which ids the elements of a framework have in OSCAL.
///
/// A control's id is the number of its element, written as NIST writes its own: `ac-2.1` for AC-2(1), so that what is
/// exported for NIST's catalogs fits them. In a profile of several frameworks the framework comes first.
struct OSCALControlIDs {
    private var controls: [String: String] = [:]
    private var groups: [String: String] = [:]

    init(_ framework: Framework) {
        let whole = framework.elements.filter { $0.partOf == nil }
        let isMixed = Set(whole.map { Element.framework(of: $0.id) }).count > 1
        var taken: Set<String> = []
        for element in whole {
            let text = isMixed ? "\(Element.framework(of: element.id))_\(element.number)" : element.number
            var id = OSCALToken.token(text)
            if taken.contains(id) { id += "-" + SHA256.hexadecimal(SHA256.digest(of: element.id.utf8)).prefix(8) }
            taken.insert(id)
            controls[element.id] = id
        }
        for group in framework.header.groups {
            var id = OSCALToken.token(group.id)
            while taken.contains(id) { id += "-group" }
            taken.insert(id)
            groups[group.id] = id
        }
    }

    /// The id of an element's control.
    func control(_ element: Element) -> String { controls[element.id] ?? OSCALToken.token(element.number) }

    /// The id of its statement.
    func statement(_ element: Element) -> String { control(element) + "_smt" }

    /// The id of one of its finer points.
    func point(_ name: String, of element: Element) -> String {
        let token = OSCALToken.token(name)
        return statement(element) + "." + (token.hasPrefix("_") ? token.dropFirst() : token[...])
    }

    /// The id of a heading.
    func group(_ id: String) -> String { groups[id] ?? OSCALToken.token(id) }
}

extension Framework {
    /// The name of the file that this framework's catalog is exported to.
    public var oscalCatalogFile: String { "\(id)-catalog.json" }

    /// The catalog of this framework as something that a document refers to.
    var oscalResource: OSCAL.Resource {
        let link = OSCAL.ResourceLink(href: oscalCatalogFile, mediaType: "application/oscal.catalog+json")
        return OSCAL.Resource(
            uuid: OSCALFile.uuid("resource", "framework", id), title: header.title,
            description:
                "\(header.title), \(header.edition); made by: securable export oscal catalog --framework \(id)",
            rlinks: [link])
    }
}
