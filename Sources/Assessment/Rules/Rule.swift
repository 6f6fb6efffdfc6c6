public import ProductModel
public import SourceText

/// A rule: a query that finds something, and what that means to people.
///
/// The format is described in
/// `Documentation/Rules.md`.
public struct Rule: Sendable {
    /// What sort of thing it finds.
    public enum Kind: String, Sendable {
        /// What somebody could do.
        case threat
        /// Where the files don't hang together.
        case consistency
    }

    /// How bad a finding is, before the facts of the case.
    public enum Weight: Sendable, Equatable {
        /// A risk, whose factors the query may replace.
        case risk(RiskFactors)
        /// A level.
        case level(Level)
    }

    /// A fact that the rule depends on.
    public struct Ask: Sendable, Hashable {
        /// The section.
        public let section: SectionName
        /// The field's path in it; nil when any entry of the section would do.
        public let field: String?

        /// As written in files: `components.debug_port`.
        public var path: String { field.map { "\(section.rawValue).\($0)" } ?? section.rawValue }
    }

    /// A piece of a product file, and what the rule must say of it.
    public struct Example: Sendable {
        /// What it shows.
        public let title: String
        /// The product file.
        public let product: String
        /// The keys of the findings that it must give.
        public let finds: [String]
        /// A file of threat information that was taken in; nil for none.
        public let threatInformation: String?
        /// The facts that must become questions, as `id.field`.
        public let asks: [String]
    }

    /// Its name, which is also its file's.
    public let id: String
    /// What it finds, in a few words.
    public let title: String
    /// Threat or consistency.
    public let kind: Kind
    /// The section of the subject.
    public let about: SectionName
    /// The facts that it depends on.
    public let asks: [Ask]
    /// The query.
    public let find: String
    /// What a finding says.
    public let message: MessageTemplate
    /// How bad a finding is.
    public let weight: Weight
    /// The elements that mitigate it.
    public let mitigatedBy: [String]
    /// Elements, of laws above all, whose aim the threat goes against.
    ///
    /// They are shown and traced, and prove nothing: they are too broad for that.
    public let related: [String]
    /// Ids in catalogs of weaknesses, attacks and standards, by catalog.
    public let refers: [(catalog: String, ids: [String])]
    /// How sure it is.
    public let basis: String
    /// What happens.
    public let what: String
    /// When it applies.
    public let when: String
    /// What to do about it.
    public let advice: String
    /// When it may be dismissed.
    public let falseAlarm: String
    /// What it must and must not find; empty when only the query was wanted.
    public let examples: [Example]
    /// Whether it came with the program.
    public let isBuiltIn: Bool
    /// Where it stands.
    public let place: Place
}

/// A sentence with places for a row's columns: `{name} sends data in the clear`.
public struct MessageTemplate: Sendable {
    /// A part of the sentence.
    enum Part: Sendable {
        case words(String)
        case column(String)
    }

    private let text: String

    /// Takes the sentence as it is; it is taken apart when there is something to say.
    public init(_ text: String) { self.text = text }

    /// The words and columns of the sentence, in order.
    var parts: [Part] {
        var parts: [Part] = []
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
            if open > rest.startIndex { parts.append(.words(String(text[rest.startIndex..<open]))) }
            parts.append(.column(String(text[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(text[rest.startIndex...]))) }
        return parts
    }
}
