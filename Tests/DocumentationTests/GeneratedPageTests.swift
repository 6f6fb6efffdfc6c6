import Foundation
import ProductDatabase
import ProductFiles
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
}
