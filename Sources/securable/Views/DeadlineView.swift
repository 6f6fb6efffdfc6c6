import Advisories
import ProductModel
import SourceText

/// What is due, next first; what does not run stands apart.
struct DeadlineView {
    private let deadlines: [Deadline]
    private let later: Int
    private let now: PointInTime
    private let console: Console

    /// Shows some deadlines, and how many more come later.
    init(_ deadlines: [Deadline], later: Int, now: PointInTime, console: Console) {
        self.deadlines = deadlines
        self.later = later
        self.now = now
        self.console = console
    }

    var text: String {
        var parts: [String] = []
        let running = deadlines.filter { $0.due != nil }
        parts.append(running.isEmpty ? "Nothing is due in that time." : table(running))
        if later > 0 { parts.append("\(later) more \(later == 1 ? "is" : "are") due later; see them with --within") }
        parts += [
            part("Without undue delay: the law gives no number") { deadline in
                if case .withoutNumber(let since) = deadline.state { return "runs since \(since.spoken)" }
                return nil
            },
            part("Not running yet") { deadline in
                if case .waiting(let reason) = deadline.state { return reason }
                return nil
            },
            part("Can't tell") { deadline in
                if case .unknown(let reason) = deadline.state { return reason }
                return nil
            },
        ].compactMap(\.self)
        return parts.joined(separator: "\n\n")
    }

    private func table(_ running: [Deadline]) -> String {
        var table = TextTable(["DUE", "LEFT", "WHOSE", "WHAT", "BY"])
        for deadline in running {
            guard let due = deadline.due else { continue }
            let seconds = due.instant.seconds - now.seconds
            let what = ([deadline.title] + deadline.provisos).joined(separator: ", ")
            table.add([
                due.spoken, seconds < 0 ? "late by \(TimeSpan.spoken(seconds))" : TimeSpan.spoken(seconds),
                deadline.subject, what, "\(deadline.origin.law) \(deadline.origin.article)",
            ])
        }
        // Whole lines are painted, since looks inside a cell would count for its width.
        let lines = table.text(console).split(separator: "\n").map(String.init)
        return
            ([lines[0]]
            + zip(lines.dropFirst(), running).map { line, deadline in
                if deadline.isOverdue(at: now) { return console.paint(Diagnostic.visible(line), .red) }
                let isNear = deadline.isDue(within: 86_400, of: now)
                return isNear ? console.paint(Diagnostic.visible(line), .yellow) : line
            }).joined(separator: "\n")
    }

    private func part(_ title: String, _ reason: (Deadline) -> String?) -> String? {
        let lines = deadlines.compactMap { deadline in
            reason(deadline).map { reason in
                let proviso = deadline.provisos.map { ", \($0)" }.joined()
                let text =
                    "\(deadline.subject)  \(deadline.title)\(proviso): \(reason) "
                    + "(\(deadline.origin.law) \(deadline.origin.article))"
                return "  " + console.wrap(text, indent: 4, first: 2)
            }
        }
        return lines.isEmpty ? nil : ([console.paint(title, .bold)] + lines).joined(separator: "\n")
    }
}
