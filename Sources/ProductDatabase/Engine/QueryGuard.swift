import Foundation
import GRDBSQLite

/// Lets a statement read and nothing else, and stops it when it takes too long or returns too much.
final class QueryGuard {
    private let policy: QueryPolicy
    private let deadline: ContinuousClock.Instant
    private var forbidden: String?

    init(_ policy: QueryPolicy) {
        self.policy = policy
        deadline = .now + .seconds(policy.seconds)
    }

    /// Compiles a statement under the authorizer.
    func prepare(_ sql: String, on connection: OpaquePointer) throws(DatabaseError) -> OpaquePointer {
        let me = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_set_authorizer(
            connection,
            { me, action, first, second, _, _ in
                guard let me else { return SQLITE_DENY }
                return Unmanaged<QueryGuard>.fromOpaque(me).takeUnretainedValue().judge(action, first, second)
            }, me)
        defer { sqlite3_set_authorizer(connection, nil, nil) }
        var prepared: OpaquePointer?
        var rest: UnsafePointer<CChar>?
        var hasRest = false
        let code = sql.withCString { text in
            let code = sqlite3_prepare_v2(connection, text, -1, &prepared, &rest)
            if code == SQLITE_OK { hasRest = Self.holdsStatement(rest, connection) }
            return code
        }
        if let forbidden {
            sqlite3_finalize(prepared)
            throw .forbidden(forbidden)
        }
        guard code == SQLITE_OK else { throw .invalid(SQLiteEngine.message(connection)) }
        guard let statement = prepared else { throw .invalid("it is empty") }
        guard !hasRest else {
            sqlite3_finalize(statement)
            throw .invalid("it holds more than one statement")
        }
        guard sqlite3_stmt_readonly(statement) != 0 else {
            sqlite3_finalize(statement)
            throw .forbidden("write")
        }
        return statement
    }

    /// Whether a text holds more than blanks, semicolons and comments.
    private static func holdsStatement(_ text: UnsafePointer<CChar>?, _ connection: OpaquePointer) -> Bool {
        var text = text
        while let start = text, start.pointee != 0 {
            var statement: OpaquePointer?
            guard sqlite3_prepare_v2(connection, start, -1, &statement, &text) == SQLITE_OK else { return true }
            guard statement == nil else {
                sqlite3_finalize(statement)
                return true
            }
            if text == start { return false }
        }
        return false
    }

    /// Steps through a statement's rows.
    func run(
        _ statement: OpaquePointer, on connection: OpaquePointer,
        _ row: (borrowing DatabaseRow) throws(DatabaseError) -> Void
    ) throws(DatabaseError) -> [String] {
        let me = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(
            connection, 20_000,
            { me in
                guard let me else { return 1 }
                return Unmanaged<QueryGuard>.fromOpaque(me).takeUnretainedValue().isLate ? 1 : 0
            }, me)
        defer { sqlite3_progress_handler(connection, 0, nil, nil) }
        let columns = (0..<sqlite3_column_count(statement)).map { index in
            sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
        }
        var count = 0
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                count += 1
                guard count <= policy.rows else { throw .tooManyRows(policy.rows) }
                try row(DatabaseRow(statement: statement, columns: columns))
            case SQLITE_DONE:
                return columns
            case SQLITE_INTERRUPT:
                throw .tooSlow(policy.seconds)
            default:
                throw .failed(SQLiteEngine.message(connection))
            }
        }
    }

    private var isLate: Bool { ContinuousClock.now > deadline }

    private func judge(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> Int32 {
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE:
            return SQLITE_OK
        case SQLITE_FUNCTION:
            let name = second.map { String(cString: $0).lowercased() } ?? ""
            if isAllowed(function: name) { return SQLITE_OK }
            forbidden = "call the function \(name)()"
        case SQLITE_ATTACH, SQLITE_DETACH:
            forbidden = "attach another database"
        case SQLITE_PRAGMA:
            forbidden = "change settings"
        default:
            forbidden = "write"
        }
        return SQLITE_DENY
    }

    private func isAllowed(function name: String) -> Bool {
        policy.functions?.contains(name)
            ?? !["load_extension", "fts3_tokenizer", "writefile", "readfile", "edit", "randomblob", "zeroblob"]
            .contains(name)
    }
}
