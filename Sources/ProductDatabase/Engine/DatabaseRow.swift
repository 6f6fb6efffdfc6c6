import GRDBSQLite

/// One row of a result, good only while it is handed over.
public struct DatabaseRow: ~Copyable {
    private let statement: OpaquePointer
    /// The names of its columns.
    public let columns: [String]

    init(statement: OpaquePointer, columns: [String]) {
        self.statement = statement
        self.columns = columns
    }

    /// Whether a column is `NULL`.
    public func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

    /// A column as text; nil for `NULL`.
    public func text(_ column: Int) -> String? {
        guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// A column as a whole number; nil for `NULL`.
    public func integer(_ column: Int) -> Int? {
        isNull(column) ? nil : Int(sqlite3_column_int64(statement, Int32(column)))
    }

    /// A column as yes or no; nil for `NULL`.
    public func flag(_ column: Int) -> Bool? { integer(column).map { $0 != 0 } }

    /// A column as it is.
    public func value(_ column: Int) -> SQLValue {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(Int(sqlite3_column_int64(statement, Int32(column))))
        case SQLITE_FLOAT: .real(sqlite3_column_double(statement, Int32(column)))
        default: SQLValue(text(column))
        }
    }

    /// All columns as they are.
    public var values: [SQLValue] {
        var values: [SQLValue] = []
        for column in columns.indices { values.append(value(column)) }
        return values
    }
}
