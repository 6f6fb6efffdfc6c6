import Catalogs

/// The components that elements with the same limits ask; worked out once for all of these.
struct AskedComponents {
    /// What elements have in common that ask the same components.
    struct Limits: Hashable {
        let kinds: [String]
        let when: [ConditionUse]

        init(_ element: Element) {
            kinds = element.components
            when = element.when
        }
    }

    /// Those that are asked.
    private(set) var asked: [String] = []
    /// Those about which an unsaid fact decides.
    private(set) var open: [String] = []
    /// Those of the right kinds, whatever the conditions say.
    private(set) var ofKind: Set<String> = []
    /// Those that are asked, or might be.
    private(set) var possible: Set<String> = []
    /// Why the one that comes nearest is not asked.
    private(set) var refusal: String?
    /// What would have to be said to know.
    private(set) var unsaid: [ConditionOutcome.Fact] = []

    init(_ limits: Limits, of components: [ProductParts.Component], _ outcomes: [String: ConditionOutcome]) {
        let when = limits.when.compactMap { use in
            outcomes[use.condition].map { AppliedCondition(use: use, outcome: $0) }
        }
        var most = -1
        var isOpen = [Bool](repeating: false, count: when.count)
        for component in components {
            let speaks = limits.kinds.isEmpty ? true : component.kind.map(limits.kinds.contains)
            guard speaks != false else { continue }
            ofKind.insert(component.id)
            switch AppliedCondition.all(when, for: component.id) {
            case true? where speaks == true:
                asked.append(component.id)
            case false?:
                // Of several components, the one that comes nearest tells most.
                let held = when.prefix { $0.holds(for: component.id) != false }.count
                if held > most, held < when.count {
                    most = held
                    refusal = when[held].refusal(for: component.id)
                }
            default:
                open.append(component.id)
                for (place, condition) in when.enumerated() where condition.holds(for: component.id) == nil {
                    isOpen[place] = true
                    unsaid += condition.outcome.ownUnsaid(of: component.id)
                }
                if component.kind == nil {
                    unsaid.append(.unsaid("components.kind", of: component.id))
                }
            }
        }
        possible = Set(asked).union(open)
        // What concerns every component is asked once, however many there are.
        let general = zip(when, isOpen).filter(\.1).flatMap { $0.0.outcome.generalUnsaid }
        unsaid = (general + unsaid).uniqued()
    }
}
