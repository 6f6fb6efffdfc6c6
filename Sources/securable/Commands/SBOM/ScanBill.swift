import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductModel
import SourceText

struct ScanBill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "List the vulnerabilities in the software of a bill by itself, without a product around it.",
        discussion: """
            Holds every package of the bills against the advisory index. For the bills of a product use  securable \
            vulnerabilities list, which also knows what was decided and where the software runs.

            Examples:
              securable sbom scan image.spdx.json
              securable sbom scan firmware.cdx.json --fail-on high
              securable sbom scan /var/lib/dpkg/status --distribution debian-12 --json

            Exit status: as of  securable vulnerabilities list.
            """)

    @Argument(help: ArgumentHelp("The bills.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("What a package list was taken from, such as debian-12.", valueName: "distribution"))
    var distribution: String?

    @OptionGroup var lookup: LookupOptions

    @Flag(help: "Show what is settled too.")
    var all = false

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            "The priority from which open ones count as a failure; any unless given.", valueName: "level"),
        transform: Level.typed)
    var level: Level?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        var bills: [ScannedBill] = []
        for file in files {
            do throws(DiagnosticError) {
                let source = try SourceFile(path: file, url: URL(filePath: file), limit: SoftwareBillReader.sizeLimit)
                bills.append(
                    ScannedBill(path: file, bill: try SoftwareBillReader.read(source, distribution: distribution)))
            } catch {
                throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
            }
        }
        let found = try VulnerabilityLookup(.init(bills: bills, asOf: lookup.day.asOf), lookup)
        let title = files.joined(separator: ", ")
        if json {
            let document = ScanDocument(
                found.scan, subject: title, asOf: lookup.day.asOf.text, doubts: found.doubts,
                feeds: found.feeds.map { ($0.state, $0.isStale) })
            ScanDocument.write([document], to: Console.write)
        } else {
            let console = Console()
            console.show(
                VulnerabilityView(
                    lookup: found, title: title, asOf: lookup.day.asOf, console: console, showsAll: all,
                    more: "securable advisories show ID"
                ).text)
        }
        try found.end(failing: level)
    }
}
