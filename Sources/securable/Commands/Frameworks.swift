import ArgumentParser
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import SourceText

struct Frameworks: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List frameworks and profiles, and show what they ask.",
        discussion: """
            Frameworks come with the program; profiles and more frameworks stand in the folder frameworks/ beside \
            product.yaml or organization.yaml.

            Examples:
              securable frameworks
              securable frameworks list --product products/smart-lock
              securable frameworks show 303645-3
              securable frameworks show cra --json
            """,
        subcommands: [List.self, Show.self], defaultSubcommand: List.self)

    /// Where a maker's own frameworks are looked for.
    struct Home: ParsableArguments {
        @Option(
            help: ArgumentHelp("The product whose own frameworks count too.", valueName: "folder"),
            completion: .directory)
        var product = "."

        @Flag(help: "Print JSON.")
        var json = false

        /// The frameworks; ends the program when those of one's own are not right.
        func library() throws -> FrameworkLibrary {
            let url = URL(filePath: product, directoryHint: .isDirectory)
            do {
                let folder = try? ProductSession.folder(at: url)
                let library = FrameworkLibrary(own: try folder?.frameworkFiles() ?? [])
                let problems = library.problems()
                guard problems.isEmpty else {
                    let texts = problems.map { Console.standardError.render($0, sources: [:]) }
                    throw ProgramExit(.files, texts.joined(separator: "\n"))
                }
                return library
            } catch let error as DiagnosticError {
                throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
            }
        }
    }
}

extension Frameworks {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List all frameworks and profiles.")

        @OptionGroup var home: Home

        func run() throws {
            let library = try home.library()
            var rows: [[String]] = []
            for id in library.ids {
                guard let header = try library.header(id) else { continue }
                rows.append([id, header.kind.rawValue, header.certainty.rawValue, header.title, header.edition])
            }
            let columns = ["id", "kind", "certainty", "title", "edition"]
            if home.json {
                print(try JSONText.of(rows.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }))
                return
            }
            let console = Console()
            // Where there is little room, the ids are what people look for.
            let isNarrow = console.width < 110
            let titles = max(20, console.width - 24 - (rows.map { $0[0].count }.max() ?? 0))
            var table = TextTable(isNarrow ? Array(columns.dropLast()) : columns)
            for row in rows { table.add(isNarrow ? Array(row[..<3]) + [row[3].cut(to: titles)] : row) }
            console.show(table.text(console))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a framework with its elements.")

        @Argument(
            help: ArgumentHelp("The framework or profile.", valueName: "id"),
            completion: .custom { _, _, _ in FrameworkLibrary().ids })
        var id: String

        @OptionGroup var home: Home

        func run() throws {
            let library = try home.library()
            guard let framework = try library.framework(id) else {
                throw ProgramExit(noFramework: id, in: library)
            }
            if home.json {
                print(try JSONText.of(FrameworkDocument(framework)))
            } else {
                let console = Console()
                console.show(FrameworkCard(framework, console: console).text)
            }
        }
    }
}
