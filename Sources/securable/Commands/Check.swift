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

            Examples:
              securable check
              securable check products/smart-lock --fail-on moderate
              securable check --format sarif > findings.sarif
              securable check --format json | jq '.findings[] | select(.status == "open") | .key'

            Exit status: 0 nothing at or above --fail-on is open; 1 something is; 2 the command line is wrong; \
            3 the files have errors.
            """)

    /// How the result is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif
    }

    /// The level from which an open finding fails the check, or the manufacturer's own appetite for risks.
    enum Threshold: String, CaseIterable, ExpressibleByArgument {
        case veryLow = "very-low"
        case low, moderate, high
        case veryHigh = "very-high"
        case appetite, never

        var level: Level? { Level(word: rawValue) }
    }

    @OptionGroup var options: ProductOptions

    @Option(help: "How to print the result.")
    var format: Format = .text

    @Option(
        name: .customLong("fail-on"),
        help: """
            The level from which an open finding gives exit status 1. With 'appetite', a risk does that is above \
            organization.risk_appetite and has no treatment that counts.
            """)
    var failOn: Threshold = .high

    @Flag(help: "List every finding and question, not only the first ones.")
    var all = false

    @Flag(
        help: ArgumentHelp(
            "Say on standard error how long reading and each rule took, for benchmarks.", visibility: .hidden))
    var timings = false

    func run() async throws {
        let folders = try ProductSession.folders(at: options.url)
        var worst = ProgramExit.Status?.none
        var sessions: [ProductSession] = []
        for folder in folders {
            let session = try await ProductSession(folder, asOf: options.asOf)
            if timings { note(session) }
            let assessment = session.assessment
            let hasErrors = assessment?.diagnostics.contains { $0.severity == .error } ?? true
            if hasErrors {
                worst = .files
            } else if let assessment, worst == nil, try fails(assessment, in: folder) {
                worst = .findings
            }
            if format == .text {
                printText(session, isOneOfMany: folders.count > 1)
            } else {
                sessions.append(session)
            }
        }
        try printDocuments(sessions)
        if let worst { throw ProgramExit(worst) }
    }

    private func note(_ session: ProductSession) {
        Console.note("reading: \(session.readingTime / .milliseconds(1)) ms")
        for (name, time) in session.ruleTimes { Console.note("rule \(name): \(time / .milliseconds(1)) ms") }
    }

    private func fails(_ assessment: ProductAssessment, in folder: ProductFolder) throws -> Bool {
        if failOn == .appetite {
            guard assessment.appetite != nil else {
                throw ProgramExit(
                    .usage,
                    """
                    \(folder.name): error: nobody said how much risk may stay, so nothing can be above it
                      Say organization.risk_appetite, or choose a level: --fail-on high
                    """)
            }
            return try RiskRegister(assessment, withReasons: false).entries.contains { $0.standing == .untreated }
        }
        guard let level = failOn.level else { return false }
        return assessment.openFindings.contains { $0.residual >= level }
    }

    private func printText(_ session: ProductSession, isOneOfMany: Bool) {
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
        console.show(CheckView(assessment, console: console, path: path, asOf: options.asOf, showsAll: all).text)
    }

    private func printDocuments(_ sessions: [ProductSession]) throws {
        switch format {
        case .text: break
        case .json:
            let documents = try sessions.map { session in
                CheckDocument(
                    session.assessment, diagnostics: session.reading.diagnostics, product: session.reading.product.id,
                    asOf: options.asOf.text, paths: try session.openPaths())
            }
            print(try CheckDocument.json(documents))
        case .sarif:
            // Code hosts name files from the root of the repository, where the program is usually run.
            let isHere = options.path == "." || options.path.hasPrefix("/")
            var report = SARIFReport(
                version: Securable.configuration.version,
                root: isHere ? "" : URL(filePath: options.path).standardized.relativePath)
            for session in sessions {
                report.add(session.reading.diagnostics)
                if let assessment = session.assessment { report.add(assessment) }
            }
            print(try report.json(), terminator: "")
        }
    }
}
