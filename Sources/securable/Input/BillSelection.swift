import Advisories
import ArgumentParser
import Foundation
import SourceText

/// Which bills of materials are meant: files, components of the product, or all that the product has.
struct BillSelection: ParsableArguments {
    /// A bill that was read.
    struct Bill {
        let component: String?
        let file: String
        let bill: SoftwareBill
    }

    @Argument(
        help: ArgumentHelp(
            "Files, or ids of components; all of the product unless given.", valueName: "file-or-component"),
        completion: .file())
    var names: [String] = []

    @Option(help: ArgumentHelp("The product.", valueName: "folder"), completion: .directory)
    var product = "."

    @Option(help: ArgumentHelp("Where a package list is from, as debian-12.", valueName: "id-version"))
    var distribution: String?

    /// Reads them all; ends the program with everything that is wrong.
    func read() throws -> [Bill] {
        var problems = BillProblems()
        var bills: [Bill] = []
        var known: ProductBills?
        func ofProduct() throws -> ProductBills {
            if let known { return known }
            let found = try ProductBills(of: product)
            known = found
            return found
        }
        if names.isEmpty {
            let product = try ofProduct()
            guard !product.named.isEmpty else {
                throw ProgramExit(
                    .files, "error: no component of the product names a bill of materials\n  \(Self.advice)")
            }
            for named in product.named {
                guard let bill = problems.taking({ () throws(DiagnosticError) in try product.read(named) }) else {
                    continue
                }
                bills.append(Bill(component: named.component, file: named.path, bill: bill))
            }
        }
        for name in names {
            let isFile = FileManager.default.fileExists(atPath: name)
            if !isFile, !name.contains("/"), let product = try? ofProduct(), product.components.contains(name) {
                let named = product.named.filter { $0.component == name }
                if named.isEmpty {
                    problems.add("error: component '\(name)' names no bill of materials\n  \(Self.advice)")
                }
                for item in named {
                    guard let bill = problems.taking({ () throws(DiagnosticError) in try product.read(item) }) else {
                        continue
                    }
                    bills.append(Bill(component: name, file: item.path, bill: bill))
                }
            } else {
                let read = problems.taking { () throws(DiagnosticError) in
                    try ProductBills.read(name, at: URL(filePath: name), distribution: distribution)
                }
                if let read { bills.append(Bill(component: nil, file: name, bill: read)) }
            }
        }
        try problems.end()
        for bill in bills { BillProblems.note(bill.bill.remarks) }
        return bills
    }

    static let advice = "Add one: securable sbom add FILE --component ID"
}
