import Advisories

/// Writes OpenVEX 0.2.0.
///
/// Source: OpenVEX Specification 0.2.0 (OpenSSF).
public struct OpenVEXWriter: VEXDocumentWriter {
    /// A writer.
    public init() {}

    /// The document as text, with a line end after it.
    public func text(_ document: VEXDocument) -> String {
        var content = JSONContent.object([
            "@context": "https://openvex.dev/ns/v0.2.0",
            "@id": .text(id(document)),
            "author": .text(document.product.manufacturer ?? document.product.title),
            "role": document.product.manufacturer == nil ? nil : "Manufacturer",
            "timestamp": .text(document.statements.compactMap(\.made).max() ?? document.made),
            "last_updated": .text(document.made),
            "version": .number(String(document.revision)),
            "tooling": .text("securable \(document.tool)"),
        ])
        content["statements"] = .list(document.statements.map(statement))
        return content.document
    }

    /// Below the maker's own address where it has one, so that the next version of the document has the same id.
    private func id(_ document: VEXDocument) -> String {
        let product = document.product
        if let base = product.advisories {
            let words = [product.id, product.version].compactMap(\.self).joined(separator: "-")
            return base + "/openvex/" + CSAFFileName.stem(of: words)
        }
        return "urn:uuid:" + NamedUUID.of(["openvex"] + product.identifiers)
    }

    private func statement(_ statement: ImpactStatement) -> JSONContent {
        let isAffected = statement.status == .affected
        let isNotAffected = statement.status == .notAffected
        // The format has the impact only for what is not affected, and the action only for what is.
        let notes = [isNotAffected ? nil : statement.detail, isAffected ? nil : statement.action].compactMap(\.self)
        return .object([
            "vulnerability": .object([
                "name": .text(statement.vulnerability), "aliases": .texts(statement.aliases),
            ]),
            "timestamp": .text(statement.made),
            "products": .list(products(statement.subjects)),
            "status": .text(statement.status.rawValue),
            "justification": isNotAffected ? .text(statement.justification?.rawValue) : nil,
            "impact_statement": isNotAffected ? .text(statement.detail) : nil,
            "action_statement": isAffected ? .text(statement.action) : nil,
            "status_notes": notes.isEmpty ? nil : .text(notes.joined(separator: "\n")),
            "supplier": .text(statement.author),
        ])
    }

    /// Each product once, with all parts that are meant.
    private func products(_ subjects: [ImpactSubject]) -> [JSONContent] {
        var order: [[String]] = []
        var parts: [[String]: [[String]]] = [:]
        for subject in subjects {
            if parts[subject.product] == nil { order.append(subject.product) }
            parts[subject.product, default: []] += subject.part.isEmpty ? [] : [subject.part]
        }
        return order.map { product in
            var component = component(product)
            let inside = parts[product, default: []]
            if !inside.isEmpty { component["subcomponents"] = .list(inside.map(self.component)) }
            return component
        }
    }

    private func component(_ names: [String]) -> JSONContent {
        let identifiers = names.map(SubjectIdentifier.init)
        var known: [String: JSONContent] = [:]
        for identifier in identifiers {
            switch identifier {
            case .packageURL(let text): known["purl"] = known["purl"] ?? .text(text)
            case .cpe23(let text): known["cpe23"] = known["cpe23"] ?? .text(text)
            case .cpe22(let text): known["cpe22"] = known["cpe22"] ?? .text(text)
            case .other: break
            }
        }
        return .object(["@id": .text(names.first), "identifiers": .fields(known)])
    }
}
