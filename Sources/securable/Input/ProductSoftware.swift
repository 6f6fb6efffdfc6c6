import Advisories
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

/// The software of a product, read from its bills of materials, with what its files know about where it runs.
struct ProductSoftware {
    /// The product.
    let product: Product
    /// What is held against an index.
    let subject: VulnerabilityScan.Subject
    /// Components without a bill of materials.
    let componentsWithoutBill: [String]

    /// Reads a product folder and all of its bills; ends the program with everything that is wrong with them.
    init(_ folder: ProductFolder, asOf: CalendarDay) throws {
        let reading = folder.read()
        guard reading.isSound else { throw ProgramExit(.files, reading.problems(.standardError)) }
        let tables: ProductTables
        do throws(DatabaseError) {
            var loaded = try ProductTables(SQLiteEngine(), asOf: asOf)
            try loaded.load([reading.product])
            tables = loaded
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
        self = try ProductSoftware(folder, reading.product, tables, asOf: asOf)
    }

    /// Reads the bills of a product that was read and loaded already.
    init(_ folder: ProductFolder, _ product: Product, _ tables: ProductTables, asOf: CalendarDay) throws {
        self.product = product
        let components = product[.components]
        var bills: [ScannedBill] = []
        var without: [String] = []
        var problems: [String] = []
        for component in components {
            let paths = component.texts("software", of: .components)
            if paths.isEmpty { without.append(component.id) }
            for path in paths {
                do throws(DiagnosticError) {
                    let source = try SourceFile(
                        path: path, url: folder.url.appending(path: path), limit: SoftwareBillReader.sizeLimit)
                    bills.append(
                        ScannedBill(component: component.id, path: path, bill: try SoftwareBillReader.read(source)))
                } catch {
                    problems.append(Console.standardError.render(error.diagnostic, sources: [:]))
                }
            }
        }
        guard problems.isEmpty else { throw ProgramExit(.files, problems.joined(separator: "\n")) }
        componentsWithoutBill = without
        var subject = VulnerabilityScan.Subject(bills: bills, asOf: asOf)
        subject.decisions = VulnerabilityDecision.all(of: product)
        subject.identifiers = ["cpe", "package_url"].compactMap { product.said($0, of: .product) }
        subject.facts = { Self.fact($0, of: product) }
        do throws(DeliverableError) {
            subject.components = try ComponentContexts.all(tables)
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
        self.subject = subject
    }

    /// The value of `entry.field`; nil where it is not said.
    private static func fact(_ path: String, of product: Product) -> String? {
        guard let dot = path.firstIndex(of: ".") else { return nil }
        let id = String(path[..<dot])
        let field = String(path[path.index(after: dot)...])
        for section in [SectionName.components, .interfaces, .flows, .data] {
            guard let entry = product[section].first(where: { $0.id == id }) else { continue }
            let texts = entry.texts(field, of: section)
            return texts.isEmpty ? nil : texts.joined(separator: ",")
        }
        return nil
    }
}

extension Entry {
    /// The texts of a field, one or several; empty where it is not said.
    func texts(_ path: String, of section: SectionName) -> [String] {
        guard let leaf = Section.named(section).leaves.firstIndex(where: { $0.path == path }),
            let value = said.first(where: { $0.leaf == leaf })?.value
        else { return [] }
        if case .list(let items) = value { return items.map(\.text) }
        return [value.text]
    }
}
