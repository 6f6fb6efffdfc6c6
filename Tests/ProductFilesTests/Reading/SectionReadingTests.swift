import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("Every section and every field is read")
struct SectionReadingTests {
    static let reading = read(Samples.everything)

    @Test("A product that fills in every field has no mistakes")
    func noMistakes() {
        #expect(Self.reading.brief == [])
    }

    @Test("Each field holds what was written", arguments: SectionName.allCases)
    func fields(name: SectionName) throws {
        let section = Section.named(name)
        let entry = try #require(Self.reading.product[name].first)
        #expect(entry.said.map(\.leaf) == Array(section.leaves.indices))
        for (leaf, said) in zip(section.leaves, entry.said) {
            let written = Samples.text(leaf.field.type, in: name).filter { !"[]\"".contains($0) }
            #expect(said.value.text == written, "\(name.rawValue).\(leaf.path)")
            #expect(kind(of: said.value) == kind(of: leaf.field.type), "\(name.rawValue).\(leaf.path)")
        }
    }

    @Test("An empty section, entry or file says nothing", arguments: SectionName.allCases)
    func empty(name: SectionName) {
        #expect(read("\(name.rawValue):\n").brief == [])
        #expect(read("\(name.rawValue): {}\n").brief == [])
        let section = Section.named(name)
        guard section.shape != .single else { return }
        let reading = read("\(name.rawValue): {\(Samples.id(section.shape)): }\n")
        #expect(reading.brief == [])
        #expect(reading.product[name].map(\.said.count) == [0])
    }

    @Test("A short form is its field", arguments: Section.all.filter { $0.short != nil }.map(\.name))
    func shortForms(name: SectionName) throws {
        let short = try #require(Section.named(name).short)
        let leaf = try #require(Section.named(name).leaves.first { $0.path == short })
        let value = Samples.text(leaf.field.type, in: name)
        let reading = read("\(name.rawValue): {it: \(value)}\ncomponents: {this: device}\n")
        #expect(reading.said(short, "it", in: name) == value)
    }

    @Test(
        "A section without a short form wants fields",
        arguments: Section.all.filter { $0.short == nil && $0.shape != .single }.map(\.name))
    func noShortForm(name: SectionName) {
        let id = Samples.id(Section.named(name).shape)
        #expect(read("\(name.rawValue): {\(id): word}\n").diagnostics.map(\.code) == ["wrong-type"])
    }

    @Test("One value may stand alone where several are allowed")
    func listOfOne() {
        let reading = read("product: {markets: eu}\n")
        #expect(reading.brief == [])
        guard case .list(let items)? = reading.product[.product].first?.said.first?.value else {
            Issue.record("it is still a list")
            return
        }
        #expect(items.map(\.text) == ["eu"])
    }

    private func kind(of value: Value) -> String {
        switch value {
        case .flag: "flag"
        case .integer: "integer"
        case .text: "text"
        case .level: "level"
        case .list: "list"
        }
    }

    private func kind(of type: FieldType) -> String {
        switch type {
        case .flag: "flag"
        case .integer: "integer"
        case .level: "level"
        case .list: "list"
        default: "text"
        }
    }
}
