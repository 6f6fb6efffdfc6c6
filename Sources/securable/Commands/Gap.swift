import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct Gap: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the gap to each framework, worst first, and the steps that close most.",
        discussion: """
            Each fact, decision and piece of evidence is entered once and counts in every framework: directly, or \
            through crosswalks, which say whose judgement they are. Whether an element applies is worked out from the \
            product's facts.

            Examples:
              securable gap
              securable gap products/smart-lock --framework cra --framework 303645-3
              securable gap --framework all --format json
              securable gap --crosswalks published --all
              securable gap --framework cra --fail-on not-met      for CI

            Exit status: 0; with --fail-on, 1 when a mandatory element is that bad; 2 the command line is wrong; \
            3 the files have errors.
            """)

    /// How the result is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv
    }

    /// The verdict from which a mandatory element fails the command.
    enum Threshold: String, CaseIterable, ExpressibleByArgument {
        case notMet = "not-met"
        case partly, unknown, never

        var verdicts: [Verdict] {
            switch self {
            case .notMet: [.notMet]
            case .partly: [.notMet, .partly]
            case .unknown: [.notMet, .partly, .unknown]
            case .never: []
            }
        }
    }

    /// The weakest crosswalk that counts.
    enum Trust: String, CaseIterable, ExpressibleByArgument {
        case any, derived, published, none

        var basis: Crosswalk.Basis? {
            switch self {
            case .any: .ownJudgement
            case .derived: .derived
            case .published: .published
            case .none: nil
            }
        }
    }

    @OptionGroup var options: ProductOptions

    @Option(
        help: ArgumentHelp(
            "A framework or profile, more than once for several, or all; those that the product names unless given.",
            valueName: "id"),
        completion: .custom { _, _, _ in FrameworkLibrary().ids + [GapSession.everything] })
    var framework: [String] = []

    @Option(help: "How to print the result.")
    var format: Format = .text

    @Option(help: "The weakest crosswalk that counts: any, derived from what is published, published alone, or none.")
    var crosswalks: Trust = .any

    @Flag(help: "List every gap, not only the first ones.")
    var all = false

    @Option(name: .customLong("fail-on"), help: "The verdict on a mandatory element that gives exit status 1.")
    var failOn: Threshold = .never

    func run() throws {
        let folders = try ProductSession.folders(at: options.url)
        var sessions: [GapSession] = []
        for folder in folders {
            let session = try GapSession(
                folder, frameworks: framework, asOf: options.asOf, weakest: crosswalks.basis, steps: 8)
            if format == .text { printText(session, of: folder, isOneOfMany: folders.count > 1) }
            sessions.append(session)
        }
        switch format {
        case .text: break
        case .json:
            let documents = sessions.map { GapDocument($0.gaps, product: $0.product.id, asOf: options.asOf.text) }
            print(try GapDocument.json(documents))
        case .csv:
            print(GapDocument.table(sessions.map { (product: $0.product.id, gaps: $0.gaps) }))
        }
        let bad = failOn.verdicts
        let fails = sessions.flatMap(\.gaps.frameworks).flatMap(\.elements).contains {
            $0.element.force == .mandatory && bad.contains($0.verdict)
        }
        if fails { throw ProgramExit(.findings) }
    }

    private func printText(_ session: GapSession, of folder: ProductFolder, isOneOfMany: Bool) {
        let console = Console()
        if isOneOfMany { console.show(console.paint("── \(folder.name) ", .dim)) }
        let path = isOneOfMany ? "\(options.path)/\(folder.name)" : options.path
        console.show(
            GapView(
                session.gaps, of: session.product, console: console, path: path, asOf: options.asOf, showsAll: all
            ).text)
    }
}
