import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what changed between two states of a product.",
        discussion: """
            Compares findings, questions, decisions, promises and structure of two states: Git revisions, or folders. The \
            first line says what the change does to the open risks. Findings are told apart by their keys, so that \
            moving an entry to another file changes nothing; renaming one shows as gone and new.

            Both states are looked at on the same day. With --before-as-of, what ran out in between shows as well: \
            acceptances, evidence, support.

            Examples:
              securable diff HEAD~1
              securable diff main my-branch --product products/smart-lock
              securable diff origin/main --format markdown > comment.md
              securable diff ../smart-lock-2.0 ../smart-lock-2.1
              securable diff HEAD --before-as-of 2026-01-01

            Exit status: 0, whatever changed (securable check --since fails on what is new); 2 the command line is \
            wrong, or there is no such revision; 3 the files of one state have errors.
            """)

    /// How the result is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, json
    }

    @Argument(help: ArgumentHelp("The state before: a Git revision, or a folder.", valueName: "a"))
    var from: String

    @Argument(
        help: ArgumentHelp(
            "The state after: a Git revision, or a folder; --product as it is unless given.", valueName: "b"))
    var to: String?

    @Option(
        help: ArgumentHelp("The product folder, or a folder that holds products.", valueName: "folder"),
        completion: .directory)
    var product = "."

    @Option(help: "How to print the result.")
    var format: Format = .text

    @OptionGroup var day: DayOption

    @Option(
        name: .customLong("before-as-of"),
        help: ArgumentHelp(
            "The day on which the state before is looked at; that of --as-of unless given.", valueName: "YYYY-MM-DD"),
        transform: DayOption.day)
    var dayBefore: CalendarDay?

    @Option(
        name: .customLong("link-base"),
        help: ArgumentHelp(
            "For Markdown: the address that files are found below; {commit} in it stands for the commit.",
            valueName: "address"))
    var linkBase: String?

    @Flag(help: "List every change, not only the first ones.")
    var all = false

    func validate() throws {
        guard let linkBase else { return }
        guard format == .markdown else { throw ValidationError("--link-base is for --format markdown.") }
        guard ["https://", "http://"].contains(where: linkBase.hasPrefix) else {
            throw ValidationError("--link-base is an address that starts with https:// or http://.")
        }
    }

    func run() async throws {
        let home = URL(filePath: product, directoryHint: .isDirectory)
        let before = try ComparedState(from, of: home)
        let after =
            try to.map { try ComparedState($0, of: home) } ?? ComparedState(workingFolder: home)
        let names = Set(try before.products()).union(try after.products()).sorted()
        guard !names.isEmpty else {
            throw ProgramExit(
                .files,
                "\(product): error: there is no product.yaml here or below, neither in \(before.name) nor in \(after.name) "
                    + "[no-product]")
        }
        let links = SourceLinks(base: linkBase, root: Self.root(of: home))
        let head = linkBase?.contains("{commit}") == true ? Self.head(of: home) : nil
        let progress = ProgressLine()
        var documents: [ChangeDocument] = []
        var hasErrors = false
        for name in names {
            progress.show("Comparing \(name.isEmpty ? product : name)")
            let comparison = try await ProductComparison(
                of: name, from: before, to: after, days: (dayBefore ?? day.asOf, day.asOf))
            progress.clear()
            let changes = try comparison.changes(from: before, to: after)
            hasErrors = note(changes, before, after, comparison) || hasErrors
            let states = ComparedStates(
                before: .init(name: before.name, commit: before.commit, day: (dayBefore ?? day.asOf).text),
                after: .init(name: after.name, commit: after.commit, day: day.asOf.text))
            let heading = names.count > 1 ? name : nil
            switch format {
            case .text: show(changes, states, heading: heading)
            case .markdown:
                let text = ChangeMarkdown(changes, states: states.withHead(head), links: links).text()
                print(
                    (heading.map { "\(ChangeMarkdown.heading($0))\n\n" } ?? "") + text,
                    terminator: name == names.last ? "" : "\n")
            case .json: documents.append(ChangeDocument(changes, states: states))
            }
        }
        if format == .json { print(try ChangeDocument.json(documents)) }
        if hasErrors { throw ProgramExit(.files) }
    }

    /// Prints what is wrong with rules, and with the files as they are now; says whether any of it is an error.
    private func note(
        _ changes: AssessmentChanges, _ before: ComparedState, _ after: ComparedState, _ comparison: ProductComparison
    ) -> Bool {
        let console = Console.standardError
        let sources = comparison.after?.reading.sources ?? [:]
        for diagnostic in comparison.after?.reading.diagnostics ?? [] {
            Console.note(console.render(diagnostic, sources: sources))
        }
        var hasErrors = false
        for (state, assessment) in [(before, changes.before), (after, changes.after)] {
            guard let found = assessment?.diagnostics, !found.isEmpty else { continue }
            Console.note("In \(Diagnostic.visible(state.name)):")
            for diagnostic in found { Console.note(console.render(diagnostic, sources: [:])) }
            hasErrors = hasErrors || found.contains { $0.severity == .error }
        }
        return hasErrors
    }

    private func show(_ changes: AssessmentChanges, _ states: ComparedStates, heading: String?) {
        let console = Console()
        if let heading { console.show(console.paint("── \(heading) ", .dim)) }
        console.show(ChangeView(changes, states: states, console: console, showsAll: all).text)
        if heading != nil { print() }
    }

    /// The path of the folder in its repository; where there is none, as it was typed.
    private static func root(of home: URL) -> String {
        RepositoryRoot(of: home)?.path ?? (home.relativePath.hasPrefix("/") ? "" : home.relativePath)
    }

    /// The commit that a working folder is based on.
    private static func head(of home: URL) -> String? {
        (try? GitRepository(containing: home).commit("HEAD"))?.id
    }
}

extension ComparedStates {
    /// The same, where a working folder counts as the commit that it is based on.
    fileprivate func withHead(_ commit: String?) -> ComparedStates {
        func named(_ state: State) -> State {
            State(name: state.name, commit: state.commit ?? commit, day: state.day)
        }
        return ComparedStates(before: before.commit == nil ? before : named(before), after: named(after))
    }
}
