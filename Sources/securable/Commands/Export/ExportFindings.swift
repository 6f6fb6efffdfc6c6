import ArgumentParser
import Assessment
import Deliverables
import ProductFiles
import ProductModel

struct ExportFindings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "Write the findings as rows, for issue trackers and spreadsheets.",
        discussion: """
            A row for each finding, worst first: product, key, title, message, kind, level, residual, status, reason, \
            component, file, line, CWE, STRIDE, the first sentence of the advice, and the elements that mitigate it. The \
            key stays the same when other things change, so an importer can tell new rows from old ones.

            A folder that holds several products gives the rows of all of them.

            Examples:
              securable export findings products/smart-lock --output findings.csv
              securable export findings --format json | jq '.[] | select(.status == "open") | .key'

            Exit status: 0; 2 the command line is wrong; 3 the files have errors, or the document can't be written.
            """)

    /// How rows are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, json
    }

    @OptionGroup var options: ProductOptions

    @Option(help: "How to write the rows.")
    var format: Format = .csv

    @OptionGroup var output: ExportOutput

    func run() async throws {
        try await output.write {
            var table = FindingsTable()
            for folder in try ProductSession.folders(at: options.url) {
                table.add(try await ProductSession.assessment(of: folder, asOf: options.asOf))
            }
            return format == .csv ? table.csv() : try table.json()
        }
    }
}
