public import Catalogs

/// A condition as an element uses it, with what came of it.
public struct AppliedCondition: Sendable {
    /// How the element uses it.
    public let use: ConditionUse
    /// What the files say.
    public let outcome: ConditionOutcome

    /// Whether what the element asks for is so; nil when an unsaid fact decides.
    public func holds(for component: String?) -> Bool? {
        outcome.holds(for: component).map { $0 != use.isNegated }
    }

    /// What holds, in words.
    public var title: String { use.isNegated ? "not: \(outcome.condition.title)" : outcome.condition.title }

    /// Why it keeps an element away: what was asked, the answer, and the fact that gives it.
    func refusal(for component: String?) -> String {
        let facts = outcome.facts(for: component)
        let shown = use.isNegated ? facts.filter { $0.holds == true } : facts
        let answer = "\(outcome.condition.title): \(use.isNegated ? "yes" : "no")"
        guard let first = shown.first else { return answer }
        return "\(answer) (\(first.text)\(shown.count > 1 ? ", and \(shown.count - 1) more" : ""))"
    }

    /// Whether several hold together.
    static func all(_ conditions: [AppliedCondition], for component: String?) -> Bool? {
        var isOpen = false
        for condition in conditions {
            switch condition.holds(for: component) {
            case true?: continue
            case false?: return false
            case nil: isOpen = true
            }
        }
        return isOpen ? nil : true
    }
}
