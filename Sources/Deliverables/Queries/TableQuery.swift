import ProductDatabase
import ProductModel

/// A query whose rows are shown as a table.
///
/// The names of the columns say how they are shown:
/// - `Title`: words; where they are missing, "not said".
/// - `Title?`: a flag, as yes, no or not said.
/// - `Title!`: a level from 1 to 5; `Title~` one that may be missing without being missed.
/// - `Title=`: words that may be missing without being missed.
/// - `Title*`: several words; the value is the name of a query that gives `owner`, `text`, the `anchor` to link to and a
///   `hint`. Without a name there is nothing to miss.
/// - `Title#`, after its column: the anchor that the column before it links to.
/// - `Title@`, after its column: an address outside the document that the column before it links to.
/// - `Title+`, after its column: a quiet line below it.
/// - `id`: the row's own anchor; `key`: what the rows of `*` queries call it; `source`: file and line.
struct TableQuery {
    /// The most rows that a document shows.
    static let limit = 200

    private let name: String
    private let caption: String

    init(_ name: String, caption: String) {
        self.name = name
        self.caption = caption
    }

    /// Runs the query; without rows there is no table.
    func table(_ queries: DocumentQueries) throws(DeliverableError) -> TemplateValue {
        var rows: [TableRow] = []
        var total = 0
        var layout: TableLayout?
        try queries.each(name) { row throws(DatabaseError) in
            total += 1
            guard total <= Self.limit else { return }
            let known = layout ?? TableLayout(row.columns)
            layout = known
            rows.append(TableRow(row, known))
        }
        guard let layout else { return .absent }
        for list in layout.lists(in: rows) { try fill(list.cell, from: list.query, in: &rows, queries) }
        return [
            "caption": .text(caption),
            "columns": .texts(layout.titles),
            "rows": .list(rows.map(\.value)),
            "left": total > Self.limit ? .record(Self.left(total)) : .absent,
        ]
    }

    /// What a document says of a list that it cuts.
    static func left(_ total: Int) -> [String: TemplateValue] {
        ["shown": TemplateValue(limit), "total": TemplateValue(total), "left": TemplateValue(total - limit)]
    }

    private func fill(
        _ place: Int, from list: String, in rows: inout [TableRow], _ queries: DocumentQueries
    ) throws(DeliverableError) {
        let owners = Dictionary(
            rows.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var items: [Int: [TemplateValue]] = [:]
        try queries.each(list) { row throws(DatabaseError) in
            guard let owner = row.text(0), let index = owners[owner], let text = row.text(1) else { return }
            items[index, default: []].append([
                "text": .text(text), "href": TemplateValue(row.text(2).map { "#" + $0 }),
                "hint": TemplateValue(row.text(3)),
            ])
        }
        for (index, items) in items {
            rows[index].cells[place]["items"] = .list(items)
            rows[index].cells[place]["unsaid"] = false
        }
    }
}
