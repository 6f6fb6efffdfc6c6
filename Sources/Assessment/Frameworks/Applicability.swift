import Catalogs

/// Whether an element asks anything of a product, worked out from the product's facts.
struct Applicability {
    /// Whether it does; nil when an unsaid fact decides.
    let applies: Bool?
    /// Why it does not, or what decides.
    let reason: String
    /// The conditions that it depends on.
    let conditions: [AppliedCondition]
    /// What would have to be said to know.
    let unsaid: [ConditionOutcome.Fact]
    /// The components that it asks.
    let components: [String]
    /// The components that it asks, or might ask; nil where the product names none.
    let possible: Set<String>?

    init(of element: Element, scope: [ConditionUse], in context: GapContext) {
        let scope = scope.compactMap { context.applied($0) }
        let when = element.when.compactMap { context.applied($0) }
        conditions = scope + when
        if let outside = scope.first(where: { $0.holds(for: nil) == false }) {
            applies = false
            reason = "the framework does not concern the product. \(Self.text(outside, for: nil))"
            (unsaid, components, possible) = ([], [], [])
            return
        }
        var asked: [String] = []
        var open: [String] = []
        var unsaid: [ConditionOutcome.Fact] = scope.flatMap {
            $0.holds(for: nil) == nil ? $0.outcome.unsaid(for: nil) : []
        }
        var refusal: (held: Int, text: String)?
        for component in context.components {
            guard element.speaks(of: component.kind) != false else { continue }
            switch Self.all(when, for: component.id) {
            case true? where element.speaks(of: component.kind) == true: asked.append(component.id)
            case false?:
                // Of several components, the one that comes nearest tells most.
                let held = when.prefix { $0.holds(for: component.id) != false }.count
                if held > (refusal?.held ?? -1), held < when.count {
                    refusal = (held, Self.text(when[held], for: component.id))
                }
            default:
                open.append(component.id)
                unsaid += when.filter { $0.holds(for: component.id) == nil }.flatMap {
                    $0.outcome.unsaid(for: component.id)
                }
                if component.kind == nil {
                    unsaid.append(
                        .init(
                            component: component.id, subject: component.id, fact: "components.kind", said: nil,
                            holds: nil))
                }
            }
        }
        let isInScope: Bool? = scope.contains { $0.holds(for: nil) == nil } ? nil : true
        let own: Bool?
        if element.asks == .component, context.components.isEmpty {
            own = nil
            unsaid.append(.init(component: nil, subject: "components", fact: "components", said: nil, holds: nil))
        } else if element.asks != .component, when.isEmpty {
            own = true
        } else if context.components.isEmpty {
            own = Self.all(when, for: nil)
            unsaid += when.filter { $0.holds(for: nil) == nil }.flatMap { $0.outcome.unsaid(for: nil) }
        } else {
            own = !asked.isEmpty ? true : open.isEmpty ? false : nil
        }
        applies = own == false ? false : own == true ? isInScope : nil
        self.unsaid = applies == true ? [] : unsaid.uniqued()
        components = asked
        possible = context.components.isEmpty ? nil : Self.possible(element, asked: asked, open: open, in: context)
        if applies == false {
            reason = element.reason ?? refusal?.text ?? "the product has no component that it speaks of"
        } else {
            reason =
                applies == nil
                ? "whether it applies hangs on what is not said: "
                    + self.unsaid.prefix(3).map(\.path).joined(separator: ", ") : ""
        }
    }

    /// What the product as a whole does, components of the right kinds do; conditions don't narrow that.
    private static func possible(
        _ element: Element, asked: [String], open: [String], in context: GapContext
    ) -> Set<String> {
        guard element.asks != .component else { return Set(asked + open) }
        return Set(context.components.filter { element.speaks(of: $0.kind) != false }.map(\.id))
    }

    private static func all(_ conditions: [AppliedCondition], for component: String?) -> Bool? {
        let values = conditions.map { $0.holds(for: component) }
        if values.contains(false) { return false }
        return values.contains(nil) ? nil : true
    }

    /// Why a condition keeps an element away: what was asked, the answer, and the fact that gives it.
    private static func text(_ condition: AppliedCondition, for component: String?) -> String {
        let facts = condition.outcome.facts(for: component)
        let shown = condition.use.isNegated ? facts.filter { $0.holds == true } : facts
        let answer = "\(condition.outcome.condition.title): \(condition.use.isNegated ? "yes" : "no")"
        guard let first = shown.first else { return answer }
        return "\(answer) (\(first.text)\(shown.count > 1 ? ", and \(shown.count - 1) more" : ""))"
    }
}

extension Element {
    /// Whether it speaks of a kind of component; nil when the kind is not said.
    func speaks(of kind: String?) -> Bool? {
        if components.isEmpty { return true }
        return kind.map(components.contains)
    }
}

extension GapContext {
    /// A condition with what came of it; nil for one that nobody defined.
    func applied(_ use: ConditionUse) -> AppliedCondition? {
        outcomes[use.condition].map { AppliedCondition(use: use, outcome: $0) }
    }
}

extension Array where Element: Hashable {
    /// The items in order, each once.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
