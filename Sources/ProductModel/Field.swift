/// What one field of an entry may hold, and what it means.
///
/// A field is described once. The decoder, the diagnostics, the JSON Schema, the grammar in the documentation and the
/// database columns are all read from this description.
public struct Field: Sendable, Equatable {
    /// The key that a person writes, in snake case.
    public let name: String
    /// What the value looks like.
    public let type: FieldType
    /// What the field says, in one sentence, with units where it has them.
    public let summary: String
    /// The standard and clause that ask for it, when one does.
    public let source: String?

    /// Describes a field.
    public init(_ name: String, _ type: FieldType, _ summary: String, source: String? = nil) {
        self.name = name
        self.type = type
        self.summary = summary
        self.source = source
    }
}

/// The shape of a field's value.
public indirect enum FieldType: Sendable, Equatable {
    /// Words for people, also used for version numbers, which keep the spelling that was written.
    case text
    /// `true` or `false`. Left out, it is *not said*, which is neither.
    case flag
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// A calendar day, `YYYY-MM-DD` (ISO 8601).
    case date
    /// One of SP 800-30's five levels.
    case level
    /// One word of a vocabulary.
    case choice(Vocabulary)
    /// The id of an entry in one of these sections. Where there are several, ids are looked up in that order.
    case reference([SectionName])
    /// An element of a framework, such as `8425:DP.3`.
    case element
    /// A word in kebab case that names something which is no entry: the product itself, or a rule.
    case identifier
    /// A path below the product folder.
    case path
    /// An `https:`, `http:`, `mailto:` or `tel:` address.
    case address
    /// A SHA-256 digest in hexadecimal.
    case digest
    /// What a communication states: `section.id`, or `product.field`.
    case statement
    /// Several values of one type, in the order written; one value may stand alone, without brackets.
    case list(FieldType)
    /// Fields of its own.
    case record([Field])
}

extension FieldType {
    /// The type of one value: the item's type for a list, the type itself otherwise.
    public var item: FieldType {
        if case .list(let item) = self { return item }
        return self
    }

    /// Whether several values may be given.
    public var isList: Bool {
        if case .list = self { return true }
        return false
    }

    /// The sections that a reference may point into; empty for every other type.
    public var targets: [SectionName] {
        if case .reference(let sections) = item { return sections }
        return []
    }
}
