import Assessment
import Deliverables
import ProductModel
import SourceText

/// What changed, on a screen: the verdict, then findings, questions and entries.
struct ChangeView {
    private let changes: AssessmentChanges
    private let states: ComparedStates
    private let console: Console
    private let showsAll: Bool

    init(_ changes: AssessmentChanges, states: ComparedStates, console: Console, showsAll: Bool) {
        self.changes = changes
        self.states = states
        self.console = console
        self.showsAll = showsAll
    }

    var text: String {
        let verdict = console.paint(console.wrap(ChangeVerdict(changes).text, indent: 0), .bold)
        let groups = ChangeGroup.all(of: changes).map(group)
        return ([verdict + "\n" + heading, findings, questions] + groups).filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private var heading: String {
        let product = [changes.after, changes.before].compactMap(\.self).first?.product
        let name = product.map { $0.said("name", of: .product) ?? $0.id } ?? ""
        let versions = [changes.before, changes.after].map { $0?.product.said("version", of: .product) }
        let version =
            versions[0] == versions[1]
            ? versions[1].map { " " + $0 } ?? "" : " " + versions.map { $0 ?? "–" }.joined(separator: " → ")
        let days = Set([states.before.day, states.after.day]).sorted().joined(separator: " and ")
        let line = "\(name)\(version): \(states.before.title) → \(states.after.title), as of \(days)"
        let open = "Open now: \(OpenRisks(changes.after).text); before: \(OpenRisks(changes.before).text)"
        return console.paint(console.wrap(line, indent: 0), .dim) + "\n" + console.wrap(open, indent: 0)
    }

    private var findings: String {
        guard !changes.findings.isEmpty else { return console.paint("Findings", .bold) + "  none changed" }
        return FindingChange.Kind.allCases.compactMap { kind -> String? in
            let found = changes.findings.filter { $0.kind == kind }
            guard !found.isEmpty else { return nil }
            let title = console.paint(Self.title(kind), .bold) + "  \(found.count)"
            return list(title, found, first: kind == .gone ? 8 : 12, line)
        }.joined(separator: "\n\n")
    }

    private static func title(_ kind: FindingChange.Kind) -> String {
        switch kind {
        case .new: "New findings"
        case .worse: "Findings that are worse"
        case .changed: "Findings decided otherwise"
        case .better: "Findings that are better"
        case .gone: "Findings that are gone"
        }
    }

    private func line(_ change: FindingChange) -> String {
        let finding = change.latest
        let level = console.paint(finding.residual.title.padded(to: 10), finding.residual.look)
        let files = (change.after == nil ? changes.before : changes.after)?.product.files ?? []
        let place = "\(files[Int(finding.position.file)]):\(finding.position.line)"
        let remarks = ChangeWording.remarks(on: change)
        let details = ["\(finding.key)  \(place)"] + (showsAll ? remarks[...] : remarks.prefix(4))
        return "  \(level)\(console.wrap(finding.message, indent: 12))" + details.map(detail).joined()
    }

    private var questions: String {
        let (new, settled) = (changes.newQuestions, changes.settledQuestions)
        guard !new.isEmpty || !settled.isEmpty else { return "" }
        let title = console.paint("Questions", .bold) + "  \(new.count) new, \(settled.count) settled"
        return [("new", new), ("settled", settled)].filter { !$0.1.isEmpty }.reduce(title) { text, group in
            list(text, group.1, first: 5) { question in
                let of = question.entry.map { " of \($0)" } ?? ""
                return "  \(console.paint(group.0.padded(to: 10), .dim))\(console.wrap(question.prompt, indent: 12))"
                    + detail("\(question.name)\(of)  \(question.level.title)")
            }
        }
    }

    private func group(_ group: ChangeGroup) -> String {
        list(console.paint(group.title, .bold) + "  \(group.summary)", group.items, first: 12) { item in
            let sign =
                switch item.kind {
                case .added: console.paint("+", .green)
                case .removed: console.paint("-", .red)
                case .changed: console.paint("~", .yellow)
                }
            let title = item.title.map { "  " + $0.cut(to: 60).replacing("\n", with: " ") } ?? ""
            let details = showsAll ? item.details[...] : item.details.prefix(6)
            let hidden = item.details.count - details.count
            return "  \(sign) \(Diagnostic.visible(item.name + title))"
                + (details + (hidden > 0 ? ["and \(hidden) more"] : [])).map(detail).joined()
        }
    }

    /// A title with the first of a list below it, and how many more there are.
    private func list<Item>(_ title: String, _ items: [Item], first: Int, _ line: (Item) -> String) -> String {
        let shown = showsAll ? items[...] : items.prefix(first)
        let hidden = items.count - shown.count
        let more = hidden > 0 ? [console.paint("  … and \(hidden) more: --all", .dim)] : []
        return ([title] + shown.map(line) + more).joined(separator: "\n")
    }

    /// A quiet line below an item.
    private func detail(_ text: String) -> String {
        "\n            " + console.paint(console.wrap(text, indent: 12), .dim)
    }
}
