import Advisories
import SourceText

/// A bill of materials on a screen.
struct BillView {
    private let selected: BillSelection.Bill
    private let console: Console
    private var bill: SoftwareBill { selected.bill }

    init(_ selected: BillSelection.Bill, console: Console) {
        self.selected = selected
        self.console = console
    }

    var text: String {
        [heading, packages, statements].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var heading: String {
        let component = selected.component.map { " of \($0)" } ?? ""
        var lines = [console.paint(selected.file, .bold) + console.paint("  \(bill.format)\(component)", .dim)]
        let root = bill.root.flatMap { root in bill.packages.first { $0.reference == root } }
        let facts: [(name: String, value: String?)] = [
            ("about", root.map { "\($0.label) (\($0.kind))" }), ("made", bill.made),
            ("by", bill.authors.joined(separator: ", ")), ("with", bill.tools.joined(separator: ", ")),
            ("at", bill.lifecycles.joined(separator: ", ")),
        ]
        for fact in facts {
            guard let value = fact.value, !value.isEmpty else { continue }
            lines.append("  \(fact.name.padded(to: 6))" + console.wrap(value, indent: 8))
        }
        return lines.joined(separator: "\n")
    }

    private var packages: String {
        guard !bill.packages.isEmpty else { return "It has no packages." }
        var table = TextTable(["Package", "Version", "Kind", "Found by", "Remarks"])
        for package in bill.packages {
            table.add([
                package.group.map { "\($0)/\(package.name)" } ?? package.name, package.version ?? "-", package.kind,
                package.packageURL ?? package.cpes.first ?? "nothing", remarks(package),
            ])
        }
        return table.text(console)
    }

    private func remarks(_ package: SoftwarePackage) -> String {
        var remarks: [String] = []
        if package.isRequired == false { remarks.append("not shipped") }
        if !package.patched.isEmpty { remarks.append("patched: \(package.patched.joined(separator: ", "))") }
        if !package.patches.isEmpty {
            remarks.append("\(package.patches.count) other \(package.patches.count == 1 ? "patch" : "patches")")
        }
        if let sources = package.compiledSources { remarks.append("\(sources.count) sources compiled") }
        return remarks.joined(separator: "; ")
    }

    private var statements: String {
        guard !bill.statements.isEmpty else { return "" }
        var lines = [console.paint("It says of vulnerabilities", .bold)]
        for status in ImpactStatus.allCases {
            let count = bill.statements.count { $0.status == status }
            if count > 0 {
                lines.append("  \(status.rawValue.replacing("_", with: " ").padded(to: 20)) \(count)")
            }
        }
        return lines.joined(separator: "\n")
    }
}
