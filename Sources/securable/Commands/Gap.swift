import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import Foundation
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
        let session = try GapSession(
            ProductSession.folder(at: options.url), frameworks: framework, asOf: options.asOf,
            weakest: crosswalks.basis, steps: 8)
        switch format {
        case .text:
            let view = GapView(
                session.gaps, of: session.product, console: Console(), path: options.path, asOf: options.asOf,
                showsAll: all)
            print(view.text)
        case .json:
            let document = GapDocument(session.gaps, product: session.product.id, asOf: options.asOf.text)
            print(String(decoding: try document.json(), as: UTF8.self))
        case .csv:
            print(GapDocument.table(session.gaps))
        }
        let bad = failOn.verdicts
        let fails = session.gaps.frameworks.flatMap(\.elements).contains {
            $0.element.force == .mandatory && bad.contains($0.verdict)
        }
        if fails { throw ProgramExit(.findings) }
    }
}
