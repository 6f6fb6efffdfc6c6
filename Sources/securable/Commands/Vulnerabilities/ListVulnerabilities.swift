import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel

struct ListVulnerabilities: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the vulnerabilities in a product's software, the most urgent first.",
        discussion: """
            Holds every package of the product's bills of materials against the advisory index, by the names of its \
            ecosystem and by CPE, and applies what was decided in the files. What the data rule out is settled and stays \
            visible with --all. Where the index can't tell, it says so: no data is never "not affected".

            Examples:
              securable vulnerabilities list
              securable vulnerabilities list products/smart-lock --all
              securable vulnerabilities list --fail-on high
              securable vulnerabilities list --vex supplier.openvex.json --json

            Exit status: 0 nothing is open, and the index vouches for it; 1 something is open at or above the level of \
            --fail-on; 2 the command line is wrong; 3 a file or the index can't be read; 4 nothing is open at that level, \
            but the index can't vouch for it: a stale feed, an unknown package, a component without a bill.
            """)

    @Argument(
        help: ArgumentHelp("The product folder, or a folder that holds products.", valueName: "folder"),
        completion: .directory)
    var path = "."

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
        var documents: [ScanDocument] = []
        var lookups: [VulnerabilityLookup] = []
        for folder in try ProductSession.folders(at: URL(filePath: path, directoryHint: .isDirectory)) {
            let software = try ProductSoftware(folder, asOf: lookup.day.asOf)
            let found = try VulnerabilityLookup(
                software.subject, lookup, componentsWithoutBill: software.componentsWithoutBill)
            lookups.append(found)
            if json {
                documents.append(
                    ScanDocument(
                        found.scan, subject: software.product.id, asOf: lookup.day.asOf.text, doubts: found.doubts,
                        feeds: found.feeds.map { ($0.state, $0.isStale) },
                        componentsWithoutBill: found.componentsWithoutBill))
            } else {
                let console = Console()
                let option = path == "." ? "" : " \(path)"
                console.show(
                    VulnerabilityView(
                        lookup: found, title: software.product.said("name", of: .product) ?? software.product.id,
                        asOf: lookup.day.asOf, console: console, showsAll: all,
                        more: "securable vulnerabilities explain ID\(option)"
                    ).text)
            }
        }
        if json { ScanDocument.write(documents, to: Console.write) }
        for found in lookups where found.isOpen(at: level) { throw ProgramExit(.findings) }
        for found in lookups { try found.end(failing: level) }
    }
}

extension Level {
    /// Reads a level as it is typed.
    static let typed: @Sendable (String) throws -> Level = { text in
        guard let level = Level(word: text) else {
            throw ValidationError("'\(text)' is no level; it is very-low, low, moderate, high or very-high.")
        }
        return level
    }
}
