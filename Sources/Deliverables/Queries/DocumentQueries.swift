import ProductDatabase

/// Runs the queries of the documents over a product's database.
///
/// Each query is a file below `Resources/Queries`.
struct DocumentQueries: Sendable {
    private let engine: any DatabaseEngine

    init(_ tables: ProductTables) { engine = tables.engine }

    /// Runs a query and hands over its rows one by one.
    @discardableResult
    func each(
        _ name: String, _ row: (borrowing DatabaseRow) throws(DatabaseError) -> Void
    ) throws(DeliverableError) -> [String] {
        do throws(DatabaseError) {
            return try engine.select(Self.text(of: name), policy: .trusted, row)
        } catch {
            throw .database(error)
        }
    }

    /// The first row of a query, by the names of its columns; nothing for what is not said.
    func record(_ name: String) throws(DeliverableError) -> [String: TemplateValue] {
        var record: [String: TemplateValue] = [:]
        try each(name) { row throws(DatabaseError) in
            guard record.isEmpty else { return }
            for (index, column) in row.columns.enumerated() { record[column] = TemplateValue(row.text(index)) }
        }
        return record
    }

    private static func text(of name: String) -> String {
        let path = "Queries/" + name + ".sql"
        return Resources.all.first { $0.path.description == path }?.text.description ?? ""
    }
}
