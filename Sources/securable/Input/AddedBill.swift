import Advisories
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

/// A bill of materials on its way into a product folder.
struct AddedBill {
    /// How the product came to name it.
    enum Edit {
        /// The component named it before.
        case wasThere
        /// A product file was edited.
        case made(file: String)
        /// A person has to add this to a file.
        case leftToDo(file: String, text: String)
    }

    let product: ProductBills
    let component: String
    /// Where it goes, below the product folder.
    let path: String

    init(_ product: ProductBills, component: String, name: String) {
        self.product = product
        self.component = component
        path = "sbom/\(name)"
    }

    /// Whether a text is a plain word for a file's name or a distribution: no blanks, no folders, no hidden file.
    static func isWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != 0x2E, first != 0x2D, text.utf8.count <= 120 else { return false }
        return text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x5F].contains(byte)
        }
    }

    /// Whether a distribution has to be kept with the file: package lists say none, bills do.
    func keeps(_ distribution: String?, for bill: SoftwareBill) -> Bool {
        distribution != nil && !bill.format.hasPrefix("CycloneDX") && !bill.format.hasPrefix("SPDX")
            && !bill.format.hasPrefix("Buildroot")
    }

    /// Writes the file; ends the program where there is one already, or it can't be written.
    func write(_ source: SourceFile, distribution: String?, force: Bool) throws {
        let place = try ImportPlace.make(path, below: product.folder.url, shown: path, force: force)
        var text = String(decoding: source.bytes, as: UTF8.self)
        if let distribution { text = SoftwareBillReader.distributionLine(distribution) + "\n" + text }
        do throws(DeliverableError) {
            try WholeFile.write(text, to: place)
        } catch {
            throw ProgramExit(.files, "\(path): error: \(error.message)")
        }
    }

    /// Names the file in the component's `software`, or says what a person has to add.
    func nameInProduct() throws -> Edit {
        if product.named.contains(where: { $0.component == component && $0.path == path }) { return .wasThere }
        let entry = product.reading.product[.components].first { $0.id == component }
        let file = entry.map { product.reading.product.files[Int($0.position.file)] } ?? "product.yaml"
        let toDo = Edit.leftToDo(file: file, text: "software: [\(path)]")
        // The file of all products is nobody's to edit from one of them.
        let below = product.folder.name.isEmpty ? file : String(file.dropFirst(product.folder.name.count + 1))
        guard !below.hasPrefix("../"), let source = product.reading.sources[file],
            let edited = ListEdit.adding(path, to: "software", of: component, in: .components, source: source)
        else { return toDo }
        do throws(DeliverableError) {
            try WholeFile.write(
                String(decoding: edited.bytes, as: UTF8.self), to: product.folder.url.appending(path: below))
        } catch {
            return toDo
        }
        return .made(file: file)
    }

    /// What was done, for people.
    func summary(_ edit: Edit, _ bill: SoftwareBill) -> String {
        let quality = BillQuality(of: bill)
        let findable = quality.elements.first { $0.id == "findable" }
        var lines = [
            "Wrote \(path): \(bill.format), \(bill.packages.count) packages, \(findable?.count ?? 0) of "
                + "\(findable?.total ?? 0) parts can be looked up"
        ]
        switch edit {
        case .wasThere: lines.append("Component '\(component)' names it already")
        case .made(let file): lines.append("Component '\(component)' names it now, in \(file)")
        case .leftToDo(let file, let text):
            lines += ["Add this to component '\(component)' in \(file):", "  \(text)"]
        }
        lines += ["", "Next", "  securable sbom quality \(component)"]
        return lines.joined(separator: "\n")
    }
}
