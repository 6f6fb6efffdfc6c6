import Catalogs
import ProductDatabase
public import ProductModel
import SourceText

extension Product {
    /// The frameworks and profiles that it is assessed against, with the places where they are named; `8425` unless said.
    public var namedFrameworks: [Value.Item] {
        let leaf = Section.named(.product).leaves.firstIndex { $0.path == "frameworks" }
        guard case .list(let items)? = self[.product].first?.said.first(where: { $0.leaf == leaf })?.value,
            !items.isEmpty
        else { return [Value.Item(text: "8425", position: Position(file: 0, line: 0, column: 0))] }
        return items
    }
}

extension ProductTables {
    /// Adds the elements of the frameworks that rules and questions look at, and reads no others.
    ///
    /// These are the first that a product names, and those on whose elements something was decided.
    ///
    /// - Returns: what is wrong with these frameworks, and names that are none.
    func addFrameworks(of product: Product, from library: FrameworkLibrary) throws(DatabaseError) -> [Diagnostic] {
        let named = product.namedFrameworks
        let known = Set(library.ids)
        var diagnostics = named.filter { !known.contains($0.text) }.map { item in
            Diagnostic(
                "unknown-framework", "there is no framework '\(item.text)'",
                at: Place(
                    file: product.files.indices.contains(Int(item.position.file))
                        ? product.files[Int(item.position.file)] : "product.yaml",
                    line: Int(item.position.line), column: Int(item.position.column)),
                suggestion: Suggestion.nearest(to: item.text, in: library.ids))
        }
        let decided = Set(product[.capabilities].map { Element.framework(of: $0.id) })
        let wanted = named.enumerated().filter { $0.offset == 0 || decided.contains($0.element.text) }.map(
            \.element.text)
        let postures = Set(product[.posture].map { Element.framework(of: $0.id) }).subtracting(wanted).sorted()
        var frameworks: [Framework] = []
        for id in wanted + postures {
            do throws(DiagnosticError) {
                if let framework = try library.framework(id) { frameworks.append(framework) }
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        try add(frameworks)
        return diagnostics
    }

    /// Adds frameworks with their elements.
    func add(_ frameworks: [Framework]) throws(DatabaseError) {
        var seen: Set<String> = []
        try engine.select(SQL.knownElements, policy: .trusted) { row throws(DatabaseError) in
            if let id = row.text(0) { seen.insert(id) }
        }
        let elements = frameworks.flatMap { $0.elements }.filter { seen.insert($0.id).inserted }
        try engine.fill { insert throws(DatabaseError) in
            try insert(
                TableRows(
                    "framework", ["id", "title", "short", "edition", "source", "kind", "certainty"],
                    frameworks.map(\.header).map { header in
                        [
                            header.id, header.title, header.short, header.edition, header.source,
                            header.kind.rawValue, header.certainty.rawValue,
                        ].map(SQLValue.text)
                    }))
            try insert(
                TableRows(
                    "element",
                    ["id", "framework", "number", "title", "text", "asks", "force", "certainty", "part_of"],
                    elements.map { element in
                        [
                            .text(element.id), .text(Element.framework(of: element.id)), .text(element.number),
                            .text(element.title), .text(element.text), .text(element.asks.rawValue),
                            .text(element.force.rawValue), .text(element.certainty.rawValue), SQLValue(element.partOf),
                        ]
                    }))
            try insert(
                TableRows(
                    "framework_element", ["framework", "element", "place"],
                    frameworks.flatMap { framework in
                        framework.elements.enumerated().map { place, element in
                            [.text(framework.id), .text(element.id), .integer(place + 1)]
                        }
                    }))
        }
    }
}
