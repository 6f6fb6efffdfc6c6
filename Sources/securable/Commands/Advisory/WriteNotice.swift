import ArgumentParser
import Deliverables
import Foundation
import ProductModel

struct WriteNotice: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Write a notice to customers in plain words.",
        discussion: """
            What is it, am I affected, what should I do, until when, and where can I ask: each sentence states an entry \
            of the product's files. What nobody said is said to be missing, in the notice and on standard error.

            Examples:
              securable advisory notice --vulnerability CVE-2024-11053 --output notice.html
              securable advisory notice products/smart-lock --vulnerability CVE-2024-11053 --format text

            Exit status: 0; 2 the command line is wrong; 3 the files have errors, or the notice can't be written.
            """)

    /// What is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case html, text
    }

    @OptionGroup var options: ProductOptions

    @Option(help: ArgumentHelp("The vulnerability: its id, an alias, or the key of a decision.", valueName: "id"))
    var vulnerability: String

    @Option(help: "The format: html, or text with 72 columns.")
    var format = Format.html

    @OptionGroup var output: ExportOutput

    func run() async throws {
        try await output.write {
            let product = try TellingSession.product(at: options.url)
            let notice: CustomerNotice
            do throws(CSAFAdvisory.Refusal) {
                notice = try CustomerNotice(product, vulnerability: vulnerability, asOf: options.asOf)
            } catch {
                throw ProgramExit(error)
            }
            TellingSession.note(missing: notice.missing, "missing:")
            return format == .html ? try notice.html() : notice.text()
        }
    }
}
