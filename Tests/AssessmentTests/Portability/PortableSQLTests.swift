import ProductDatabase
import ProductModel
import Testing

@testable import Assessment

@Suite("Built-in queries use only what SQLite and PostgreSQL share")
struct PortableSQLTests {
    @Test("rules do", arguments: BuiltInQuery.rules + BuiltInQuery.wrappedRules)
    func rules(_ query: BuiltInQuery) { #expect(PortableSQL(query.sql).mistakes == []) }

    @Test("questions do", arguments: BuiltInQuery.questions)
    func questions(_ query: BuiltInQuery) { #expect(PortableSQL(query.sql).mistakes == []) }

    @Test("device properties and mitigations do", arguments: BuiltInQuery.devices + BuiltInQuery.wrappedDevices)
    func devices(_ query: BuiltInQuery) { #expect(PortableSQL(query.sql).mistakes == []) }

    @Test("frameworks do", arguments: BuiltInQuery.frameworks)
    func frameworks(_ query: BuiltInQuery) { #expect(PortableSQL(query.sql).mistakes == []) }

    @Test(
        "queries of the program's own do, and so does the schema",
        arguments: BuiltInQuery.files + BuiltInQuery.schema)
    func files(_ query: BuiltInQuery) { #expect(PortableSQL(query.sql).mistakes == []) }

    @Test("all of them were found")
    func found() {
        #expect(BuiltInQuery.rules.count > 65 && BuiltInQuery.questions.count >= 70 && BuiltInQuery.files.count > 5)
        #expect(BuiltInQuery.frameworks.count > 60)
        #expect(BuiltInQuery.attackSteps.count == PathQueries.stepFiles.count)
    }

    @Test(
        "rules, questions and frameworks run under the policy of rules",
        arguments: BuiltInQuery.rules + BuiltInQuery.questions + BuiltInQuery.frameworks + BuiltInQuery.devices)
    func policy(_ query: BuiltInQuery) throws {
        let tables = try WorkedExample.assessment.get().tables
        try tables.engine.select(query.sql, policy: .rule(entries: tables.entries)) { _ throws(DatabaseError) in }
    }

    @Test(
        "what is not shared is noticed",
        arguments: [
            "SELECT \"device\"", "SELECT `id` FROM component", "SELECT [id] FROM component", "SELECT 1 == 1",
            "SELECT 1 != 2", "SELECT IFNULL(title, id) FROM component", "SELECT id FROM component WHERE id LIKE 'a%'",
            "SELECT id FROM component WHERE id GLOB 'a*'", "SELECT id FROM component WHERE kind IS 'device'",
            "SELECT id FROM component WHERE secure_boot = 1",
            "SELECT id FROM component WHERE 0 = component.secure_boot",
            "SELECT id FROM component AS c WHERE c.secure_boot <> 0", "SELECT MAX(secure_boot) FROM component",
            "SELECT MAX(safety, impact) FROM component", "SELECT x FROM (SELECT 1 AS x)",
            "SELECT x FROM component JOIN (SELECT 1 AS x) ON TRUE", "SELECT id FROM component LIMIT 1, 2",
            "SELECT strftime('%s', 'now')", "SELECT group_concat(id) FROM component", "SELECT iif(1, 2, 3)",
            "SELECT instr(id, 'a') FROM component", "SELECT printf('a')", "SELECT rowid FROM component",
            "SELECT id FROM component ORDER BY id COLLATE NOCASE", "SELECT CAST(id AS VARCHAR) FROM component",
            "SELECT id FROM component WHERE title ISNULL", "SELECT ROUND(1.25, 1)",
            "SELECT string_agg(id, ',') FROM component",
            "SELECT CURRENT_DATE", "SELECT 1 % 2",
        ])
    func noticed(_ sql: String) { #expect(PortableSQL(sql).mistakes.count == 1, "\(PortableSQL(sql).mistakes)") }

    @Test(
        "what is shared is let through",
        arguments: [
            "SELECT 'a \"quoted\" text', 'it''s' -- GLOB == \n /* IFNULL( */ FROM component",
            "SELECT id FROM component WHERE secure_boot IS NOT TRUE AND title IS NOT NULL AND kind IN ('a', 'b')",
            "SELECT COUNT(*), MAX(CASE WHEN secure_boot THEN 1 ELSE 0 END) = 1 FROM component GROUP BY id",
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n LIMIT 5 OFFSET 2",
            "SELECT x FROM (SELECT CAST(safety AS TEXT) || 'a' AS x FROM component) AS c WHERE EXISTS (SELECT 1)",
            "SELECT COALESCE(title, NULLIF(id, '')) FROM component WHERE (safety = 1 OR impact <> 0)",
            "SELECT id FROM component WHERE title IS NOT DISTINCT FROM id",
        ])
    func letThrough(_ sql: String) { #expect(PortableSQL(sql).mistakes == []) }

    @Test("the columns that hold yes or no are known")
    func booleans() {
        #expect(PortableSQL.booleans.isSuperset(of: ["SECURE_BOOT", "CROSSES_BOUNDARY", "PROVEN", "IS_CURRENT"]))
        #expect(PortableSQL.booleans.isDisjoint(with: ["SAFETY", "ID", "STATUS"]))
    }
}
