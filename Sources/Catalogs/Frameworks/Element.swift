public import SourceText

/// One demand of a framework.
public struct Element: Sendable {
    /// Framework and number: `8425:DP.3`.
    public let id: String
    /// The number in the framework.
    public let number: String
    /// A few words.
    public var title: String
    /// What it asks, in our words.
    public var text: String
    /// Who answers it.
    public let asks: Respondent
    /// The heading that it stands under.
    public let group: String?
    /// The framework's own notation for how binding it is: `M F(a)`.
    public let status: String?
    /// How binding it is.
    public var force: Force
    /// The conditions that must all hold for it to ask anything.
    public var when: [ConditionUse]
    /// The kinds of component that it speaks of; empty for all.
    public var components: [String]
    /// Whether only the facts can say that it does not apply, and no decision can.
    public let isStrict: Bool
    /// What to say when it asks nothing.
    public let reason: String?
    /// How sure it is.
    public let certainty: Certainty
    /// The clause, where it says more than the number.
    public let source: String?
    /// The query that tells from the files whether it is met.
    public let facts: String?
    /// Questions of the bank whose answers show that it is met.
    public let questions: [String]
    /// The element that this one is a finer point of.
    public let partOf: String?
    /// Why a profile added, edited or narrowed it.
    public var because: String?
    /// Where it stands.
    public let place: Place
    /// Whether its query and its questions show a part of it at most, and the rest takes a decision.
    public internal(set) var isPartial = false

    /// Who has to answer.
    public enum Respondent: String, Sendable, CaseIterable {
        /// What the product as a whole does.
        case product
        /// What each component does.
        case component
        /// What its maker does.
        case maker
    }

    /// How binding an element is.
    public enum Force: String, Sendable, CaseIterable, Comparable {
        /// It has to be met where it applies.
        case mandatory
        /// It should be met; a reason is due where it is not.
        case recommended
        /// It may be met.
        case optional

        /// The more binding first.
        public static func < (left: Force, right: Force) -> Bool {
            guard let first = allCases.firstIndex(of: left), let second = allCases.firstIndex(of: right) else {
                return false
            }
            return first < second
        }
    }

    /// The framework that an element's id names: `8425` for `8425:DP.3`.
    public static func framework(of id: some StringProtocol) -> String { String(id.prefix { $0 != ":" }) }
}
