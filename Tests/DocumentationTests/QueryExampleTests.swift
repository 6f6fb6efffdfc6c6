import Assessment
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import Testing

@Suite("The queries that the pages show can be asked")
struct QueryExampleTests {
    @Test func queriesRun() throws {
        let page = try Repository.text("Documentation/Database.md")
        let queries = page.matches(of: /```sql\n(.*?)```/.dotMatchesNewlines()).map { String($0.1) }
        #expect(queries.count >= 3)
        let folder = try #require(ProductFolder(at: Repository.root.appending(path: "Examples/smart-lock")))
        let day = try #require(CalendarDay("2026-11-23"))
        let assessment = try ProductAssessment(
            folder.read().product, basis: .init(), tables: ProductTables(SQLiteEngine(), asOf: day))
        for query in queries {
            var rows = 0
            try assessment.tables.engine.select(query, policy: .adHoc) { _ in rows += 1 }
            #expect(rows > 0, "\(query)")
        }
    }

    @Test func columnsAndTablesAreNamedRightly() throws {
        let page = try Repository.text("Documentation/Database.md")
        let schema = SchemaText.definitions
        let columns = page.matches(of: /`([a-z_]+)\.([a-z_]+)`/).map { (String($0.1), String($0.2)) }
        let tables = Set(SectionName.allCases.map(\.table))
        for (table, column) in columns where tables.contains(table) && column != "yaml" {
            let definition = schema.firstRange(of: "CREATE TABLE \(table) (").map { schema[$0.upperBound...] } ?? ""
            let end = definition.firstRange(of: "\n);")?.lowerBound ?? definition.endIndex
            #expect(definition[..<end].contains("    \(column) "), "\(table).\(column)")
        }
    }
}
