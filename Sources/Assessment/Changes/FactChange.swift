import ProductModel

/// A field that says something else than before.
public struct FactChange: Sendable, Equatable {
    /// The field's path in its section, such as `support.until`.
    public let field: String
    /// What was said, a list item by item; nil when nothing was.
    public let before: [String]?
    /// What is said now; nil when nothing is.
    public let after: [String]?
    /// Whether it holds a day.
    public let isDay: Bool

    /// Days from the one that was said to the one that is; nil when these are no two days.
    public var daysLater: Int? {
        guard isDay, let old = before?.first.flatMap({ CalendarDay($0) }),
            let new = after?.first.flatMap({ CalendarDay($0) })
        else { return nil }
        return new.number - old.number
    }

    /// The items that a list has lost.
    public var dropped: [String] { (before ?? []).filter { !(after ?? []).contains($0) } }
    /// The items that a list has won.
    public var added: [String] { (after ?? []).filter { !(before ?? []).contains($0) } }

    /// The facts that differ between two states of an entry, in the order of the section's fields.
    ///
    /// The order of a list's items says nothing, so another order is no change.
    static func between(_ old: Entry, _ new: Entry, in section: Section) -> [FactChange] {
        let before = Dictionary(old.said.map { ($0.leaf, $0.value) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.said.map { ($0.leaf, $0.value) }, uniquingKeysWith: { first, _ in first })
        return section.leaves.indices.compactMap { leaf in
            let (old, new) = (before[leaf]?.items, after[leaf]?.items)
            guard old != new, old?.sorted() != new?.sorted() else { return nil }
            let field = section.leaves[leaf]
            return FactChange(field: field.path, before: old, after: new, isDay: field.field.type == .date)
        }
    }
}

extension Value {
    /// The value as texts: one, or as many as the list has.
    var items: [String] {
        if case .list(let items) = self { return items.map(\.text) }
        return [text]
    }
}
