import Advisories
import ProductModel
import SourceText

/// A case: what is known of it, its clocks, and its history.
struct CaseView {
    private let subject: Case
    private let deadlines: [Deadline]
    private let now: PointInTime
    private let console: Console

    init(_ subject: Case, _ deadlines: [Deadline], now: PointInTime, console: Console) {
        self.subject = subject
        self.deadlines = deadlines
        self.now = now
        self.console = console
    }

    /// What is known of it, and its clocks.
    var summary: String {
        var lines = [console.paint(Diagnostic.visible("\(subject.id)  \(subject.title)"), .bold)]
        lines.append("  \(subject.kind.title), \(subject.closed == nil ? "open" : "closed")" + about)
        lines.append("  Aware since: " + (subject.awareness?.spoken ?? "not said"))
        switch subject.kind {
        case .vulnerability: lines.append("  Actively exploited: " + word(subject.isExploited))
        case .incident: lines.append("  Severe: " + word(subject.isSevere))
        case .report: break
        }
        lines.append("  Measure available: " + (subject.measureAvailable?.spoken ?? "not yet"))
        lines += ["", console.paint("Clocks", .bold)] + deadlines.map(clock)
        return lines.joined(separator: "\n")
    }

    /// The summary, and everything that happened.
    var text: String {
        let history = subject.events.map { event in
            let details = event.details
            var text = "\(event.number)  \(event.happened.spoken)  \(event.kind.title)"
            if let answer = details.answer { text += ": " + word(answer) }
            if let role = event.role { text += ", by \(role)" }
            if let reference = details.reference { text += ", reference \(reference)" }
            if let facts = details.facts { text += ": " + facts.keys.sorted().joined(separator: ", ") }
            if let note = details.note { text += ". " + note.cut(to: 2_000) }
            if event.recorded.seconds - event.happened.seconds >= 60 {
                text += " (written down \(event.recorded.spoken))"
            }
            return "  " + console.wrap(text, indent: 4, first: 2)
        }
        return ([summary, "", console.paint("History", .bold)] + history).joined(separator: "\n")
    }

    private var about: String {
        let products = subject.products.isEmpty ? "products not said" : subject.products.joined(separator: ", ")
        let ids = subject.vulnerabilities.isEmpty ? "" : "; \(subject.vulnerabilities.joined(separator: ", "))"
        return "; " + products + ids
    }

    private func word(_ answer: Bool?) -> String { answer.map { $0 ? "yes" : "no" } ?? "not said" }

    private func clock(_ deadline: Deadline) -> String {
        let origin = deadline.origin
        let proviso = deadline.provisos.map { ", \($0)" }.joined()
        let name = "\(origin.title)\(proviso) (\(origin.law) \(origin.article))"
        let state: String
        switch deadline.state {
        case .running(let due):
            let seconds = due.instant.seconds - now.seconds
            let left = seconds < 0 ? "late by \(TimeSpan.spoken(seconds))" : "\(TimeSpan.spoken(seconds)) left"
            state = "due \(due.spoken), \(left)" + (origin.law == "CRA" ? reading(due) : "")
        case .done(let time, let wasLate): state = "done \(time.spoken)" + (wasLate ? ", too late" : "")
        case .waiting(let reason): state = "not running yet: \(reason)"
        case .withoutNumber(let since): state = "runs since \(since.spoken), without undue delay"
        case .unknown(let reason): state = "can't tell: \(reason)"
        case .inapplicable(let reason): state = "does not apply: \(reason)"
        case .ended(let day): state = "ended \(day.text)"
        }
        let line = "  " + console.wrap("\(name): \(state)", indent: 4, first: 2)
        return deadline.isOverdue(at: now) ? console.paint(line, .red) : line
    }

    /// What the law allows beyond the strict reading, where a lawyer has looked at it.
    private func reading(_ due: Deadline.Due) -> String {
        guard case .instant(_, let day?) = due else { return "" }
        return "; by Reg. 1182/71 the period ends with \(day.text), which is for a lawyer to say"
    }
}
