import Foundation
import ProductDatabase
import ProductModel
import Testing

@Suite("SQLite, in memory or in a file")
struct SQLiteEngineTests {
    @Test("values come back as they went in")
    func values() throws {
        let engine = try SQLiteEngine()
        try engine.execute("CREATE TABLE thing (a, b, c, d, e)")
        let row: [SQLValue] = [nil, .integer(.max), .real(0.5), "Zoë's \u{1F511}\nkey", ""]
        try engine.insert([row], into: "thing", ["a", "b", "c", "d", "e"])
        #expect(try engine.rows("SELECT a, b, c, d, e FROM thing") == [row])
    }

    @Test("a transaction that fails half-way leaves nothing")
    func rollback() throws {
        let engine = try SQLiteEngine()
        try engine.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY)")
        #expect(throws: DatabaseError.self) {
            try engine.fill { insert throws(DatabaseError) in
                try insert(TableRows("thing", ["id"], [[1], [2]]))
                try insert(TableRows("thing", ["id"], [[3], [1]]))
            }
        }
        #expect(try engine.rows("SELECT id FROM thing") == [])
        try engine.insert([[1]], into: "thing", ["id"])
        #expect(try engine.rows("SELECT id FROM thing") == [[1]])
    }

    @Test("an error of the caller ends the transaction as well")
    func callersError() throws {
        let engine = try SQLiteEngine()
        try engine.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY)")
        #expect(throws: DatabaseError.failed("enough")) {
            try engine.fill { insert throws(DatabaseError) in
                try insert(TableRows("thing", ["id"], [[1]]))
                throw DatabaseError.failed("enough")
            }
        }
        #expect(try engine.rows("SELECT id FROM thing") == [])
    }

    @Test("a script that fails half-way leaves nothing")
    func script() throws {
        let engine = try SQLiteEngine()
        #expect(throws: DatabaseError.self) { try engine.execute("CREATE TABLE one (id); CREATE TABLE one (id)") }
        #expect(try engine.rows("SELECT name FROM sqlite_master") == [])
    }

    @Test("what a file holds is there when it is opened again")
    func file() throws {
        try withFolder { folder in
            let file = folder.appending(path: "product.db")
            _ = try LoadedProduct("components: {lock: device}", engine: SQLiteEngine(file: file))
            let again = try SQLiteEngine(file: file)
            #expect(try again.rows("SELECT id, kind FROM component") == [["lock", "device"]])
        }
    }

    @Test("a file that can't be made is an error that says so", arguments: ["missing/product.db", "file/product.db"])
    func unwritable(_ path: String) throws {
        try withFolder { folder in
            try Data().write(to: folder.appending(path: "file"))
            let error = #expect(throws: DatabaseError.self) { try SQLiteEngine(file: folder.appending(path: path)) }
            #expect(error?.message.contains("unable to open database file") == true)
        }
    }

    @Test("a file that is no database is an error that says so")
    func noDatabase() throws {
        try withFolder { folder in
            let file = folder.appending(path: "notes.txt")
            try Data(String(repeating: "No database at all. ", count: 100).utf8).write(to: file)
            let error = #expect(throws: DatabaseError.self) {
                try ProductTables(SQLiteEngine(file: file), asOf: CalendarDay(number: 0))
            }
            #expect(error?.message.contains("not a database") == true)
        }
    }

    @Test("a full disk is an error that says so, and what stood in the file stays")
    func fullDisk() throws {
        try withFolder { folder in
            let engine = try SQLiteEngine(file: folder.appending(path: "product.db"))
            // A limit on pages is the same to SQLite as a disk without room for another.
            try engine.execute("CREATE TABLE thing (words TEXT); INSERT INTO thing VALUES ('kept')")
            try engine.execute("PRAGMA max_page_count = 4")
            let words = SQLValue.text(String(repeating: "more than fits ", count: 10_000))
            let error = #expect(throws: DatabaseError.self) {
                try engine.insert([[words]], into: "thing", ["words"])
            }
            #expect(error?.message == "the database failed: database or disk is full")
            #expect(try engine.rows("SELECT words FROM thing") == [["kept"]])
        }
    }

    @Test("of two that make their tables in one file at once, one wins and the other is told", .timeLimit(.minutes(1)))
    func twoAtOnce() async throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "product.db")
        let outcomes = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do {
                        _ = try LoadedProduct("components: {lock: device}", engine: SQLiteEngine(file: file))
                        return nil
                    } catch let error as DatabaseError {
                        return error.message
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1, "\(outcomes)")
        #expect(outcomes.compactMap(\.self).allSatisfy { $0.contains("already exists") || $0.contains("locked") })
        #expect(try SQLiteEngine(file: file).rows("SELECT id, kind FROM component") == [["lock", "device"]])
    }

    @Test("one that writes while another does waits for its turn", .timeLimit(.minutes(1)))
    func turns() async throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "things.db")
        try SQLiteEngine(file: file).execute("CREATE TABLE thing (id INTEGER)")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let engine = try SQLiteEngine(file: file)
                    for number in 0..<25 {
                        try engine.insert([[.integer(writer * 100 + number)]], into: "thing", ["id"])
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try SQLiteEngine(file: file).rows("SELECT COUNT(DISTINCT id) FROM thing") == [[100]])
    }

    private func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "securable-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
