import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct ListRules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the rules, with what they look for.")

    /// The kinds of rule.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case threat, consistency
    }

    @Option(help: ArgumentHelp("The product whose own rules count too.", valueName: "folder"), completion: .directory)
    var product = "."

    @Option(help: "Rules of this kind only.")
    var kind: Kind?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let folder = try? ProductSession.folder(at: URL(filePath: product, directoryHint: .isDirectory))
        let library: RuleLibrary
        do {
            library = RuleLibrary(own: try folder?.ruleFiles() ?? [])
        } catch {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        }
        for diagnostic in library.diagnostics { Console.note(Console.standardError.render(diagnostic, sources: [:])) }
        let rules = library.rules.filter { kind == nil || $0.kind.rawValue == kind?.rawValue }
        if json {
            print(try JSONText.of(rules.map(ListedRule.init)))
            return
        }
        let console = Console()
        var table = TextTable(["rule", "kind", "about", "title"])
        for rule in rules {
            table.add([
                rule.id, rule.kind.rawValue, rule.about.table,
                rule.title.cut(to: max(24, console.width - 60)) + (rule.isBuiltIn ? "" : "  (\(rule.place.file))"),
            ])
        }
        console.show(table.text(console))
    }
}

/// A rule in a list, as JSON.
private struct ListedRule: Encodable {
    let id: String
    let kind: String
    let title: String
    let about: String
    let builtIn: Bool
    let asks: [String]
    let mitigatedBy: [String]
    let related: [String]
    let refers: [String: [String]]

    init(_ rule: Rule) {
        id = rule.id
        kind = rule.kind.rawValue
        title = rule.title
        about = rule.about.table
        builtIn = rule.isBuiltIn
        asks = rule.asks.map(\.path)
        mitigatedBy = rule.mitigatedBy
        related = rule.related
        refers = Dictionary(rule.refers.map { ($0.catalog, $0.ids) }, uniquingKeysWith: { first, _ in first })
    }
}
