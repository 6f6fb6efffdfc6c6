public import ProductModel
public import SourceText

/// An entry that was added or removed, or that says something else than before.
public struct EntryChange: Sendable {
    /// What happened to it.
    public enum Kind: String, Sendable, CaseIterable {
        case added, removed, changed
    }

    /// The entry's section.
    public let section: SectionName
    /// Its id.
    public let id: String
    /// What it is called: its title, name or statement.
    public let title: String?
    /// What happened.
    public let kind: Kind
    /// What it says differently; empty for one that was added or removed.
    public let facts: [FactChange]
    /// Where it stood; nil for one that was added.
    public let before: Place?
    /// Where it stands; nil for one that was removed.
    public let after: Place?
    /// The id of the entry that it was probably renamed from or to: the only one with the same facts.
    public internal(set) var renamed: String?

    /// Whether a person has to look: not only words for people changed.
    public var isOnlyProse: Bool {
        let leaves = Section.named(section).leaves
        return kind == .changed
            && facts.allSatisfy { fact in leaves.contains { $0.path == fact.field && $0.field.type == .text } }
    }
}

/// An entry's name among all entries of a product.
struct EntryKey: Hashable {
    let section: SectionName
    let id: String
}
