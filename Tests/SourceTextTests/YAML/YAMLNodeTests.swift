import SourceText
import Testing

@Suite("YAML nodes")
struct YAMLNodeTests {
    @Test("A document is read into keys, lists and texts, in the order written")
    func reading() throws {
        let node = try #require(try read("b: [1, two]\na: {c: d}\n"))
        #expect(node.pairs.compactMap(\.key.text) == ["b", "a"])
        #expect(node["b"]?.items.compactMap(\.text) == ["1", "two"])
        #expect(node["a"]?["c"]?.text == "d")
        #expect(node["missing"] == nil)
    }

    @Test("Each value knows its place")
    func places() throws {
        let node = try #require(try read("a:\n  - b\n  - c: d\n"))
        #expect(node["a"]?.items.map(\.place.text) == ["rule.yaml:2:5", "rule.yaml:3:5"])
    }

    @Test("A single value counts as a list of one")
    func listOfOne() throws {
        #expect(try read("a: b")?["a"]?.items.compactMap(\.text) == ["b"])
    }

    @Test("An empty document is nothing", arguments: ["", "# a comment\n", "---\n...\n"])
    func empty(text: String) throws {
        #expect(try read(text)?.text ?? "" == "")
    }

    @Test("Reading stops at a key that is of no use, and what follows isn't even scanned")
    func before() throws {
        let source = SourceFile(path: "rule.yaml", text: "a: 1\nexamples:\n  - *nothing\n")
        #expect(try YAMLNode.read(source, before: "examples")?.pairs.count == 1)
        #expect(throws: DiagnosticError.self) { try YAMLNode.read(source) }
    }

    private func read(_ text: String) throws -> YAMLNode? {
        try YAMLNode.read(SourceFile(path: "rule.yaml", text: text))
    }
}
