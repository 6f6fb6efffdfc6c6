import Assessment
import Foundation
import ProductDatabase
import ProductModel
import Testing

@Suite(
    "PostgreSQL runs what SQLite runs",
    .enabled(if: PostgresServer.binaries != nil, "PostgreSQL 15 or later is not installed (apt: postgresql-15)"))
struct PostgresTests {
    @Test("the schema as it is printed, the derived facts, every rule, question and query", .timeLimit(.minutes(2)))
    func everything() throws {
        let server = try PostgresServer()
        let schema = try server.psql(SchemaText.definitions)
        #expect(Self.errors(in: schema.errors) == [:])
        let rows = try PostgresCopy(WorkedExample.assessment.get().tables.engine).script
        #expect(Self.errors(in: try server.psql(rows).errors) == [:])
        let derived = try server.psql(SchemaText.derived)
        #expect(Self.errors(in: derived.errors) == [:])
        let queries =
            BuiltInQuery.rules + BuiltInQuery.wrappedRules + BuiltInQuery.questions + BuiltInQuery.files
            + BuiltInQuery.frameworks + BuiltInQuery.devices + BuiltInQuery.wrappedDevices
        // \warn writes a line among the errors, so that each is found under its query.
        let script = queries.map { "\\warn @ \($0.name)\nEXPLAIN \(Self.bare($0.sql));\n" }.joined()
        #expect(Self.errors(in: try server.psql(script).errors) == [:])
        try compare(on: server)
    }

    /// Both engines find the same things in the worked example.
    private func compare(on server: PostgresServer) throws {
        let engine = try WorkedExample.assessment.get().tables.engine
        let ruled = BuiltIn.rules.rules.map { BuiltInQuery(name: $0.id, sql: $0.find) } + BuiltInQuery.devices
        let queries =
            ruled.map { query in
                BuiltInQuery(
                    name: query.name,
                    sql: """
                        SELECT r.subject, CASE WHEN r.applies THEN 'yes' WHEN NOT r.applies THEN 'no' ELSE 'unsaid' END AS a
                        FROM (
                        \(Self.bare(query.sql))
                        ) AS r
                        """)
            }
            + BuiltInQuery.frameworks.map { query in
                BuiltInQuery(
                    name: query.name,
                    sql: """
                        SELECT f.subject || ' ' || f.fact || ' ' || COALESCE(f.said, ''),
                               CASE WHEN f.holds THEN 'yes' WHEN NOT f.holds THEN 'no' ELSE 'unsaid' END AS a
                        FROM (
                        \(Self.bare(query.sql))
                        ) AS f
                        """)
            }
            + BuiltInQuery.attackSteps.map { query in
                BuiltInQuery(
                    name: query.name,
                    sql: """
                        SELECT s.cause || ' ' || s.start || ' ' || s.start_at || ' ' || s.target || ' ' || s.target_at || ' '
                                 || s.section || ' ' || s.subject || ' ' || CAST(s.success AS TEXT) || ' '
                                 || CAST(s.initiation AS TEXT) || s.asks,
                               CASE WHEN s.lets THEN 'yes' WHEN NOT s.lets THEN 'no' ELSE 'unsaid' END AS a
                        FROM (
                        \(Self.bare(query.sql))
                        ) AS s
                        """)
            }
        let script = queries.map { "\\echo @ \($0.name)\n\($0.sql);\n" }.joined()
        let result = try server.psql(script)
        #expect(Self.errors(in: result.errors) == [:])
        let sections = result.output.split(separator: "@ ").map { $0.split(separator: "\n").map(String.init) }
        let byName = Dictionary(uniqueKeysWithValues: sections.map { ($0[0], Array($0.dropFirst()).sorted()) })
        for query in queries {
            var rows: [String] = []
            try engine.select(query.sql, policy: .trusted) { row throws(DatabaseError) in
                rows.append("\(row.text(0) ?? "")|\(row.text(1) ?? "")")
            }
            #expect(byName[query.name] == rows.sorted(), "\(query.name)")
        }
    }

    private static func bare(_ sql: String) -> String {
        sql.trimmingCharacters(in: .whitespacesAndNewlines.union(CharacterSet(charactersIn: ";")))
    }

    /// The errors by the query that they belong to.
    private static func errors(in text: String) -> [String: String] {
        var errors: [String: String] = [:]
        var name = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("@ ") {
                name = String(line.dropFirst(2))
            } else if let error = line.firstRange(of: "ERROR:"), errors[name] == nil {
                errors[name] = String(line[error.lowerBound...])
            }
        }
        return errors
    }
}

/// The rows of a SQLite database as statements for PostgreSQL.
private struct PostgresCopy {
    let script: String

    init(_ engine: any DatabaseEngine) throws {
        let fixed = [
            "today", "protocol", "level", "framework", "element", "framework_element", "attachment", "finding",
            "rule_element",
        ]
        var tables = fixed
        for section in Section.all {
            tables.append(section.name.table)
            tables += section.leaves.filter(\.field.type.isList).flatMap { $0.storage.map(\.name) }
        }
        var script = "BEGIN;\n"
        for table in tables {
            let flags = Self.flags(of: table)
            var rows: [String] = []
            let columns = try engine.select("SELECT * FROM \(table)", policy: .trusted) { row throws(DatabaseError) in
                var values: [String] = []
                for (place, column) in row.columns.enumerated() {
                    values.append(Self.literal(row.value(place), isFlag: flags.contains(column)))
                }
                rows.append("(" + values.joined(separator: ", ") + ")")
            }
            guard !rows.isEmpty else { continue }
            script += "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES\n"
            script += rows.joined(separator: ",\n") + ";\n"
        }
        self.script = script + "COMMIT;\n"
    }

    private static func flags(of table: String) -> Set<String> {
        if table == "protocol" { return ["encrypted"] }
        if table == "attachment" { return ["is_there"] }
        guard let section = Section.all.first(where: { $0.name.table == table }) else { return [] }
        let said = section.leaves.filter { $0.field.type == .flag }.map(\.column)
        return Set(said + section.derived.filter { $0.type == .flag }.map(\.name))
    }

    private static func literal(_ value: SQLValue, isFlag: Bool) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number) where isFlag: number == 0 ? "FALSE" : "TRUE"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): "'" + text.replacing("'", with: "''") + "'"
        }
    }
}
