import Foundation
import ProductDatabase
import Testing

private let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/Database.sql")

@Suite("The documented schema")
struct DocumentationTests {
    @Test(
        "Documentation/Database.sql is what the program prints",
        .enabled(if: FileManager.default.fileExists(atPath: file.path()), "the file is not there yet"))
    func documented() throws {
        let documented = try String(contentsOf: file, encoding: .utf8)
        #expect(
            documented.trimmingCharacters(in: .newlines)
                == SchemaText.definitions.trimmingCharacters(in: .newlines),
            "print it again: securable schema --format sql > Documentation/Database.sql")
    }
}
