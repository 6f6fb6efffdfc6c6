import Assessment
import ProductModel
import SourceText

/// The risk register on a screen.
struct RegisterView {
    private let assessment: ProductAssessment
    private let entries: [RegisterEntry]
    private let console: Console
    private let asOf: CalendarDay
    private let showsOpen: Bool

    init(
        _ assessment: ProductAssessment, _ entries: [RegisterEntry], console: Console, asOf: CalendarDay,
        showsOpen: Bool
    ) {
        self.assessment = assessment
        self.entries = entries
        self.console = console
        self.asOf = asOf
        self.showsOpen = showsOpen
    }

    var text: String {
        ([heading] + entries.map(row)).joined(separator: "\n")
    }

    private var heading: String {
        let product = assessment.product
        let name = product.said("name", of: .product) ?? product.id
        let title = console.paint("Risk register of \(Diagnostic.visible(name))", .bold)
        let number = entries.count == 1 ? "1 risk" : "\(entries.count) risks"
        let open = entries.count(where: \.isOpen)
        let count = showsOpen ? "\(number), all open" : "\(number), \(open) open"
        let appetite = assessment.appetite.map { appetite in
            "at most \(appetite.title) may stay untreated, \(entries.count { $0.standing == .untreated }) are above"
        }
        let words = "as of \(asOf.text): \(count); \(appetite ?? "organization.risk_appetite is not said")"
        return title + "  " + console.paint(words, .dim) + "\n"
            + console.paint("  before      now", .dim)
    }

    private func row(_ entry: RegisterEntry) -> String {
        let before = level(entry.inherent).padded(to: 10)
        let now = level(entry.residual).padded(to: 10)
        let status = entry.isOpen ? "" : console.paint("[\(entry.status)] ", .dim)
        return "  \(console.paint(before, look(entry.inherent)))  \(console.paint(now, look(entry.residual)))"
            + status + console.wrap(entry.title, indent: 24)
            + "\n" + String(repeating: " ", count: 24)
            + console.paint(console.wrap(details(entry), indent: 24), .dim)
    }

    private func details(_ entry: RegisterEntry) -> String {
        var parts = ["\(entry.key)  \(entry.place)"]
        parts.append("likelihood \(level(entry.likelihood)), impact \(level(entry.impact))")
        if let decision = entry.decision {
            let means = entry.means.isEmpty ? "" : " by \(entry.means.prefix(3).joined(separator: ", "))"
            parts.append(decision.replacing("-", with: " ") + means)
        } else if entry.isOpen {
            parts.append(
                entry.means.isEmpty ? "no treatment" : "means: \(entry.means.prefix(3).joined(separator: ", "))")
        }
        if let owner = entry.owner { parts.append(owner) }
        if let due = entry.due { parts.append("due \(due)") }
        if let until = entry.acceptedUntil { parts.append("accepted until \(until)") }
        if entry.standing == .untreated { parts.append("above the appetite, untreated") }
        if entry.standing == .treated { parts.append("above the appetite, treated") }
        return parts.joined(separator: " · ")
    }

    private func level(_ level: Level?) -> String { level?.title ?? "not said" }

    private func look(_ level: Level?) -> Console.Look { level?.look ?? .dim }
}
