import CSQLiteSettings
public import Foundation
import GRDB
import GRDBSQLite

/// SQLite, in memory or in a file.
public struct SQLiteEngine: DatabaseEngine {
    private let queue: DatabaseQueue

    /// Opens a database in memory.
    public init() throws(DatabaseError) {
        self = try Self.opening { try DatabaseQueue(configuration: Self.configuration) }
    }

    /// Opens, or makes, a database in a file.
    public init(file: URL) throws(DatabaseError) {
        self = try Self.opening {
            try DatabaseQueue(path: file.path(percentEncoded: false), configuration: Self.configuration)
        }
    }

    private init(queue: DatabaseQueue) { self.queue = queue }

    private static func opening(_ open: () throws -> DatabaseQueue) throws(DatabaseError) -> SQLiteEngine {
        do {
            // Counting its memory takes a lock for each of the many small pieces that compiling a statement needs.
            sqlite_settings_count_no_memory()
            let queue = try open()
            queue.inDatabase { database in
                guard let connection = database.sqliteConnection else { return }
                sqlite_settings_lookaside(UnsafeMutableRawPointer(connection), 512, 1_000)
                // GRDB's authorizer watches for changes that others observe. Nobody observes here, and watching costs
                // more than the statements themselves; QueryGuard sets its own.
                sqlite3_set_authorizer(connection, nil, nil)
                sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
                sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 64 << 20)
                sqlite3_limit(connection, SQLITE_LIMIT_EXPR_DEPTH, 200)
            }
            return SQLiteEngine(queue: queue)
        } catch {
            throw .failed("\(error)")
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(10)
        // Strings in double quotes are a mistake that SQLite forgives and PostgreSQL does not.
        configuration.acceptsDoubleQuotedStringLiterals = false
        return configuration
    }

    /// Runs statements that define tables or change rows, all of them or none.
    public func execute(_ script: String) throws(DatabaseError) {
        try inTransaction { connection throws(DatabaseError) in try Self.run(script, on: connection) }
    }

    /// Fills tables in one transaction: all of it, or nothing.
    public func fill(
        _ body: (_ insert: (TableRows) throws(DatabaseError) -> Void) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        try inTransaction { connection throws(DatabaseError) in
            try body { rows throws(DatabaseError) in try Self.insert(rows, into: connection) }
        }
    }

    private func inTransaction(
        _ body: (OpaquePointer) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        try withConnection { connection throws(DatabaseError) in
            // IMMEDIATE takes the right to write first, so that two who want it wait for each other, and neither fails
            // half-way.
            try Self.run("BEGIN IMMEDIATE", on: connection)
            do throws(DatabaseError) {
                try body(connection)
                try Self.run("COMMIT", on: connection)
            } catch {
                sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
                throw error
            }
        }
    }

    private static func run(_ script: String, on connection: OpaquePointer) throws(DatabaseError) {
        guard sqlite3_exec(connection, script, nil, nil, nil) == SQLITE_OK else { throw .failed(message(connection)) }
    }

    private static func insert(_ rows: TableRows, into connection: OpaquePointer) throws(DatabaseError) {
        let columns = rows.columns.joined(separator: ", ")
        let marks = rows.columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(rows.table) (\(columns)) VALUES (\(marks))"
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK, let statement = prepared else {
            throw .failed(message(connection))
        }
        defer { sqlite3_finalize(statement) }
        for row in rows.rows {
            for (index, value) in row.enumerated() { bind(value, at: Int32(index + 1), of: statement) }
            guard sqlite3_step(statement) == SQLITE_DONE else { throw .failed(message(connection)) }
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
    }

    private static func bind(_ value: SQLValue, at index: Int32, of statement: OpaquePointer) {
        switch value {
        case .null: break
        case .integer(let number): sqlite3_bind_int64(statement, index, Int64(number))
        case .real(let number): sqlite3_bind_double(statement, index, number)
        case .text(var text):
            text.withUTF8 { bytes in
                // A negative destructor of -1 is SQLITE_TRANSIENT: SQLite copies the text.
                let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    _ = sqlite3_bind_text(statement, index, characters.baseAddress, Int32(characters.count), transient)
                }
            }
        }
    }

    /// Runs one statement that only reads, and hands over its rows one by one.
    @discardableResult
    public func select(
        _ sql: String, policy: QueryPolicy, _ row: (borrowing DatabaseRow) throws(DatabaseError) -> Void
    ) throws(DatabaseError) -> [String] {
        try withConnection { connection throws(DatabaseError) in
            let guardian = QueryGuard(policy)
            let statement = try guardian.prepare(sql, on: connection)
            defer { sqlite3_finalize(statement) }
            return try guardian.run(statement, on: connection, row)
        }
    }

    private func withConnection<Result>(
        _ body: (OpaquePointer) throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        let result = queue.inDatabase { database -> Swift.Result<Result, DatabaseError> in
            guard let connection = database.sqliteConnection else { return .failure(.failed("it is closed")) }
            do throws(DatabaseError) {
                return .success(try body(connection))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    static func message(_ connection: OpaquePointer) -> String { String(cString: sqlite3_errmsg(connection)) }
}
