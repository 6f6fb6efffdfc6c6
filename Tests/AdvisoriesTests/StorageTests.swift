import Advisories
import Testing

@Suite("Database files")
struct StorageTests {
    @Test("a transaction is kept whole or not at all")
    func transactions() throws {
        let file = try SQLiteFile(nil, .writing)
        try file.run("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT, bytes BLOB) STRICT")
        try file.transaction { () throws(AdvisoriesError) in
            let insert = try file.statement("INSERT INTO note VALUES (?, ?, ?)")
            insert.bind(1, at: 1)
            insert.bind("", at: 2)
            insert.bind([0, 255], at: 3)
            try insert.run()
        }
        #expect(throws: AdvisoriesError.self) {
            try file.transaction { () throws(AdvisoriesError) in
                try file.run("INSERT INTO note VALUES (2, 'two', NULL)")
                throw .refused("stop")
            }
        }
        let select = try file.statement("SELECT id, text, bytes FROM note ORDER BY id")
        #expect(try select.step() && select.integer(0) == 1 && select.text(1) == "" && select.bytes(2) == [0, 255])
        #expect(try !select.step())
    }

    @Test("what is no SQL is an error with SQLite's words")
    func mistakes() throws {
        let file = try SQLiteFile(nil, .writing)
        #expect(throws: AdvisoriesError.self) { try file.statement("SELECT nothing FROM nowhere") }
    }
}
