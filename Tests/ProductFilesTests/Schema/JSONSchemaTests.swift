import Foundation
import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("The JSON Schema")
struct JSONSchemaTests {
    @Test("It is the same text every time, ends with a line break, and names every section and field")
    func text() {
        let text = JSONSchema.text
        #expect(text == JSONSchema.text)
        #expect(text.hasSuffix("}\n"))
        for section in Section.all {
            #expect(text.contains("\"\(section.name.rawValue)\" : {"), "\(section.name.rawValue)")
            for leaf in section.leaves { #expect(text.contains("\"\(leaf.field.name)\" : {"), "\(leaf.path)") }
        }
    }

    @Test(
        "The worked examples are valid by an independent validator",
        .enabled(if: SchemaValidator.isAvailable, Comment(rawValue: SchemaValidator.hint)),
        arguments: ["smart-lock", "vibration-sensor", "patient-monitor", "securable"])
    func examples(name: String) throws {
        let folder = Repository.root.appending(path: "Examples/\(name)")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }
        #expect(!files.isEmpty)
        #expect(try SchemaValidator.mistakes(inFiles: files) == "")
    }

    @Test(
        "A product that fills in every field is valid",
        .enabled(if: SchemaValidator.isAvailable, Comment(rawValue: SchemaValidator.hint)))
    func everything() throws {
        #expect(try SchemaValidator.mistakes(inTexts: [Samples.everything]) == [nil])
    }

    @Test(
        "What the schema accepts the loader accepts, and what the one rejects the other does",
        .enabled(if: SchemaValidator.isAvailable, Comment(rawValue: SchemaValidator.hint)),
        arguments: SchemaSnippet.all)
    func agreement(_ snippet: SchemaSnippet) throws {
        let verdict = try #require(SchemaSnippet.verdicts.get()[snippet.text])
        let loader = read(snippet.text).diagnostics.filter { !Self.ofReferences.contains($0.code) }
        #expect((verdict == nil) == snippet.isAccepted, "the schema says: \(verdict ?? "nothing")")
        #expect(loader.isEmpty == snippet.isAccepted, "the loader says: \(loader.map(\.message))")
    }

    /// What the schema can't know: whether there is an entry of a name.
    static let ofReferences: Set = ["unknown-reference", "reference-cycle"]
}
