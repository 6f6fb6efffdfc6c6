import Advisories
import SourceText

/// How good a bill of materials is, on a screen.
struct BillQualityView {
    private let selected: BillSelection.Bill
    private let quality: BillQuality
    private let console: Console

    init(_ selected: BillSelection.Bill, _ quality: BillQuality, console: Console) {
        self.selected = selected
        self.quality = quality
        self.console = console
    }

    var text: String {
        let count = quality.packageCount
        let verdict =
            quality.isMinimumMet
            ? console.paint("meets the minimum", .green) : console.paint("is below the minimum", .red)
        var lines = [
            console.paint(selected.file, .bold)
                + console.paint("  \(selected.bill.format), \(count) \(count == 1 ? "package" : "packages")", .dim)
                + "  " + verdict
        ]
        var source = ""
        for element in quality.elements {
            if element.source != source {
                source = element.source
                lines.append("")
                lines.append(
                    "  " + console.paint(source, .dim) + (element.isMinimum ? "" : console.paint(" (no minimum)", .dim))
                )
            }
            lines += self.lines(element)
        }
        return lines.joined(separator: "\n")
    }

    private func lines(_ element: BillQuality.Element) -> [String] {
        let mark =
            element.isMet ? console.paint("yes", .green) : console.paint("no ", element.isMinimum ? .red : .yellow)
        let count = element.total == 1 && element.missing.isEmpty ? "" : "\(element.count) of \(element.total)"
        let basis = element.basis == .published ? "" : console.paint("  [\(element.basis.rawValue)]", .dim)
        var lines = ["  \(mark)  \(count.padded(to: 16))" + console.wrap(element.title, indent: 23) + basis]
        if !element.missing.isEmpty {
            let more = element.total - element.count - element.missing.count
            let names = element.missing.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
            lines.append(String(repeating: " ", count: 23) + console.wrap("not: \(names)", indent: 23))
        }
        return lines
    }
}
