import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import SourceText

struct CoverageOfRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Write what the threat rules look for, and what none looks for, as Markdown.",
        discussion: """
            Examples:
              securable rules coverage > coverage.md
              securable rules coverage --products products
            """)

    @Option(
        help: ArgumentHelp(
            "Products to be assessed, to show how many threats are found in each.", valueName: "folder"),
        completion: .directory)
    var products: String?

    @OptionGroup var day: DayOption

    func run() async throws {
        var measures: [CoveragePage.Measure] = []
        if let products {
            for folder in try ProductSession.folders(at: URL(filePath: products, directoryHint: .isDirectory)) {
                let session = try await ProductSession(folder, asOf: day.asOf)
                guard let assessment = session.assessment else {
                    throw ProgramExit(.files, session.problems(.standardError))
                }
                measures.append(CoveragePage.Measure(folder.name, assessment))
            }
        }
        do {
            print(
                CoveragePage(RuleLibrary().rules, knowledge: try EMB3D.read(), measures: measures).text, terminator: "")
        } catch {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        }
    }
}
