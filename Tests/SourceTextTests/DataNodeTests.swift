import SourceText
import Testing

@Suite("Values of JSON and YAML")
struct DataNodeTests {
    private func json(_ text: String) throws -> DataNode { try .json(SourceFile(path: "x.json", text: text)) }
    private func yaml(_ text: String) throws -> DataNode { try .yaml(SourceFile(path: "x.yaml", text: text)) }

    @Test("JSON comes in the order of the file, with lines, and texts apart from words")
    func jsonValues() throws {
        let root = try json(
            "\u{FEFF}{\"b\": [1, -2.5e3, true, null, \"\"],\n \"a\": {\"\\u00e9\\n\": \"\\ud83d\\udd12\\/\"}}")
        #expect(root.fields.map(\.name) == ["b", "a"] && root.fields[1].line == 2)
        #expect(root["b"]?.items.map { $0.text ?? "-" } == ["1", "-2.5e3", "true", "-", ""])
        #expect(root["a"]?["é\n"]?.text == "🔒/" && root["a"]?.column == 7)
        guard case .word = root["b"]?.items[2].content, case .text = root["b"]?.items[4].content else {
            Issue.record("a flag is a word, and quotes make a text")
            return
        }
        #expect(root["b"]?.isEmpty == false && root["b"]?.items[3].isEmpty == true)
    }

    @Test("half of a character is no text", arguments: ["\\ud83d", "\\ud83dx", "\\ud83d\\u0041", "\\udd12"])
    func halves(_ text: String) {
        #expect(throws: DiagnosticError.self) { try json("[\"\(text)\"]") }
    }

    @Test("YAML's aliases and merge keys are read")
    func aliases() throws {
        let root = try yaml(
            """
            base: &base {a: 1, b: [x]}
            one: {<<: *base, a: 2}
            two: {<<: [{c: 3}, *base]}
            same: *base
            "quoted": ~
            """)
        #expect(root["one"]?.fields.map(\.name) == ["a", "b"] && root["one"]?["a"]?.text == "2")
        #expect(root["two"]?.fields.map(\.name) == ["c", "a", "b"])
        #expect(root["same"]?["b"]?.items.first?.text == "x" && root["quoted"]?.isEmpty == true)
        #expect(root.fields[3].line == 4 && root["same"]?.line == 4)
    }
}
