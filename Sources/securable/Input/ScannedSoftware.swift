import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel

/// Which advisory index the product's software is held against.
///
/// There is no other way to name it: a check without the option gives the same bytes on every machine.
struct AdvisoriesOption: ParsableArguments {
    @Option(
        name: .customLong("advisories"),
        help: ArgumentHelp(
            "The advisory index that the software in the product's bills is held against.", valueName: "file"),
        completion: .file())
    var path: String?

    var place: URL? { path.map { URL(filePath: $0) } }
}

/// The software of a product, held against an advisory index.
struct ScannedSoftware {
    /// What was found, for the product database.
    let rows: [TableRows]

    /// Reads the bills of a product that was read already; ends the program where they or the index can't be read.
    init(_ folder: ProductFolder, _ product: Product, index place: URL, asOf: CalendarDay) throws {
        let loaded: ProductTables
        do throws(DatabaseError) {
            var tables = try ProductTables(SQLiteEngine(), asOf: asOf)
            try tables.load([product])
            loaded = tables
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
        let software = try ProductSoftware(folder, product, loaded, asOf: asOf)
        do throws(AdvisoriesError) {
            let index = try AdvisoryIndex(place)
            let scan = try VulnerabilityScan(software.subject, index: index.file)
            rows = AdvisoryRows(of: product.id, scan, software.subject, feeds: try index.feeds()).tables
        } catch {
            throw ProgramExit(error)
        }
    }
}
