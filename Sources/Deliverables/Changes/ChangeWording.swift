public import Assessment
public import ProductModel

/// The words for what differs.
public enum ChangeWording {
    /// A text that is longer is not shown beside what it was.
    private static let longest = 48

    /// A fact: what was said, and what is.
    public static func text(_ fact: FactChange) -> String {
        let (before, after) = (fact.before, fact.after)
        if before?.count ?? 0 > 1 || after?.count ?? 0 > 1 {
            let parts = [("adds", fact.added), ("drops", fact.dropped)].compactMap { verb, items in
                items.isEmpty ? nil : "\(verb) \(list(items))"
            }
            return "\(fact.field): \(parts.joined(separator: "; "))"
        }
        let (old, new) = (before?.first ?? "not said", after?.first ?? "not said")
        guard max(old.count, new.count) <= longest else {
            return "\(fact.field): " + (before == nil ? "now said" : after == nil ? "not said any more" : "reworded")
        }
        let days = fact.daysLater.map {
            " (\(abs($0)) \(abs($0) == 1 ? "day" : "days") \($0 < 0 ? "earlier" : "later"))"
        }
        return "\(fact.field): \(old) → \(new)\(days ?? "")"
    }

    /// A reason: the entry, and what differs in it.
    public static func text(_ reason: ChangeReason) -> String {
        switch reason.difference {
        case .fact(let fact): "\(name(reason.section, reason.entry)).\(text(fact))"
        case .added: "\(name(reason.section, reason.entry)) was added"
        case .removed: "\(name(reason.section, reason.entry)) was removed"
        case .rule(.added): "the rule is new"
        case .rule(.removed): "there is no such rule any more"
        case .rule(.changed): "the rule was rewritten"
        }
    }

    /// An entry as it is named in statements: `components.lock`.
    public static func name(_ section: SectionName?, _ id: String) -> String {
        guard let section, section.rawValue != id else { return id }
        return "\(section.rawValue).\(id)"
    }

    /// What became of a finding, why it changed, and what it may have been called; in that order.
    public static func remarks(on change: FindingChange) -> [String] {
        var remarks: [String] = []
        if let before = change.before, let after = change.after {
            if before.residual != after.residual {
                remarks.append("\(before.residual.title) → \(after.residual.title)")
            }
            if before.level != after.level, before.level != before.residual || after.level != after.residual {
                remarks.append("before treatment \(before.level.title) → \(after.level.title)")
            }
        } else if let status = change.after?.status ?? change.before?.status, status != .open, change.note == nil {
            remarks.append(status.rawValue.replacing("-", with: " "))
        }
        if let note = change.note { remarks.append(note) }
        if change.before?.status != change.after?.status, let reason = change.after?.reason { remarks.append(reason) }
        if change.isQuestion { remarks.append("not settled: a fact is not said any more, and is a question now") }
        remarks += change.reasons.map(text)
        if let other = change.renamed {
            remarks.append(change.kind == .new ? "renamed from \(other)?" : "renamed to \(other)?")
        }
        return remarks
    }

    private static func list(_ items: [String]) -> String {
        let shown = items.prefix(5).map { $0.count > longest ? $0.prefix(longest - 1) + "…" : $0 }
        return shown.joined(separator: ", ") + (items.count > 5 ? " and \(items.count - 5) more" : "")
    }
}
