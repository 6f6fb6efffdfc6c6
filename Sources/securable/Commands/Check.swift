import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is done, what is open, and what to do next.",
        discussion: """
            Reads the product folder, asks the questions of the nine activities, runs all rules, and shows findings \
            (worst first) and the ten most valuable questions. A folder that holds several products checks them all.

            With --since, each finding is compared with the same one at a Git revision, and --fail-on new:LEVEL fails \
            only on what was not open there, or lower: a gate for pull requests that old findings do not close.

            With --advisories, the software in the product's bills of materials is held against an advisory index, which \
            answers the questions that ask for vulnerabilities in it.

            Examples:
              securable check
              securable check products/smart-lock --fail-on moderate
              securable check --since origin/main --fail-on new:high
              securable check --advisories advisories.db
              securable check --format sarif --only-open > findings.sarif
              securable check --format json | jq '.findings[] | select(.status == "open") | .key'

            Exit status: 0 nothing at or above --fail-on is open; 1 something is; 2 the command line is wrong; \
            3 the files have errors.
            """)

    /// How the result is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif
    }

    @OptionGroup var options: ProductOptions

    @OptionGroup var advisories: AdvisoriesOption

    @Option(help: "How to print the result.")
    var format: Format = .text

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            """
            The level from which an open finding gives exit status 1; with 'new:' before it, one that was not open at \
            --since, or lower. With 'appetite', a risk does that is above organization.risk_appetite and has no \
            treatment that counts.
            """, valueName: "level"))
    var failOn = Gate.level(.high)

    @Option(help: ArgumentHelp("The Git revision that findings are compared with.", valueName: "revision"))
    var since: String?

    @Flag(help: "List every finding and question, not only the first ones.")
    var all = false

    @Flag(
        name: .customLong("only-open"),
        help: "Leave settled findings out of SARIF, for readers that would show them as open, such as GitHub.")
    var isOnlyOpen = false

    @Flag(
        help: ArgumentHelp(
            "Say on standard error how long reading and each rule took, for benchmarks.", visibility: .hidden))
    var timings = false

    func validate() throws {
        if failOn.isOnlyNew, since == nil {
            throw ValidationError(
                "--fail-on \(failOn.defaultValueDescription) needs --since, the revision that findings are new to.")
        }
        if since != nil, advisories.path != nil {
            throw ValidationError("--advisories holds for the files as they are; leave out --since.")
        }
        if isOnlyOpen, format != .sarif { throw ValidationError("--only-open is for --format sarif.") }
    }

    func run() async throws {
        let folders = try ProductSession.folders(at: options.url)
        let earlier = try since.map { try ComparedState(revision: $0, of: options.url) }
        var worst = ProgramExit.Status?.none
        var checked: [(session: ProductSession, changes: AssessmentChanges?)] = []
        for folder in folders {
            let (session, changes) = try await check(folder, since: earlier)
            if timings { note(session) }
            let assessment = session.assessment
            let hasErrors = assessment?.diagnostics.contains { $0.severity == .error } ?? true
            let failing = hasErrors ? [] : try assessment.map { try failOn.failures(in: $0, of: folder, changes) } ?? []
            if hasErrors {
                worst = .files
            } else if !failing.isEmpty, worst == nil {
                worst = .findings
            }
            if format == .text {
                printText(session, changes, isOneOfMany: folders.count > 1)
            } else {
                checked.append((session, changes))
            }
            if failOn.isOnlyNew, !hasErrors { Console.note(failOn.reason(failing, since: earlier?.name ?? "")) }
        }
        try printDocuments(checked)
        if let worst { throw ProgramExit(worst) }
    }

    private func note(_ session: ProductSession) {
        Console.note("reading: \(session.readingTime / .milliseconds(1)) ms")
        for (name, time) in session.ruleTimes { Console.note("rule \(name): \(time / .milliseconds(1)) ms") }
    }

    private func check(
        _ folder: ProductFolder, since earlier: ComparedState?
    ) async throws -> (ProductSession, AssessmentChanges?) {
        guard let earlier else {
            return (try await ProductSession(folder, asOf: options.asOf, advisories: advisories.place), nil)
        }
        let now = ComparedState(folder: options.url, name: "the working folder")
        let comparison = try await ProductComparison(
            of: folder.name, from: earlier, to: now, days: (options.asOf, options.asOf))
        guard let state = comparison.after, state.assessment != nil else {
            return (try await ProductSession(folder, asOf: options.asOf), nil)
        }
        let changes = try comparison.changes(from: earlier, to: now)
        if changes.before == nil {
            let name = Diagnostic.visible(earlier.name)
            Console.note("note: the product is not there in \(name), so that every finding is new")
        }
        return (ProductSession(folder, state), changes)
    }

    /// The open attack paths, for the summary of them.
    private func openPaths(of session: ProductSession) throws -> AttackPaths? {
        let began = ProductSession.processorTime
        let paths = try session.openPaths()
        if timings { Console.note("paths: \((ProductSession.processorTime - began) / .milliseconds(1)) ms") }
        return paths
    }

    private func printText(_ session: ProductSession, _ changes: AssessmentChanges?, isOneOfMany: Bool) {
        let console = Console()
        if isOneOfMany { console.show(console.paint("── \(session.folder.name) ", .dim)) }
        guard let assessment = session.assessment else {
            Console.note(session.problems(.standardError))
            return
        }
        for diagnostic in session.reading.diagnostics + assessment.diagnostics {
            Console.note(Console.standardError.render(diagnostic, sources: session.reading.sources))
        }
        let path = isOneOfMany ? "\(options.path)/\(session.folder.name)" : options.path
        let baseline = changes.map { CheckView.Baseline(name: since ?? "", changes: $0) }
        console.show(
            CheckView(
                assessment, console: console, path: path, asOf: options.asOf, showsAll: all, baseline: baseline
            ).text)
    }

    private func printDocuments(_ checked: [(session: ProductSession, changes: AssessmentChanges?)]) throws {
        switch format {
        case .text: break
        case .json:
            let documents = try checked.map { session, changes in
                CheckDocument(
                    session.assessment, diagnostics: session.reading.diagnostics, product: session.reading.product.id,
                    asOf: options.asOf.text, paths: try openPaths(of: session), changes: changes)
            }
            print(try CheckDocument.json(documents))
        case .sarif:
            // Code hosts name files from the root of the repository; without one, from where the program runs.
            let isAbsolute = options.path.hasPrefix("/")
            let root =
                RepositoryRoot(of: options.url)?.path
                ?? (isAbsolute ? "" : URL(filePath: options.path).standardized.relativePath)
            var report = SARIFReport(
                version: Securable.configuration.version, root: root, isOnlyOpen: isOnlyOpen)
            for (session, changes) in checked {
                report.add(session.reading.diagnostics)
                if let assessment = session.assessment { report.add(assessment, changes: changes) }
            }
            print(try report.json(), terminator: "")
        }
    }
}
