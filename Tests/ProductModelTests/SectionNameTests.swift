import ProductModel
import Testing

@Suite("Names of sections")
struct SectionNameTests {
    @Test(
        "One entry has a word of its own, and a table that is called after it",
        arguments: [
            (.components, "component", "component"), (.parties, "party", "party"),
            (.boundaries, "boundary", "boundary"), (.useCases, "use case", "use_case"),
            (.capabilities, "capability", "capability"), (.responsibilities, "responsibility", "responsibility"),
            (.means, "means", "means"), (.data, "data", "data"), (.evidence, "evidence", "evidence"),
            (.product, "product", "product"), (.users, "user", "product_user"),
        ] as [(SectionName, String, String)])
    func words(name: SectionName, entry: String, table: String) {
        #expect(name.entry == entry)
        #expect(name.table == table)
    }
}
