import Assessment
import Catalogs
import ProductModel
import SourceText

/// The result of a check on a screen: activities, findings, questions, what to do next.
struct CheckView {
    private let assessment: ProductAssessment
    private let console: Console
    private let path: String
    private let asOf: CalendarDay
    private let showsAll: Bool
    private let baseline: Baseline?

    /// What findings are compared with.
    struct Baseline {
        /// The revision.
        let name: String
        /// What changed since.
        let changes: AssessmentChanges
    }

    init(
        _ assessment: ProductAssessment, console: Console, path: String, asOf: CalendarDay, showsAll: Bool,
        baseline: Baseline? = nil
    ) {
        self.baseline = baseline
        self.assessment = assessment
        self.console = console
        self.path = path
        self.asOf = asOf
        self.showsAll = showsAll
    }

    var text: String {
        [heading, activities, findings, questions, next].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var heading: String {
        let product = assessment.product
        let name = product.said("name", of: .product) ?? product.id
        let version = product.said("version", of: .product).map { " " + $0 } ?? ""
        let title = console.paint(Diagnostic.visible(name + version), .bold)
        let day = console.paint("as of \(asOf.text), \(assessment.edition.title)", .dim)
        let lines = [verdict, standing] + [since].compactMap(\.self)
        return ([title + "  " + day] + lines.map { console.wrap($0, indent: 0) }).joined(separator: "\n")
    }

    /// What changed since the revision that is compared with.
    private var since: String? {
        baseline.map { "Since \($0.name): \(ChangeVerdict($0.changes).text)" }
    }

    private var verdict: String {
        let grave = assessment.openFindings.count { $0.residual >= .high }
        let done = assessment.activities.count(where: \.isDone)
        let activities = "\(done) of \(assessment.activities.count) activities done"
        let unknown = assessment.factQuestions.count { $0.level >= .high }
        let facts = unknown == 0 ? "" : ", \(count(unknown, "fact")) not said on which a high risk hangs"
        if grave > 0 {
            return console.paint("Not securable yet:", .bold, .red)
                + " \(count(grave, "finding")) of high risk or more, \(activities)\(facts)."
        }
        if done < assessment.activities.count || unknown > 0 {
            return console.paint("Not shown to be securable yet:", .bold, .yellow) + " \(activities)\(facts)."
        }
        return console.paint("Securable, as far as the files say:", .bold, .green) + " \(activities)."
    }

    /// What speaks for the product.
    private var standing: String {
        let capabilities = assessment.capabilities
        guard capabilities.decided > 0 else { return "No capability is decided on yet." }
        return
            "What stands: \(capabilities.proven) of \(count(capabilities.decided, "decision")) on capabilities are met "
            + "and proven by evidence that still counts; \(capabilities.met - capabilities.proven) are claimed without."
    }

    private var activities: String {
        let lines = assessment.activities.map { activity -> String in
            let total = activity.questions.count
            let filled = total == 0 ? 0 : activity.answered * 10 / total
            let bar =
                console.paint(String(repeating: "█", count: filled), activity.isDone ? .green : .yellow)
                + console.paint(String(repeating: "░", count: 10 - filled), .dim)
            let share = String(repeating: " ", count: max(0, 5 - "\(activity.answered)/\(total)".count))
            let first = activity.questions.first { $0.status != .answered }
            let room = max(20, min(74, console.width - 52))
            let next = first.map { console.paint("  next: \($0.question.id)", .dim) } ?? ""
            return "  \(activity.number)  \(activity.title.cut(to: room).padded(to: room))  \(bar) "
                + "\(share)\(activity.answered)/\(total)\(next)"
        }
        return console.paint("Activities", .bold) + "\n" + lines.joined(separator: "\n")
    }

    private var findings: String {
        let open = assessment.openFindings
        let levels = Level.allCases.reversed().compactMap { level -> String? in
            let number = open.count { $0.residual == level }
            return number == 0 ? nil : console.paint("\(number) \(level.title)", level.look)
        }
        let settled = [Finding.Status.mitigated, .accepted, .transferred, .falseAlarm].compactMap { status -> String? in
            let number = assessment.findings.count { $0.status == status }
            return number == 0 ? nil : "\(number) \(status.rawValue.replacing("-", with: " "))"
        }
        let summary = open.isEmpty ? "none open" : levels.joined(separator: ", ") + " open"
        let rest = settled.isEmpty ? "" : console.paint(" (and \(settled.joined(separator: ", ")))", .dim)
        let title = console.paint("Findings", .bold) + "  \(summary)\(rest)"
        let shown = showsAll ? assessment.findings : Array(open.prefix(8))
        let hidden = showsAll ? 0 : open.count - shown.count
        let more = hidden > 0 ? [console.paint("  … and \(hidden) more: securable check \(path) --all", .dim)] : []
        return ([title] + appetite + shown.map(line) + more).joined(separator: "\n")
    }

    /// What is above the appetite without a treatment, where there is an appetite.
    private var appetite: [String] {
        guard let appetite = assessment.appetite else { return [] }
        let untreated = assessment.findings.count { assessment.standing(of: $0) == .untreated }
        guard untreated > 0 else { return [] }
        let words = "\(count(untreated, "risk")) above the appetite (\(appetite.title)) without a treatment that counts"
        return ["  " + console.paint(words, .bold) + console.paint(": securable risks\(folder) --open", .dim)]
    }

    private func line(_ finding: Finding) -> String {
        let level = console.paint(finding.residual.title.padded(to: 10), finding.residual.look)
        let status = finding.status == .open ? "" : console.paint("[\(finding.status.rawValue)] ", .dim)
        let appetite = assessment.standing(of: finding) == .untreated ? "  above the appetite, untreated" : ""
        let place = "\(assessment.product.files[Int(finding.position.file)]):\(finding.position.line)"
        return "  \(level)\(mark(finding))\(status)\(console.wrap(finding.message, indent: 12))"
            + detail("\(finding.key)  \(place)\(appetite)")
    }

    /// How a finding stands to the revision that is compared with.
    private func mark(_ finding: Finding) -> String {
        guard let kind = baseline?.changes.finding(finding.key)?.kind else { return "" }
        let look: Console.Look = kind == .new || kind == .worse ? .red : .dim
        return console.paint("[\(kind == .changed ? "decided otherwise" : kind.rawValue)] ", look)
    }

    private var questions: String {
        let open = assessment.openQuestions
        guard !open.isEmpty else { return console.paint("Questions", .bold) + "  none open" }
        let shown = showsAll ? open[...] : open.prefix(10)
        let title = console.paint("Questions", .bold) + "  the \(shown.count) most valuable of \(open.count)"
        return ([title] + shown.map(line)).joined(separator: "\n")
    }

    private func line(_ question: OpenQuestion) -> String {
        switch question {
        case .fact(let fact):
            let level = console.paint(question.level.title.padded(to: 10), question.level.look)
            let names = fact.entries.prefix(4).map(\.id).filter { !$0.isEmpty }.joined(separator: ", ")
            let more = fact.entries.count > 4 ? " and \(fact.entries.count - 4) more" : ""
            let words = fact.words.isEmpty || fact.words.count > 8 ? "" : " (\(fact.words.joined(separator: " | ")))"
            return "  \(level)\(console.wrap(fact.prompt, indent: 12))"
                + detail("say \(fact.ask.path) of \(names)\(more)\(words)")
        case .activity(let progress):
            let share = progress.asked > 1 ? ", \(progress.said) of \(progress.asked) answered" : ""
            let first = progress.firstOpen.map { progress.asked > 1 ? ", next '\($0)'" : "" } ?? ""
            let number = console.paint(progress.number.padded(to: 10), .cyan)
            return "  \(number)\(console.wrap(progress.question.text, indent: 12))"
                + detail("say \(progress.question.answeredIn)\(share)\(first)  \(progress.question.id)")
        }
    }

    /// A quiet line below an item.
    private func detail(_ text: String) -> String {
        "\n            " + console.paint(console.wrap(text, indent: 12), .dim)
    }

    private var next: String {
        var steps: [String] = []
        if let finding = assessment.openFindings.first {
            steps.append("securable explain \(finding.key)\(product)\(day)")
        }
        if case .activity(let question)? = assessment.openQuestions.first {
            steps.append("securable explain \(question.question.id)")
        }
        steps.append("securable gap\(folder)\(day)")
        if assessment.product[.components].count > 1, !assessment.product[.flows].isEmpty {
            steps.append("securable diagram\(folder)\(day) --open")
        }
        steps.append("securable report\(folder)\(day)")
        return console.paint("Next", .bold) + "\n" + steps.map { "  " + $0 }.joined(separator: "\n")
    }

    private var folder: String { path == "." ? "" : " " + path }

    private var product: String { path == "." ? "" : " --product \(path)" }

    private var day: String { asOf == .today ? "" : " --as-of \(asOf.text)" }

    private func count(_ number: Int, _ word: String) -> String { number == 1 ? "1 \(word)" : "\(number) \(word)s" }
}
