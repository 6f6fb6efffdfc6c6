import ProductDatabase
import ProductModel

/// What the product consists of: the picture, a card for each component, and tables of the rest.
struct ArchitectureChapter {
    private let product: Product
    private let diagrams: DossierDiagrams?

    init(_ product: Product, _ diagrams: DossierDiagrams?) {
        self.product = product
        self.diagrams = diagrams
    }

    func value(_ queries: DocumentQueries) throws(DeliverableError) -> [String: TemplateValue] {
        let components = try cards(queries)
        let total = product[.components].count
        return [
            "picture": diagrams?.productValue ?? .absent,
            "left_out": TemplateValue(diagrams?.absence?.sentence),
            "paths": diagrams?.pathsValue ?? .absent,
            "close": diagrams?.closeValue ?? .absent,
            "components": .records(components),
            "left": total > components.count ? .record(TableQuery.left(total)) : .absent,
            "parts": .list(try TableChapter.parts(TableChapter.architecture, queries)),
        ]
    }

    private func cards(_ queries: DocumentQueries) throws(DeliverableError) -> [[String: TemplateValue]] {
        let entries = Dictionary(
            product[.components].map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var cards: [[String: TemplateValue]] = []
        try queries.each("components") { row throws(DatabaseError) in
            guard cards.count < TableQuery.limit, let id = row.text(0), let entry = entries[id] else { return }
            let facts = FactSheet(entry, of: .components, without: ["title", "description", "kind"])
            cards.append(facts.value.merging(Self.card(row, id)) { _, new in new })
        }
        return cards
    }

    private static func card(_ row: borrowing DatabaseRow, _ id: String) -> [String: TemplateValue] {
        let reaches = ["internet", "local network", "local radio", "touch"]
        let reached = reaches.enumerated().filter { row.flag($0.offset + 2) == true }.map(\.element)
        let unknown = reaches.enumerated().filter { row.flag($0.offset + 2) == nil }.map(\.element)
        let stakes = ["confidentiality", "integrity", "availability", "safety"].enumerated().map { place, name in
            ["name": .text(name), "level": TemplateValue(row.integer(place + 6).flatMap(Level.init(rawValue:)))]
                as [String: TemplateValue]
        }
        return [
            "id": .text(id),
            "source": TemplateValue(row.text(1)),
            "reached": .text(reached.joined(separator: ", ")),
            "reach_unsaid": .text(unknown.joined(separator: ", ")),
            "stakes": .records(stakes),
            "personal": row.flag(10) == true ? true : .absent,
            "support_end": TemplateValue(row.text(11)),
            "worst": TemplateValue(row.integer(12).flatMap(Level.init(rawValue:))),
            "found": TemplateValue(row.integer(13)),
        ]
    }
}
