import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductDatabase
import ProductModel
import SourceText

struct Paths: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the ways from attackers to what is of value, and what cuts most of them.",
        discussion: """
            An attacker stands on the internet, on the local network, in radio range, within touch, in the supply chain \
            or among staff. For each of these and each asset the best path is shown: the one whose hardest step is \
            easiest. A path is open when the files say all that it needs, and possible when facts that nobody said \
            decide about it.

            Examples:
              securable paths
              securable paths products/smart-lock --from internet
              securable paths --to lock --all
              securable paths --reach                    which interface is reached from where
              securable paths --json | jq '.open[0].key'
              securable query "SELECT id, level FROM attack_path WHERE is_open ORDER BY level DESC, id"
            """)

    /// Where attackers stand, as it is typed.
    enum Start: String, CaseIterable, ExpressibleByArgument {
        case internet, lan, radio, physical
        case supplyChain = "supply-chain"
        case insider

        var position: AttackPosition? { AttackPosition(rawValue: rawValue) }
    }

    @OptionGroup var options: ProductOptions

    @Option(name: .customLong("from"), help: "Only paths that start here.")
    var start: Start?

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "Only paths to this asset: its id, such as data.video, or that of its entry.", valueName: "asset"))
    var target: String?

    @Flag(help: "Show which interface is reached from where, instead of paths.")
    var reach = false

    @Flag(help: "List every path, not only the first ones.")
    var all = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let assessment = try await ProductSession.assessment(at: options.url, asOf: options.asOf)
        do {
            if reach {
                try showReach(of: assessment)
                return
            }
            let paths = try AttackPaths(assessment)
            let filters = try filters(paths)
            if json {
                let document = PathsDocument(
                    paths, of: assessment, filters: filters, asOf: options.asOf.text, limit: all ? nil : 20)
                print(try JSONText.of(document))
            } else {
                let view = PathsView(
                    paths, of: assessment, console: Console(), path: options.path, asOf: options.asOf, showsAll: all)
                Console().show(view.text(filters))
            }
        } catch let error as DatabaseError {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    private func showReach(of assessment: ProductAssessment) throws {
        let matrix = try ReachMatrix(assessment.tables)
        if json {
            print(try JSONText.of(ReachDocument(matrix, product: assessment.product.id)))
        } else {
            Console().show(ReachView(matrix, console: Console()).text)
        }
    }

    /// What was asked for; an entry may stand for several assets.
    private func filters(_ paths: AttackPaths) throws -> [AttackPaths.Filter] {
        guard let target else { return [AttackPaths.Filter(position: start?.position)] }
        let meant = paths.assets.filter { $0.id == target || $0.entry == target }
        guard meant.isEmpty else { return meant.map { AttackPaths.Filter(position: start?.position, asset: $0.id) } }
        if paths.dataWithoutLevel.contains(target) || paths.dataWithoutLevel.contains(where: { "data.\($0)" == target })
        {
            throw ProgramExit(
                .usage,
                "error: nobody said what is at stake with '\(target)'\n  Say its confidentiality, integrity or availability."
            )
        }
        let known = paths.assets.flatMap { [$0.id, $0.entry] }
        let suggestion = Suggestion.nearest(to: target, in: known).map { " — did you mean '\($0)'?" } ?? ""
        throw ProgramExit(
            .usage,
            "error: nothing of value is called '\(target)'\(suggestion)\n  Assets are data with a level, components and use "
                + "cases with safety, and fleets: fleet.COMPONENT.")
    }
}
