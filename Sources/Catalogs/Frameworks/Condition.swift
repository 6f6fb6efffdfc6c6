public import ProductModel
public import SourceText

/// A fact about a product on which it depends whether an element, or a whole framework, asks anything of it.
public struct Condition: Sendable {
    /// A word for it; one that a framework defines for itself has the framework before a slash.
    public let id: String
    /// What holds, as it reads after *because*.
    public let title: String
    /// The section that it reads; as long as that is empty, nothing is known.
    public let about: SectionName
    /// The query: a row for each thing that could make it hold, with `product`, `component`, `subject`, `fact`, `said` and
    /// `holds`.
    public let find: String
    /// Where it stands.
    public let place: Place
}

/// A condition as an element uses it: asked straight, or turned round.
public struct ConditionUse: Sendable, Hashable {
    /// The condition's id.
    public let condition: String
    /// Whether it must not hold.
    public let isNegated: Bool
    /// The letter or number that the framework calls it by.
    public let name: String

    /// Uses a condition.
    public init(_ condition: String, isNegated: Bool = false, name: String) {
        self.condition = condition
        self.isNegated = isNegated
        self.name = name
    }
}
