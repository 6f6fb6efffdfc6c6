public import ProductModel

/// Why a finding came, went or changed: something that differs between the two states.
public struct ChangeReason: Sendable, Equatable {
    /// What differs.
    public enum Difference: Sendable, Equatable {
        /// A fact of an entry.
        case fact(FactChange)
        /// The entry was added.
        case added
        /// The entry was removed.
        case removed
        /// A rule of one's own was added, removed or rewritten.
        case rule(EntryChange.Kind)
    }

    /// The section of the entry; nil for a rule.
    public let section: SectionName?
    /// The entry's id, or the rule's.
    public let entry: String
    /// What differs.
    public let difference: Difference
    /// Whether it is a fact that the rule asks for.
    public let isAsked: Bool
}
