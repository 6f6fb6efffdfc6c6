import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct IndexBills: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Write down which software is in which product of a portfolio.",
        discussion: """
            Reads the bills of all products below a folder into one file, the inventory, so that  securable affected  \
            answers for thousands of products at once. Run again, it reads only the bills that changed.

            Examples:
              securable sbom index products
              securable sbom index ~/portfolio --inventory portfolio.db

            Exit status: 0; 2 the command line is wrong; 3 the inventory or a file can't be read or written; what can be \
            read is in the inventory all the same.
            """)

    @Argument(help: ArgumentHelp("The folder that holds the products.", valueName: "folder"), completion: .directory)
    var path = "."

    @OptionGroup var inventory: InventoryOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let folders = try ProductSession.folders(at: URL(filePath: path, directoryHint: .isDirectory))
        let progress = ProgressLine()
        defer { progress.clear() }
        var problems: [String] = []
        let summary: InventorySummary
        do {
            try FileManager.default.createDirectory(
                at: inventory.place.deletingLastPathComponent(), withIntermediateDirectories: true)
            let inventory = try Inventory(writing: inventory.place)
            let update = try InventoryUpdate(inventory)
            for (number, folder) in folders.enumerated() {
                if number % 50 == 0 { progress.show("Reading product \(number) of \(folders.count)") }
                try read(folder, into: update, &problems)
            }
            try update.finish()
            let counts = try inventory.counts()
            summary = InventorySummary(
                products: counts.products, bills: counts.bills, packages: counts.packages, read: update.read,
                removed: update.removed, problems: problems.count)
        } catch let error as AdvisoriesError {
            throw ProgramExit(error)
        } catch let error as CocoaError {
            throw ProgramExit(.files, "error: the inventory can't be written: \(error.localizedDescription)")
        }
        progress.clear()
        if json {
            print(try JSONText.of(summary))
        } else {
            Console().show(summary.text)
        }
        guard problems.isEmpty else { throw ProgramExit(.files, problems.prefix(20).joined(separator: "\n")) }
    }

    private func read(_ folder: ProductFolder, into update: InventoryUpdate, _ problems: inout [String]) throws {
        let reading = folder.read()
        guard reading.isSound else {
            problems.append(reading.problems(.standardError))
            return
        }
        let product = reading.product
        let name = product.said("name", of: .product) ?? product.id
        let title = [name, product.said("version", of: .product)].compactMap(\.self).joined(separator: " ")
        for component in product[.components] {
            for path in component.texts("software", of: .components) {
                let url = folder.url.appending(path: path)
                let bill = InventoryBill(
                    product: folder.name.isEmpty ? product.id : folder.name, title: title, component: component.id,
                    path: path, stamp: Self.stamp(url),
                    operatingSystem: component.texts("operating_system", of: .components).first)
                do throws(AdvisoriesError) {
                    try update.add(bill) { () throws(AdvisoriesError) in
                        do throws(DiagnosticError) {
                            return try SoftwareBillReader.read(
                                SourceFile(path: path, url: url, limit: SoftwareBillReader.sizeLimit))
                        } catch {
                            throw .file(error.diagnostic)
                        }
                    }
                } catch {
                    guard case .file(let diagnostic) = error else { throw error }
                    problems.append("\(folder.name): " + Console.standardError.render(diagnostic, sources: [:]))
                }
            }
        }
    }

    private static func stamp(_ url: URL) -> String {
        let values = try? url.resourceValues(forKeys: [.fileSizeKey, .contentModificationDateKey])
        let time = values?.contentModificationDate?.timeIntervalSince1970 ?? 0
        return "\(values?.fileSize ?? -1):\(Int(time * 1_000))"
    }
}

/// Where the inventory of a portfolio is.
struct InventoryOption: ParsableArguments {
    @Option(
        name: .customLong("inventory"),
        help: ArgumentHelp(
            "The inventory; $SECURABLE_INVENTORY, or inventory.db in the user's data folder, unless given.",
            valueName: "file"), completion: .file())
    var path: String?

    /// Where it is.
    var place: URL { UserFolder.file(path, variable: "SECURABLE_INVENTORY", else: "inventory.db") }
}

/// What an inventory holds after an update.
private struct InventorySummary: Encodable {
    let products: Int
    let bills: Int
    let packages: Int
    let read: Int
    let removed: Int
    let problems: Int

    var text: String {
        "\(products) products, \(bills) bills, \(packages) different packages; \(read) bills read, \(removed) gone"
    }
}
