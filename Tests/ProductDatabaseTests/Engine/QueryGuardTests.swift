import ProductDatabase
import Testing

@Suite("A query may read, and nothing else")
struct QueryGuardTests {
    private let engine: SQLiteEngine

    init() throws {
        engine = try SQLiteEngine()
        try engine.execute(
            "CREATE TABLE lock (id INTEGER); CREATE INDEX by_id ON lock (id); INSERT INTO lock VALUES (1), (2), (3)")
    }

    private func failure(_ sql: String, _ policy: QueryPolicy = .adHoc) -> DatabaseError? {
        do throws(DatabaseError) {
            try engine.select(sql, policy: policy) { _ throws(DatabaseError) in }
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "what changes anything is refused before it runs",
        arguments: [
            "INSERT INTO lock VALUES (4)", "UPDATE lock SET id = 9", "DELETE FROM lock", "DROP TABLE lock",
            "CREATE TABLE other (id)", "CREATE TEMP TABLE other (id)", "CREATE VIEW other AS SELECT 1",
            "ALTER TABLE lock ADD COLUMN name", "REPLACE INTO lock VALUES (4)", "BEGIN", "COMMIT", "SAVEPOINT a",
            "INSERT INTO lock VALUES (4) RETURNING id", "WITH a AS (SELECT 4 AS id) INSERT INTO lock SELECT id FROM a",
            "REINDEX", "ANALYZE", "EXPLAIN DELETE FROM lock",
        ])
    func writes(_ sql: String) throws {
        #expect(failure(sql) == .forbidden("write"))
        #expect(try engine.rows("SELECT COUNT(*), SUM(id) FROM lock") == [[3, 6]])
    }

    @Test(
        "other files can't be opened or written",
        arguments: [
            "ATTACH 'other.db' AS other", "DETACH main", "VACUUM INTO 'other.db'", "VACUUM",
        ])
    func attaches(_ sql: String) {
        guard case .forbidden? = failure(sql) else {
            Issue.record("\(sql) gave \(String(describing: failure(sql)))")
            return
        }
    }

    @Test(
        "settings can't be read or changed",
        arguments: [
            "PRAGMA journal_mode = DELETE", "PRAGMA query_only", "PRAGMA writable_schema = 1",
        ])
    func settings(_ sql: String) { #expect(failure(sql) == .forbidden("change settings")) }

    @Test(
        "code can't be loaded, and files not read", arguments: ["load_extension('a')", "randomblob(9)", "zeroblob(9)"])
    func functions(_ call: String) {
        guard case .forbidden(let what)? = failure("SELECT \(call)") else {
            Issue.record("\(call) was not refused")
            return
        }
        #expect(what.hasPrefix("call the function "))
    }

    @Test(
        "rules call only the functions that both engines share",
        arguments: [
            "ifnull(1, 2)", "strftime('%s', 'now')", "random()", "hex('a')", "group_concat('a')", "instr('a', 'b')",
            "printf('%d', 1)", "date('now')", "iif(1, 2, 3)", "json('[]')", "total(1)", "glob('a', 'b')", "quote(1)",
        ])
    func functionsOfRules(_ call: String) {
        let name = call.prefix { $0 != "(" }
        #expect(failure("SELECT \(call)", .rule(entries: 10)) == .forbidden("call the function \(name)()"))
        #expect(failure("SELECT \(call)") == nil)
    }

    @Test(
        "the shared functions are allowed to rules",
        arguments: [
            "COALESCE(NULL, 1)", "NULLIF(1, 1)", "LOWER('A')", "UPPER('a')", "LENGTH('a')", "TRIM(' a')",
            "REPLACE('a', 'a', 'b')", "SUBSTR('abc', 2, 1)", "ABS(-1)", "ROUND(1.5)", "COUNT(*)", "SUM(1)", "MIN(1)",
            "MAX(1)", "AVG(1)", "CAST('1' AS INTEGER)",
        ])
    func sharedFunctions(_ call: String) { #expect(failure("SELECT \(call)", .rule(entries: 10)) == nil) }

    @Test(
        "one statement is asked for, no more and no less",
        arguments: [
            ("SELECT 1; SELECT 2", "it holds more than one statement"),
            ("SELECT 1;;/* */SELEC", "it holds more than one statement"),
            ("", "it is empty"), ("  \n ", "it is empty"), (";", "it is empty"), ("-- only a comment", "it is empty"),
        ])
    func statements(_ sql: String, _ message: String) {
        #expect(failure(sql) == .invalid(message))
        #expect(failure("SELECT COUNT(*) FROM lock") == nil)
    }

    @Test("a second statement that would write is refused as well")
    func secondStatement() throws {
        #expect(failure("SELECT 1; DROP TABLE lock") != nil)
        #expect(try engine.rows("SELECT COUNT(*) FROM lock") == [[3]])
    }

    @Test(
        "a semicolon, blanks and a comment may follow it",
        arguments: [
            "SELECT 1;", "SELECT 1 ; \n", "SELECT 1; -- and that is all", "SELECT 1 /* one */",
        ])
    func ends(_ sql: String) { #expect(failure(sql) == nil) }

    @Test("a mistake is named in the database's own words")
    func mistakes() {
        #expect(failure("SELECT nmae FROM lock") == .invalid("no such column: nmae"))
        #expect(failure("SELECT id FROM lokc") == .invalid("no such table: lokc"))
        #expect(failure("SELEC 1") == .invalid("near \"SELEC\": syntax error"))
    }

    @Test("a text in double quotes is a mistake, as PostgreSQL sees it")
    func doubleQuotes() { #expect(failure("SELECT \"device\"") == .invalid("no such column: device")) }

    @Test(
        "a query that loops for ever is stopped in about its time", .timeLimit(.minutes(1)),
        arguments: [
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n",
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n WHERE i > 1",
        ])
    func loops(_ sql: String) {
        let began = ContinuousClock.now
        #expect(failure(sql, QueryPolicy(functions: nil, rows: 10, seconds: 0.2)) == .tooSlow(0.2))
        #expect(ContinuousClock.now - began < .seconds(5))
    }

    @Test("a query that returns a million rows is stopped when it has returned enough", .timeLimit(.minutes(1)))
    func manyRows() throws {
        let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT i FROM n"
        var count = 0
        #expect(throws: DatabaseError.tooManyRows(1000)) {
            try engine.select(sql, policy: QueryPolicy(functions: nil, rows: 1000, seconds: 30)) {
                _ throws(DatabaseError) in count += 1
            }
        }
        #expect(count == 1000)
    }

    @Test("exactly as many rows as allowed are fine")
    func enoughRows() {
        #expect(failure("SELECT id FROM lock", QueryPolicy(functions: nil, rows: 3, seconds: 9)) == nil)
        #expect(failure("SELECT id FROM lock", QueryPolicy(functions: nil, rows: 2, seconds: 9)) == .tooManyRows(2))
    }

    @Test("a statement that was stopped leaves the database as it was, ready for the next")
    func afterwards() throws {
        _ = failure(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n",
            QueryPolicy(functions: nil, rows: 5, seconds: 1))
        try engine.insert([[4]], into: "lock", ["id"])
        #expect(try engine.rows("SELECT COUNT(*) FROM lock") == [[4]])
    }

    @Test("an expression a thousand deep and a text of a hundred megabytes end in an error, not in a crash")
    func excess() {
        let deep = String(repeating: "(", count: 1000) + "1" + String(repeating: ")", count: 1000)
        #expect(failure("SELECT NOT " + String(repeating: "NOT ", count: 1000) + deep) != nil)
        let long = "REPLACE(printf('%.*c', 10000000, 'x'), 'x', 'xxxxxxxxxx')"
        #expect(failure("SELECT \(long)") == .failed("string or blob too big"))
    }

    @Test("columns come with their names, also where there is no row")
    func columns() throws {
        let columns = try engine.select("SELECT id AS one, 2 AS two FROM lock WHERE FALSE", policy: .adHoc) {
            _ throws(DatabaseError) in
        }
        #expect(columns == ["one", "two"])
    }

    @Test("what happened is told in a sentence")
    func messages() {
        #expect(DatabaseError.forbidden("write").message == "the query may only read, and this one wants to write")
        #expect(DatabaseError.tooSlow(0.2).message == "the query ran longer than 1 s and was stopped")
        #expect(DatabaseError.tooManyRows(7).message == "the query returned more than 7 rows and was stopped")
    }
}
