public import Foundation
import GRDBSQLite

/// A database file that Advisories keeps: the index, the inventory, the cases.
///
/// It speaks SQLite's C interface without a layer between, since an import writes millions of rows. It is used by one
/// task at a time.
public final class SQLiteFile {
    /// How a file is opened.
    public enum Access: Sendable {
        /// It must be there, and nothing in it changes.
        case reading
        /// It is made when it is not there.
        case writing
    }

    let connection: OpaquePointer
    private var prepared: [String: SQLiteStatement] = [:]

    /// Opens a file, or a database in memory where no file is given.
    ///
    /// - Throws: ``AdvisoriesError/database(_:)`` where it is not there, is no database, or can't be opened.
    public init(_ file: URL?, _ access: Access) throws(AdvisoriesError) {
        var opened: OpaquePointer?
        // A reader may write as well, where the file system lets it: only so can SQLite undo what a writer that was killed
        // left half done. Its own statements may not.
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (access == .reading ? 0 : SQLITE_OPEN_CREATE)
        let path = file?.path(percentEncoded: false) ?? ":memory:"
        let status = sqlite3_open_v2(path, &opened, flags, nil)
        guard status == SQLITE_OK, let opened else {
            let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "there is no memory"
            sqlite3_close_v2(opened)
            throw .database(reason)
        }
        connection = opened
        sqlite3_busy_timeout(opened, 10_000)
        sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 1)
        if access == .reading {
            sqlite3_exec(opened, "PRAGMA query_only = 1; PRAGMA cache_size = -16384", nil, nil, nil)
        }
    }

    deinit {
        for statement in prepared.values { statement.finalize() }
        sqlite3_close_v2(connection)
    }

    /// Runs statements that give no rows.
    public func run(_ script: String) throws(AdvisoriesError) {
        guard sqlite3_exec(connection, script, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    /// A statement, ready to be bound; the same text gives the same statement again.
    public func statement(_ sql: String) throws(AdvisoriesError) -> SQLiteStatement {
        if let statement = prepared[sql] {
            statement.reset()
            return statement
        }
        var compiled: OpaquePointer?
        guard sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil) == SQLITE_OK,
            let compiled
        else { throw failure() }
        let statement = SQLiteStatement(compiled, of: self)
        prepared[sql] = statement
        return statement
    }

    /// All or nothing: what the body writes is kept only if it ends well.
    public func transaction<Result>(
        _ body: () throws(AdvisoriesError) -> Result
    ) throws(AdvisoriesError) -> Result {
        // IMMEDIATE takes the right to write first, so that two who want it wait for each other.
        try run("BEGIN IMMEDIATE")
        do throws(AdvisoriesError) {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
            throw error
        }
    }

    /// Reads everything of one state of the file, which is locked once instead of for each question.
    ///
    /// Whoever wants to write waits meanwhile, so that it should not take many seconds.
    public func snapshot<Result>(
        _ body: () throws(AdvisoriesError) -> Result
    ) throws(AdvisoriesError) -> Result {
        guard sqlite3_get_autocommit(connection) != 0 else { return try body() }
        try run("BEGIN")
        defer { sqlite3_exec(connection, "COMMIT", nil, nil, nil) }
        return try body()
    }

    /// How many rows were written since it was opened.
    public var changes: Int { Int(sqlite3_total_changes(connection)) }

    func failure() -> AdvisoriesError { .database(String(cString: sqlite3_errmsg(connection))) }
}

/// A compiled statement: bind values from 1, step through rows, read columns from 0.
public struct SQLiteStatement {
    private let statement: OpaquePointer
    private unowned let file: SQLiteFile

    init(_ statement: OpaquePointer, of file: SQLiteFile) {
        self.statement = statement
        self.file = file
    }

    /// Binds a whole number; nil is NULL.
    public func bind(_ number: Int?, at index: Int) {
        guard let number else { return bindNothing(at: index) }
        sqlite3_bind_int64(statement, Int32(index), Int64(number))
    }

    /// Binds a number with a fraction; nil is NULL.
    public func bind(_ number: Double?, at index: Int) {
        guard let number else { return bindNothing(at: index) }
        sqlite3_bind_double(statement, Int32(index), number)
    }

    /// Binds a text; nil is NULL.
    public func bind(_ text: String?, at index: Int) {
        guard var text else { return bindNothing(at: index) }
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // An empty text has no address, which SQLite would take for NULL.
                guard let base = characters.baseAddress else {
                    sqlite3_bind_text(statement, Int32(index), "", 0, Self.transient)
                    return
                }
                sqlite3_bind_text(statement, Int32(index), base, Int32(clamping: characters.count), Self.transient)
            }
        }
    }

    /// Binds bytes; nil is NULL.
    public func bind(_ bytes: [UInt8]?, at index: Int) {
        guard let bytes else { return bindNothing(at: index) }
        guard !bytes.isEmpty else {
            sqlite3_bind_zeroblob(statement, Int32(index), 0)
            return
        }
        bytes.withUnsafeBytes { buffer in
            _ = sqlite3_bind_blob(
                statement, Int32(index), buffer.baseAddress, Int32(clamping: buffer.count), Self.transient)
        }
    }

    /// Binds a text that lies in memory and stays there until the statement has run; SQLite does not copy it.
    public func bindText(lyingAt bytes: UnsafeRawBufferPointer, at index: Int) {
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard let start else { return bind("", at: index) }
        sqlite3_bind_text(statement, Int32(index), start, Int32(clamping: bytes.count), nil)
    }

    /// Binds bytes that lie in memory and stay there until the statement has run; SQLite does not copy them.
    public func bindBytes(lyingAt bytes: UnsafeRawBufferPointer, at index: Int) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return bind([UInt8](), at: index) }
        sqlite3_bind_blob(statement, Int32(index), start, Int32(clamping: bytes.count), nil)
    }

    private func bindNothing(at index: Int) { sqlite3_bind_null(statement, Int32(index)) }

    /// Goes to the next row; false after the last, and then the statement can be bound anew.
    public func step() throws(AdvisoriesError) -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(statement)
            return false
        default:
            let failure = file.failure()
            sqlite3_reset(statement)
            throw failure
        }
    }

    /// Runs a statement that gives no rows.
    public func run() throws(AdvisoriesError) { _ = try step() }

    /// Makes it ready to be bound anew, wherever it was.
    public func reset() { sqlite3_reset(statement) }

    /// How many columns its rows have.
    public var columnCount: Int { Int(sqlite3_column_count(statement)) }

    /// Whether a column of the row is NULL.
    public func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

    /// A whole number; 0 for NULL.
    public func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }

    /// A number with a fraction; 0 for NULL.
    public func real(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }

    /// A text; nil for NULL.
    public func text(_ column: Int) -> String? {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The lines of a text that are not empty; none for NULL.
    func lines(_ column: Int) -> [String] {
        withBytes(column) { bytes in
            guard !bytes.isEmpty else { return [] }
            return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Bytes; nil for NULL.
    public func bytes(_ column: Int) -> [UInt8]? {
        guard !isNull(column) else { return nil }
        return withBytes(column) { Array($0) }
    }

    /// The bytes of a text or a blob where they lie; they are good during the call only.
    public func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = sqlite3_column_blob(statement, Int32(column))
        return body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }

    func finalize() { sqlite3_finalize(statement) }

    /// SQLite copies what it is given, since Swift may move it.
    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
