public import SourceText

/// A catalog of elements that a product or its maker is held against: a law, a standard, a baseline, a profile.
public struct Framework: Sendable {
    /// What it is about, without its elements.
    public let header: Header
    /// Its elements, in order; the finer points of an element follow it.
    public let elements: [Element]

    /// Its short name, the part of an element's id before the colon: `8425`.
    public var id: String { header.id }

    /// The element with an id.
    public subscript(id: String) -> Element? { elements.first { $0.id == id } }

    /// What sort of text a framework is.
    public enum Kind: String, Sendable, CaseIterable {
        /// It binds by force of law.
        case law
        /// A standard that somebody may demand.
        case standard
        /// Guidance that one may follow.
        case guidance
        /// A label or certification scheme.
        case scheme
        /// A catalog that others are mapped to; nobody is held against it here.
        case reference
        /// Made of parts of others, for a sector or a maker.
        case profile
    }

    /// What a framework is, and when it concerns a product.
    public struct Header: Sendable {
        /// The part of an element's id before the colon.
        public let id: String
        /// Its full name.
        public let title: String
        /// A name for narrow columns.
        public let short: String
        /// The edition that the elements are taken from.
        public let edition: String
        /// Where it is published.
        public let source: String
        /// What sort of text it is.
        public let kind: Kind
        /// How sure its elements are, where they don't say otherwise.
        public let certainty: Certainty
        /// What a reader must know: licence, restrictions, traps.
        public let note: String?
        /// The kinds of component that its elements speak of; empty for all.
        public let components: [String]
        /// The conditions under which it concerns a product; empty for always.
        public let scope: [ConditionUse]
        /// What follows from the facts besides verdicts: a class, a route, a date.
        public let conclusions: [Conclusion]
        /// Labels and certificates that count as compliance.
        public let deemed: [DeemedCompliance]
        /// The headings that its elements stand under, in order.
        public let groups: [(id: String, title: String)]
        /// The frameworks that it is made of, where it is a profile.
        public let bases: [String]
        /// Where it stands.
        public let place: Place
    }

    /// A sentence that holds for a product when conditions do, such as a class or a conformity route.
    public struct Conclusion: Sendable {
        /// What it is about: `Class`, `Conformity route`.
        public let about: String
        /// The sentence.
        public let says: String
        /// The conditions under which it holds.
        public let when: [ConditionUse]
        /// Who says so.
        public let source: String?
        /// How sure it is.
        public let certainty: Certainty
    }

    /// A live label or certificate that counts as compliance with elements.
    public struct DeemedCompliance: Sendable {
        /// The schemes, as evidence names them.
        public let schemes: [String]
        /// The ids of the elements.
        public let elements: [String]
        /// Who says so.
        public let basis: Crosswalk.Basis
        /// The text that says so.
        public let source: String
    }
}
