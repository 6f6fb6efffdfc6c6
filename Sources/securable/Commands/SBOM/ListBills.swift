import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct ListBills: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the bills of materials of a product.",
        discussion: """
            Findable are packages with a package URL that can be read or a CPE name with a product: the others match no \
            advisory. Not counted are the product itself, and sources and build tools that a bill marks as such.

            Examples:
              securable sbom list
              securable sbom list --product products/smart-lock --json

            Exit status: 0; 2 the command line is wrong; 3 the product, or one of its bills, can't be read.
            """)

    @Option(help: ArgumentHelp("The product.", valueName: "folder"), completion: .directory)
    var product = "."

    @OptionGroup var day: DayOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let product = try ProductBills(of: product)
        var problems = BillProblems()
        var bills: [(component: String, file: String, bill: SoftwareBill, ageInDays: Int?)] = []
        for named in product.named {
            guard let bill = problems.taking({ () throws(DiagnosticError) in try product.read(named) }) else {
                continue
            }
            let made = bill.made.flatMap { CalendarDay(String($0.prefix(10))) }
            bills.append((named.component, named.path, bill, made.map { day.asOf.number - $0.number }))
        }
        if json {
            print(try JSONText.of(BillListDocument(product: product.reading.product.id, bills)))
        } else {
            show(bills, of: product)
        }
        try problems.end()
    }

    private func show(
        _ bills: [(component: String, file: String, bill: SoftwareBill, ageInDays: Int?)], of product: ProductBills
    ) {
        let console = Console()
        guard !bills.isEmpty else {
            if product.named.isEmpty {
                console.show("No component names a bill of materials.\n\(BillSelection.advice)")
            }
            return
        }
        var table = TextTable(["Component", "File", "Format", "Packages", "Findable", "Age"])
        for bill in bills {
            let parts = bill.bill.parts
            let findable = parts.count(where: \.isFindable)
            let share = parts.isEmpty ? "-" : "\(findable * 100 / parts.count) %"
            let age = bill.ageInDays.map { $0 == 1 ? "1 day" : "\($0) days" } ?? "not said"
            table.add([bill.component, bill.file, bill.bill.format, "\(bill.bill.shipped.count)", share, age])
        }
        let without = product.components.filter { id in !product.named.contains { $0.component == id } }
        var text = table.text(console)
        if !without.isEmpty {
            text += "\n\n" + console.wrap("Without a bill: " + without.joined(separator: ", "), indent: 2)
        }
        console.show(text)
    }
}
