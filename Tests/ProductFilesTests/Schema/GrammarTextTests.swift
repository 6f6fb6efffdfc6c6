import ProductFiles
import ProductModel
import Testing

@Suite("The grammar as a page")
struct GrammarTextTests {
    @Test("Every section has a heading, and every field a row", arguments: SectionName.allCases)
    func complete(name: SectionName) {
        let page = GrammarText.markdown
        #expect(page.contains("## `\(name.rawValue)`\n"))
        for leaf in Section.named(name).leaves { #expect(page.contains("| `\(leaf.path)` |"), "\(leaf.path)") }
    }

    @Test("No row is broken by what a field says")
    func rows() {
        for line in GrammarText.markdown.split(separator: "\n") where line.hasPrefix("|") {
            #expect(line.filter { $0 == "|" }.count == 4, "\(line)")
        }
    }
}
