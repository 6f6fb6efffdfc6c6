import ArgumentParser
import ProductDatabase
import ProductFiles

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the grammar of product files, or the schema of the database.",
        discussion: """
            Editors complete and check product files with the JSON Schema. With the YAML extension of Visual Studio \
            Code, put this line at the top of a file:
              # yaml-language-server: $schema=product.schema.json

            Examples:
              securable schema > product.schema.json
              securable schema --format sql | less
            """)

    /// What is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json, markdown, sql
    }

    @Option(help: "JSON Schema 2020-12, a page in Markdown, or the database's SQL.")
    var format: Format = .json

    func run() {
        switch format {
        case .json: print(JSONSchema.text, terminator: "")
        case .markdown: print(GrammarText.markdown)
        case .sql: print(SchemaText.definitions)
        }
    }
}
