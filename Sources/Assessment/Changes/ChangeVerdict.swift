import ProductModel

/// What a change does to the open risks, in one sentence.
public struct ChangeVerdict: Sendable {
    private let changes: AssessmentChanges

    /// The verdict on a change.
    public init(_ changes: AssessmentChanges) { self.changes = changes }

    private static let verbs: [(effect: FindingChange.Effect, verb: String)] = [
        (.opens, "adds"), (.raises, "makes worse"), (.closes, "closes"), (.mitigates, "mitigates"),
        (.lowers, "makes better"), (.accepts, "accepts"), (.transfers, "transfers"), (.dismisses, "dismisses"),
        (.unsays, "no longer says what decides"),
    ]

    /// The sentence: "Adds 2 high risks and closes 1".
    public var text: String {
        var clauses = risks() + inconsistencies()
        if clauses.isEmpty { clauses = [changes.isEmpty ? "changes nothing" : "changes no open risk"] }
        let renamed = changes.findings.count { $0.kind == .new && $0.renamed != nil }
        let perhaps = renamed == 0 ? "" : " (\(renamed) may only be renamed)"
        let main = Self.list(clauses) + perhaps
        let sentence = ([main] + [questions()].compactMap(\.self)).joined(separator: "; ")
        return opening + (opening.isEmpty ? sentence.prefix(1).uppercased() + sentence.dropFirst() : sentence) + "."
    }

    private var opening: String {
        if changes.before == nil { return "The product is new: it " }
        return changes.after == nil ? "The product is gone: that " : ""
    }

    private func risks() -> [String] {
        var named: Level?
        return Self.verbs.compactMap { effect, verb in
            let found = changes.findings.filter { $0.effect == effect && $0.latest.rule.kind == .threat }
            let counts = Level.allCases.reversed().compactMap { level -> (level: Level, count: Int)? in
                let count = found.count { Self.level(of: $0) == level }
                return count == 0 ? nil : (level, count)
            }
            guard let last = counts.last else { return nil }
            defer { named = counts.count == 1 ? last.level : nil }
            if counts.count == 1, last.level == named { return "\(verb) \(last.count)" }
            let groups = counts.map { "\($0.count) \($0.level.title)" }
            return "\(verb) \(Self.list(groups)) \(last.count == 1 ? "risk" : "risks")"
        }
    }

    private func inconsistencies() -> [String] {
        let found = changes.findings.filter { $0.latest.rule.kind == .consistency }
        let opened = found.count { $0.effect == .opens }
        let settled = found.count { ![.opens, .raises, .lowers, .none].contains($0.effect) }
        return [(opened, "adds"), (settled, "settles")].compactMap { count, verb in
            count == 0 ? nil : "\(verb) \(count) \(count == 1 ? "inconsistency" : "inconsistencies")"
        }
    }

    private func questions() -> String? {
        let (new, settled) = (changes.newQuestions.count, changes.settledQuestions.count)
        guard changes.before != nil, changes.after != nil else { return nil }
        switch (new, settled) {
        case (0, 0): return nil
        case (0, _): return "settles \(settled) \(settled == 1 ? "question" : "questions")"
        case (_, 0): return "asks \(new) new \(new == 1 ? "question" : "questions")"
        default: return "asks \(new) new \(new == 1 ? "question" : "questions") and settles \(settled)"
        }
    }

    /// The level that a change is counted at: the one that is open now, or else the one that was.
    private static func level(of change: FindingChange) -> Level {
        let open = change.after?.status == .open ? change.after : change.before
        return (open ?? change.latest).residual
    }

    private static func list(_ items: [String]) -> String {
        items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " and " + (items.last ?? "")
    }
}
