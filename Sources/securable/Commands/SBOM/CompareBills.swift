import Advisories
import ArgumentParser
import Deliverables
import Foundation
import SourceText

struct CompareBills: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed from one bill of materials to another.",
        discussion: """
            Packages are the same by their package URL without version, else by the vendor and product of their CPE name, \
            else by name; the two files may be of different formats. A digest that changed while the version did not is \
            suspicious and stands first.

            Examples:
              securable sbom diff release-2.0/lock.cdx.json release-2.1/lock.cdx.json
              securable sbom diff old.spdx.json new.cdx.json --json

            Exit status: 0; 2 the command line is wrong; 3 a file can't be read.
            """)

    @Argument(help: ArgumentHelp("The bill before.", valueName: "before"), completion: .file())
    var before: String

    @Argument(help: ArgumentHelp("The bill after.", valueName: "after"), completion: .file())
    var after: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        var problems = BillProblems()
        let bills = [before, after].compactMap { path in
            problems.taking { () throws(DiagnosticError) in try ProductBills.read(path, at: URL(filePath: path)) }
        }
        try problems.end()
        let difference = BillDifference(from: bills[0], to: bills[1])
        if json {
            print(try JSONText.of(BillDifferenceDocument(difference, from: before, to: after)))
        } else {
            let console = Console()
            console.show(BillDifferenceView(difference, console: console).text)
        }
    }
}
