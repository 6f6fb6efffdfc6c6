public import ProductDatabase
import ProductFiles
import ProductModel
import SourceText
import Testing

/// A product file in a database, read and loaded as the program does it.
struct LoadedProduct {
    let product: Product
    let tables: ProductTables

    init(_ text: String, asOf: String = "2026-11-23", engine: (any DatabaseEngine)? = nil) throws {
        let reading = ProductFolder.read(text: text)
        let errors = reading.diagnostics.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" }
        try #require(errors == [])
        product = reading.product
        var tables = try ProductTables(try engine ?? SQLiteEngine(), asOf: try #require(CalendarDay(asOf)))
        try tables.load([product])
        self.tables = tables
    }

    /// All rows of a query.
    func rows(_ sql: String) throws -> [[SQLValue]] { try tables.engine.rows(sql) }

    /// The one value of a query with one row and one column.
    func value(_ sql: String) throws -> SQLValue {
        let rows = try rows(sql)
        try #require(rows.count == 1, "\(sql) gave \(rows.count) rows")
        return try #require(rows[0].first)
    }

    /// A column of the one row of a table with this id.
    func fact(_ column: String, of id: String, in table: String) throws -> SQLValue {
        try value("SELECT \(column) FROM \(table) WHERE id = '\(id)'")
    }
}

extension DatabaseEngine {
    /// All rows of a query, under a policy that allows whatever is harmless.
    func rows(_ sql: String, policy: QueryPolicy = .adHoc) throws -> [[SQLValue]] {
        var rows: [[SQLValue]] = []
        try select(sql, policy: policy) { row throws(DatabaseError) in rows.append(row.values) }
        return rows
    }

    /// Adds rows to one table, in one transaction.
    func insert(_ rows: [[SQLValue]], into table: String, _ columns: [String]) throws {
        try fill { insert throws(DatabaseError) in try insert(TableRows(table, columns, rows)) }
    }
}

extension SQLValue {
    static let yes = SQLValue.integer(1)
    static let no = SQLValue.integer(0)
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    /// A text.
    public init(stringLiteral text: String) { self = .text(text) }
    /// A whole number.
    public init(integerLiteral number: Int) { self = .integer(number) }
    /// Not said.
    public init(nilLiteral: ()) { self = .null }
}
