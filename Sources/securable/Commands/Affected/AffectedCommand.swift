import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductModel
import SourceText

struct AffectedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "affected",
        abstract: "Say which products of a portfolio an advisory affects.",
        discussion: """
            Asks the inventory, which  securable sbom index  fills, for everything that any record of the vulnerability \
            speaks of. Without an ID it counts the vulnerabilities of every product, the worst product first. Decisions \
            and compiled sources are a product's own: see  securable vulnerabilities explain ID FOLDER.

            Examples:
              securable affected CVE-2024-3094
              securable affected GHSA-jfh8-c2jp-5v3q --json
              securable affected --inventory portfolio.db

            Exit status: 0 no product is affected by what the index knows; 1 products are affected, or may be; 2 the \
            command line is wrong; 3 the index or the inventory can't be read; 4 no record of the index has that name, so nothing is known.
            """)

    @Argument(help: ArgumentHelp("A name of the vulnerability; all of them unless given.", valueName: "id"))
    var id: String?

    @OptionGroup var inventory: InventoryOption
    @OptionGroup var index: IndexOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        do {
            guard FileManager.default.fileExists(atPath: inventory.place.path(percentEncoded: false)) else {
                throw AdvisoriesError.refused("there is no inventory; make one: securable sbom index FOLDER")
            }
            let index = try AdvisoryIndex(index.place)
            let inventory = try Inventory(reading: inventory.place)
            if let id {
                guard try AffectedSearch.isKnown(id, index: index.file) else {
                    throw ProgramExit(
                        .unvouched,
                        "\(id): no record of the index has that name, so nothing is known about it; which is not the same as "
                            + "nobody affected")
                }
                try show(AffectedSearch(id, index: index.file, inventory: inventory))
            } else {
                try show(PortfolioScan(index: index.file, inventory: inventory) { progress.show("Looking up \($0)") })
            }
        } catch let error as AdvisoriesError {
            throw ProgramExit(error)
        }
    }

    private func show(_ search: AffectedSearch) throws {
        let document = AffectedDocument(search)
        if json {
            print(try JSONText.of(document))
        } else {
            let console = Console()
            console.show(AffectedView(search, console: console).text)
        }
        if document.affected + document.undecided > 0 { throw ProgramExit(.findings) }
    }

    private func show(_ scan: PortfolioScan) throws {
        if json {
            print(try JSONText.of(PortfolioDocument(scan)))
        } else {
            let console = Console()
            var table = TextTable(["product", "exploited", "very high", "high", "moderate", "lower", "undecided"])
            for product in scan.products.prefix(100) {
                let counts = Level.allCases.reversed().map { product.affected[$0] ?? 0 }
                let lower = counts[3] + counts[4]
                table.add(
                    ([product.exploited] + counts.prefix(3) + [lower, product.undecided]).reduce(into: [product.title])
                    {
                        $0.append(String($1))
                    })
            }
            let left = scan.products.count - 100
            console.show(
                "\(scan.packages) different packages, \(scan.vulnerabilities) vulnerabilities, "
                    + "\(scan.products.count) products concerned\n\n" + table.text(console)
                    + (left > 0 ? "\n… and \(left) more; see them all with --json" : ""))
        }
        if !scan.products.isEmpty { throw ProgramExit(.findings) }
    }
}
