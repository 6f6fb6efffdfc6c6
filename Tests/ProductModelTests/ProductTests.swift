import ProductModel
import Testing

@Suite("Products")
struct ProductTests {
    @Test("A new product says nothing")
    func empty() {
        let product = Product(id: "lock")
        #expect(SectionName.allCases.allSatisfy { product[$0].isEmpty })
        #expect(product.said("name", of: .product) == nil)
    }

    @Test("A field of a single section can be asked for by its path, and what was not said is nil")
    func said() throws {
        let leaves = Section.named(.product).leaves
        let from = try #require(leaves.firstIndex { $0.path == "support.from" })
        var product = Product(id: "lock")
        let position = Position(file: 0, line: 1, column: 1)
        product[.product] = [
            Entry(
                id: "product", position: position,
                said: [Said(leaf: from, value: .text("2026-03-01"), position: position)])
        ]
        #expect(product.said("support.from", of: .product) == "2026-03-01")
        #expect(product.said("support.until", of: .product) == nil)
        #expect(product.said("no.such.field", of: .product) == nil)
    }

    @Test("Every kind of value has the text that a file would hold")
    func texts() {
        let position = Position(file: 0, line: 1, column: 1)
        #expect(Value.flag(true).text == "true")
        #expect(Value.flag(false).text == "false")
        #expect(Value.integer(-3).text == "-3")
        #expect(Value.text("a b").text == "a b")
        #expect(Value.level(.veryHigh).text == "very-high")
        #expect(
            Value.list([.init(text: "a", position: position), .init(text: "b", position: position)]).text == "a, b")
    }
}
