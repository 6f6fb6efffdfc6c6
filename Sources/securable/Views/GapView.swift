import Assessment
import Catalogs
import ProductModel
import SourceText

/// The gap to each framework on a screen: how each stands, the gaps worst first, and what closes most.
struct GapView {
    private let gaps: GapAssessment
    private let product: Product
    private let console: Console
    private let path: String
    private let asOf: CalendarDay
    private let showsAll: Bool

    init(
        _ gaps: GapAssessment, of product: Product, console: Console, path: String, asOf: CalendarDay, showsAll: Bool
    ) {
        self.gaps = gaps
        self.product = product
        self.console = console
        self.path = path
        self.asOf = asOf
        self.showsAll = showsAll
    }

    var text: String {
        [heading, standing, conclusions, unnamed, list, steps, next].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var heading: String {
        let name = product.said("name", of: .product) ?? product.id
        let version = product.said("version", of: .product).map { " " + $0 } ?? ""
        return console.paint(Diagnostic.visible(name + version), .bold) + console.paint("  as of \(asOf.text)", .dim)
    }

    // MARK: How each framework stands

    private var standing: String {
        let width = max(12, gaps.frameworks.map(\.framework.id.count).max() ?? 0) + 2
        let title = "Framework".padded(to: width) + "  met  of   partly  not met  unknown  asks nothing"
        let lines = gaps.frameworks.map { framework -> String in
            let id = console.paint(framework.framework.id.padded(to: width), .cyan)
            guard framework.concerns != false else {
                let reason = framework.elements.first?.reasons.first ?? "it does not concern the product"
                return "  \(id)\(console.paint(console.wrap(reason, indent: width + 2), .dim))"
            }
            let judged = framework.metOnJudgement
            let note = judged == 0 ? "" : console.paint("   \(judged) of the met by our own judgement alone", .dim)
            return "  \(id)\(number(framework.count(.met), .green, 5))\(number(framework.applicable, nil, 4))"
                + number(framework.count(.partly), .yellow, 9) + number(framework.count(.notMet), .red, 9)
                + number(framework.count(.unknown), .magenta, 9) + number(framework.count(.notApplicable), .dim, 14)
                + note
        }
        return console.paint("  " + title, .bold) + "\n" + lines.joined(separator: "\n")
    }

    private func number(_ number: Int, _ look: Console.Look?, _ width: Int) -> String {
        let digits = String(number)
        let blank = String(repeating: " ", count: max(0, width - digits.count))
        guard number > 0, let look else { return blank + (number == 0 ? console.paint(digits, .dim) : digits) }
        return blank + console.paint(digits, look)
    }

    private var conclusions: String {
        let lines = gaps.frameworks.flatMap { framework in
            framework.conclusions.map { item -> String in
                let mark = item.holds == true ? "" : console.paint("(not known yet) ", .yellow)
                let text = "\(item.conclusion.about): \(item.conclusion.says)"
                let sure = item.conclusion.certainty == .verified ? "" : " [\(item.conclusion.certainty.rawValue)]"
                return "  " + console.paint(framework.framework.id.padded(to: 14), .cyan) + mark
                    + console.wrap(text + sure, indent: 16)
            }
        }
        guard !lines.isEmpty else { return "" }
        let title = console.paint("What follows from the facts", .bold)
        let shown = showsAll ? lines[...] : lines.prefix(10)
        let more = lines.count - shown.count
        return ([title] + shown + (more > 0 ? [hint("… and \(more) more: --all")] : [])).joined(separator: "\n")
    }

    private var unnamed: String {
        guard !gaps.unnamed.isEmpty else { return "" }
        let title = console.paint("Laws that concern the product, and that it does not name", .bold)
        return ([title] + gaps.unnamed.map { "  \($0.id.padded(to: 14))\($0.title)" }).joined(separator: "\n")
    }

    // MARK: The gaps

    private var list: String {
        let all = gaps.gaps
        guard !all.isEmpty else { return console.paint("Gaps", .bold) + "  none" }
        let shown = showsAll ? all[...] : all.prefix(12)
        let title =
            console.paint("Gaps", .bold) + "  "
            + (shown.count == all.count ? "\(all.count)" : "the \(shown.count) worst of \(all.count)")
        let more = all.count - shown.count
        return ([title] + shown.map(line) + (more > 0 ? [hint("… and \(more) more: securable gap \(path) --all")] : []))
            .joined(separator: "\n")
    }

    private func line(_ gap: ElementAssessment) -> String {
        let look: Console.Look = gap.verdict == .notMet ? .red : gap.verdict == .partly ? .yellow : .magenta
        let force = gap.element.force == .mandatory ? "" : console.paint(" (\(gap.element.force.rawValue))", .dim)
        let head =
            "  " + console.paint(gap.verdict.rawValue.padded(to: 10), look)
            + console.paint(gap.element.id, .cyan) + "  " + gap.element.title.cut(to: 60) + force
        let basis = if case .crosswalk(let basis) = gap.ground { " (\(basis.rawValue))" } else { "" }
        let reasons = gap.reasons.prefix(3).joined(separator: "; ") + basis
        return head + "\n            " + console.paint(console.wrap(reasons, indent: 12), .dim)
    }

    // MARK: What to do

    private var steps: String {
        guard !gaps.steps.isEmpty else { return "" }
        let lines = gaps.steps.enumerated().map { place, step -> String in
            let frameworks = step.frameworks.count
            let names = step.closes.prefix(6).joined(separator: ", ")
            let more = step.closes.count > 6 ? " and \(step.closes.count - 6) more" : ""
            let count = step.closes.count == 1 ? "1 gap" : "\(step.closes.count) gaps"
            let over = frameworks > 1 ? " in \(frameworks) frameworks" : ""
            return "  \(place + 1)  " + console.paint(step.text, .bold) + "  \(step.verb) \(count)\(over)\n     "
                + console.paint(console.wrap(names + more, indent: 5), .dim)
        }
        return console.paint("Steps that close most", .bold) + "\n" + lines.joined(separator: "\n")
    }

    private var next: String {
        guard let gap = gaps.gaps.first else { return "" }
        let product = path == "." ? "" : " --product \(path)"
        let day = asOf == .today ? "" : " --as-of \(asOf.text)"
        return console.paint("Next", .bold) + "\n  securable explain \"\(gap.element.id)\"\(product)\(day)"
    }

    private func hint(_ text: String) -> String { "  " + console.paint(text, .dim) }
}

extension NextStep {
    /// A fact settles whether something applies; the other steps close gaps.
    var verb: String { if case .say = action { "settles" } else { "closes" } }
}
