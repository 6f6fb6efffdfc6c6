import Advisories
import Foundation
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

    @Test("what a killed writer left half done is no hindrance to a reader, and is not there")
    func killedWriter() throws {
        let folder = try TemporaryFolder()
        let writer = try SQLiteFile(folder.index, .writing)
        try writer.run("CREATE TABLE note (text TEXT) STRICT; INSERT INTO note VALUES ('before')")
        // A small cache makes SQLite write pages of a transaction that has not ended, and their old content beside it.
        try writer.run("PRAGMA cache_size = 1; BEGIN; UPDATE note SET text = 'half done'")
        let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)"
        try writer.run("\(rows) INSERT INTO note SELECT 'half done' FROM n")
        let copy = folder.place.appending(path: "killed.db")
        for end in ["", "-journal"] {
            try FileManager.default.copyItem(atPath: folder.index.path() + end, toPath: copy.path() + end)
        }
        try writer.run("ROLLBACK")
        let reader = try SQLiteFile(copy, .reading)
        let select = try reader.statement("SELECT text FROM note")
        #expect(try select.step() && select.text(0) == "before")
        #expect(try !select.step())
    }

    @Test("a reader changes nothing")
    func reading() throws {
        let folder = try TemporaryFolder()
        let writer = try SQLiteFile(folder.index, .writing)
        try writer.run("CREATE TABLE note (text TEXT) STRICT")
        let reader = try SQLiteFile(folder.index, .reading)
        #expect(throws: AdvisoriesError.self) { try reader.run("INSERT INTO note VALUES ('x')") }
        #expect(throws: AdvisoriesError.self) { try SQLiteFile(folder.place.appending(path: "none.db"), .reading) }
    }
}
