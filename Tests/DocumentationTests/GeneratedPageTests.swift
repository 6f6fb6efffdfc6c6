import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import Testing

@Suite("Pages that the program writes are current; if not, run: make docs")
struct GeneratedPageTests {
    @Test func sections() throws {
        let page = try Repository.text("Documentation/Sections.md")
        #expect(page.trimmingCharacters(in: .newlines) == GrammarText.markdown.trimmingCharacters(in: .newlines))
    }

    @Test func database() throws {
        let page = try Repository.text("Documentation/Database.sql")
        #expect(page.trimmingCharacters(in: .newlines) == SchemaText.definitions.trimmingCharacters(in: .newlines))
    }

    @Test func threats() throws {
        let basis = try ProductAssessment.Basis()
        let day = try #require(CalendarDay("2026-11-23"))
        let folder = Repository.root.appending(path: "Examples/device-classes", directoryHint: .isDirectory)
        let measures = try ProductFolder.find(at: folder).map { product in
            CoveragePage.Measure(
                product.name,
                try ProductAssessment(product.read().product, basis: basis, asOf: day, engine: SQLiteEngine()))
        }
        let page = CoveragePage(RuleLibrary().rules, knowledge: try EMB3D.read(), measures: measures)
        #expect(try Repository.text("Documentation/Threats.md") == page.text)
    }
}
