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
    /// The components whose decisions count for it; nil where the product names none.
    let possible: Set<String>?

    init(of element: Element, scope: [ConditionUse], in context: GapContext) {
        let scope = scope.compactMap { context.applied($0) }
        let when = element.when.compactMap { context.applied($0) }
        conditions = scope + when
        if let outside = scope.first(where: { $0.holds(for: nil) == false }) {
            applies = false
            reason = "the framework does not concern the product. \(outside.refusal(for: nil))"
            (unsaid, components, possible) = ([], [], [])
            return
        }
        let asked = context.askedComponents(by: element)
        components = asked.asked
        // What the product as a whole does, components of the right kinds do; conditions don't narrow that.
        possible = context.components.isEmpty ? nil : element.asks == .component ? asked.possible : asked.ofKind
        let (own, missing) = Self.own(element, when, asked, in: context)
        let openScope = scope.filter { $0.holds(for: nil) == nil }
        applies = own == true && !openScope.isEmpty ? nil : own
        switch applies {
        case true?: (unsaid, reason) = ([], "")
        case false?:
            unsaid = []
            reason = element.reason ?? asked.refusal ?? "the product has no component that it speaks of"
        case nil:
            let unsaid =
                openScope.isEmpty ? missing : (openScope.flatMap { $0.outcome.unsaid(for: nil) } + missing).uniqued()
            self.unsaid = unsaid
            let shown = unsaid.prefix(3).map(\.path).joined(separator: ", ")
            let more = unsaid.count > 3 ? " and \(unsaid.count - 3) more" : ""
            reason = "whether it applies hangs on what is not said: \(shown)\(more)"
        }
    }

    /// Whether the element applies by its own conditions, and what is not said for that.
    private static func own(
        _ element: Element, _ when: [AppliedCondition], _ asked: AskedComponents, in context: GapContext
    ) -> (Bool?, [ConditionOutcome.Fact]) {
        if element.asks == .component, context.components.isEmpty {
            return (nil, [.unsaid("components", of: "components")])
        }
        if element.asks != .component, when.isEmpty { return (true, []) }
        if context.components.isEmpty {
            let missing = when.filter { $0.holds(for: nil) == nil }.flatMap { $0.outcome.unsaid(for: nil) }
            return (AppliedCondition.all(when, for: nil), missing)
        }
        return (asked.asked.isEmpty ? asked.open.isEmpty ? false : nil : true, asked.unsaid)
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
