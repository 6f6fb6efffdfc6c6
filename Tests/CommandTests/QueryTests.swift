import Foundation
import Testing

@Suite("securable query")
struct QueryTests {
    private func query(_ sql: String, _ more: String...) throws -> CommandResult {
        try Securable.run(["query", sql, Securable.example] + Securable.day + more)
    }

    @Test("a result is a table, with a dot where nothing was said")
    func table() throws {
        let result = try query(
            "SELECT id, kind, NULL AS unsaid FROM component WHERE id IN ('lock', 'bridge') ORDER BY id")
        #expect(result.status == 0)
        #expect(result.output == "id      kind     unsaid\nbridge  gateway  ·\nlock    device   ·\n(2 rows)\n")
    }

    @Test("JSON keeps numbers, texts and nothing apart")
    func json() throws {
        let result = try query("SELECT 'a' AS text, 1 AS number, 0.5 AS part, NULL AS missing", "--json")
        let rows = try #require(try result.json() as? [[String: Any]])
        #expect(rows.count == 1)
        #expect(rows[0]["text"] as? String == "a" && rows[0]["number"] as? Int == 1)
        #expect(rows[0]["part"] as? Double == 0.5 && rows[0]["missing"] is NSNull)
    }

    @Test("a number that JSON has no word for does not break it")
    func infinity() throws {
        let result = try query("SELECT 9e999 AS much", "--json")
        #expect(result.status == 0)
        #expect(try result.json() is [Any])
    }

    @Test("CSV is quoted as RFC 4180 says, and a text that a spreadsheet would run is made harmless")
    func csv() throws {
        let result = try query(
            """
            SELECT '=1+1' AS a, '+x' AS b, '-x' AS c, '@x' AS d, 'a,"b"' AS e, -5 AS f, NULL AS g
            """, "--csv")
        #expect(result.output == "a,b,c,d,e,f,g\r\n'=1+1,'+x,'-x,'@x,\"a,\"\"b\"\"\",-5,\n")
    }

    @Test("a text with a line end of any kind stays one field")
    func lineEnds() throws {
        let result = try query("SELECT 'a' || char(13, 10) || 'b' AS a, char(10) AS b", "--csv")
        #expect(result.output == "a,b\r\n\"a\r\nb\",\"\n\"\n")
    }

    @Test("findings, questions and activities can be asked for like everything else")
    func findings() throws {
        let findings = try query("SELECT COUNT(*) AS n FROM finding WHERE status = 'open'", "--json")
        #expect(((try findings.json() as? [[String: Any]])?.first?["n"] as? Int ?? 0) > 0)
        for table in ["activity", "activity_question", "fact_question", "rule_element", "element"] {
            let rows = try query("SELECT COUNT(*) AS n FROM \(table)", "--json")
            #expect(((try rows.json() as? [[String: Any]])?.first?["n"] as? Int ?? 0) > 0, "\(table)")
        }
    }

    @Test("a query comes from standard input as well")
    func input() throws {
        let result = try Securable.run(
            ["query", "-", Securable.example, "--csv"] + Securable.day, input: "SELECT 1 AS one\n")
        #expect(result.output == "one\r\n1\n")
    }

    @Test(
        "what writes, attaches or is no SQL is refused",
        arguments: [
            ("DELETE FROM component", "wants to write"), ("ATTACH 'x.db' AS x", "attach another database"),
            ("PRAGMA query_only", "change settings"), ("SELECT 1; SELECT 2", "more than one statement"),
            ("SELECT nmae FROM component", "no such column: nmae"), ("", "it is empty"),
        ])
    func refused(_ sql: String, _ words: String) throws {
        let result = try query(sql)
        #expect(result.status == 2 && result.output == "")
        #expect(result.errors.contains(words) && result.errors.contains("securable schema --format sql"))
    }

    @Test("the database can be kept in a new file, and an old one is never written over")
    func save() throws {
        try Securable.withFolder { folder in
            let file = folder.appending(path: "lock.db").path()
            #expect(try query("SELECT 1", "--save", file).status == 0)
            let before = try Data(contentsOf: URL(filePath: file))
            #expect(before.starts(with: Data("SQLite format 3".utf8)))
            let again = try query("SELECT 1", "--save", file)
            #expect(again.status == 2 && again.errors.contains("there is such a file already"))
            #expect(try Data(contentsOf: URL(filePath: file)) == before)
            let nowhere = try query("SELECT 1", "--save", folder.appending(path: "no/lock.db").path())
            #expect(nowhere.status == 3 && nowhere.errors.contains("unable to open database file"))
        }
    }

    @Test("a disk that is full ends in an error that says so")
    func fullDisk() throws {
        try Securable.withFolder { folder in
            // A limit on a file's size is the same to the program as a full disk.
            let line = """
                trap '' XFSZ; ulimit -f 100
                "$SECURABLE" query 'SELECT 1' \(Securable.example) --save \(folder.path())lock.db
                """
            let result = try Securable.shell(line)
            #expect(result.status == 3)
            #expect(result.errors.contains("the database failed: "))
        }
    }

    @Test("of two processes that make one file at once, each succeeds or says why not, and the file is whole")
    func twoAtOnce() throws {
        try Securable.withFolder { folder in
            let save = "\"$SECURABLE\" query 'SELECT 1' \(Securable.example) --save \(folder.path())lock.db"
            let result = try Securable.shell("\(save) & first=$!; \(save); second=$?; wait $first; echo $? $second")
            let statuses = result.lines.last?.split(separator: " ").map(String.init) ?? []
            #expect(statuses.contains("0"), "\(statuses) \(result.errors)")
            #expect(statuses.allSatisfy { ["0", "2", "3"].contains($0) }, "\(statuses)")
            if statuses != ["0", "0"] { #expect(result.errors.contains("error: ")) }
        }
    }

    @Test("the same bytes 20 times over", arguments: [[], ["--json"], ["--csv"]])
    func sameBytes(_ format: [String]) throws {
        var results: Set<Data> = []
        let sql = "SELECT * FROM finding ORDER BY id"
        for _ in 0..<20 {
            results.insert(try Securable.run(["query", sql, Securable.example] + Securable.day + format).bytes)
        }
        #expect(results.count == 1)
    }
}
