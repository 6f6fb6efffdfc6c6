import Advisories
import ArgumentParser
import Deliverables
import SourceText

struct ShowBill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what a bill of materials holds.",
        discussion: """
            Examples:
              securable sbom show lock --product products/smart-lock
              securable sbom show image.spdx.json
              securable sbom show /var/lib/dpkg/status --distribution debian-12
              securable sbom show lock --json | jq '.[].packages[].packageURL'

            Exit status: 0; 2 the command line is wrong; 3 a file can't be read.
            """)

    @OptionGroup var selection: BillSelection

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let bills = try selection.read()
        if json {
            print(try JSONText.of(bills.map { BillDocument($0.bill, file: $0.file, component: $0.component) }))
        } else {
            let console = Console()
            console.show(bills.map { BillView($0, console: console).text }.joined(separator: "\n\n"))
        }
    }
}
