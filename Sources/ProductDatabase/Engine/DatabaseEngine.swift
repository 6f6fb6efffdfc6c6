/// What Securable asks of a database.
///
/// SQLite answers it today. Whatever is said here and in the SQL that goes through it, PostgreSQL can answer as well.
public protocol DatabaseEngine: Sendable {
    /// Runs statements that define tables or change rows.
    func execute(_ script: String) throws(DatabaseError)

    /// Fills tables in one transaction: all of it, or nothing.
    func fill(_ body: (_ insert: (TableRows) throws(DatabaseError) -> Void) throws(DatabaseError) -> Void)
        throws(DatabaseError)

    /// Runs one statement that only reads, and hands over its rows one by one.
    ///
    /// - Parameters:
    ///   - sql: A `SELECT`; anything that writes, attaches or configures is refused before it runs.
    ///   - policy: What the statement may use and how long it may take.
    ///   - row: Called for each row; the row is only good during the call.
    /// - Returns: the names of the columns.
    @discardableResult
    func select(
        _ sql: String, policy: QueryPolicy, _ row: (borrowing DatabaseRow) throws(DatabaseError) -> Void
    ) throws(DatabaseError) -> [String]
}

/// Rows for one table.
public struct TableRows: Sendable {
    /// The table.
    public let table: String
    /// Its columns, in the order of the values.
    public let columns: [String]
    /// The rows, each with a value for each column.
    public var rows: [[SQLValue]]

    /// Rows for a table.
    public init(_ table: String, _ columns: [String], _ rows: [[SQLValue]] = []) {
        self.table = table
        self.columns = columns
        self.rows = rows
    }
}

/// A value in a table.
public enum SQLValue: Sendable, Hashable {
    /// Not said.
    case null
    /// A whole number; booleans are 0 and 1 in SQLite.
    case integer(Int)
    /// A number with a fraction.
    case real(Double)
    /// A text.
    case text(String)

    /// A text, or not said.
    public init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }

    /// The text for people; nil when not said.
    public var description: String? {
        switch self {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
    }
}

/// What a read-only statement may do.
public struct QueryPolicy: Sendable {
    /// The functions it may call; nil for all that are harmless.
    public var functions: Set<String>?
    /// The most rows it may return.
    public var rows: Int
    /// The longest it may run, in seconds.
    public var seconds: Double

    /// A policy of one's own.
    public init(functions: Set<String>?, rows: Int, seconds: Double) {
        self.functions = functions
        self.rows = rows
        self.seconds = seconds
    }

    /// The functions that SQLite and PostgreSQL share, and rules may call.
    public static let sharedFunctions: Set<String> = [
        "coalesce", "nullif", "lower", "upper", "length", "trim", "replace", "substr", "abs", "round",
        "count", "sum", "min", "max", "avg",
    ]

    /// For rules.
    ///
    /// - Parameter entries: How many entries the products have; large ones get more time and rows.
    public static func rule(entries: Int) -> QueryPolicy {
        QueryPolicy(
            functions: sharedFunctions, rows: 50_000 + entries * 10, seconds: 1 + Double(entries) / 20_000)
    }

    /// For what a person types.
    public static let adHoc = QueryPolicy(functions: nil, rows: 1_000_000, seconds: 30)

    /// For Securable's own queries.
    public static let trusted = QueryPolicy(functions: nil, rows: .max, seconds: 600)
}

/// Why a statement could not be run to its end.
public enum DatabaseError: Error, Sendable, Equatable {
    /// The statement is no SQL, or names what is not there.
    case invalid(String)
    /// The statement wanted to do what it may not: `write`, `attach`, a function.
    case forbidden(String)
    /// It returned more rows than allowed.
    case tooManyRows(Int)
    /// It ran longer than allowed, in seconds.
    case tooSlow(Double)
    /// Whoever read its rows has seen enough.
    case stopped
    /// The database itself failed: a full disk, a locked file.
    case failed(String)

    /// What happened, for people.
    public var message: String {
        switch self {
        case .invalid(let text): "the query is not valid: \(text)"
        case .forbidden(let what): "the query may only read, and this one wants to \(what)"
        case .tooManyRows(let limit): "the query returned more than \(limit) rows and was stopped"
        case .tooSlow(let seconds): "the query ran longer than \(Int(seconds.rounded(.up))) s and was stopped"
        case .stopped: "the query was stopped"
        case .failed(let text): "the database failed: \(text)"
        }
    }
}
