public import ProductModel

/// The best way from where threat sources stand to an asset of value.
public struct AttackPath: Sendable {
    /// Its name: `path:POSITION:ASSET`, and `:possible` behind it where unsaid facts decide whether it is there.
    ///
    /// There is one open path and one possible path for each pair at most, so that the name never changes because
    /// something else does.
    public let key: String
    /// Where it starts.
    public let position: AttackPosition
    /// Where it leads.
    public let asset: AttackAsset
    /// What that does to the asset; the first of them gives the impact.
    public let goals: [AttackGoal]
    /// Whether the files say everything that it needs.
    ///
    /// Otherwise it is only possible.
    public let isOpen: Bool
    /// Its steps, in order.
    ///
    /// The last leads to where the asset lives.
    public let steps: [AttackStep]
    /// Why it counts: how likely somebody sets out, the ease of its hardest step, and the asset's impact.
    public let factors: RiskFactors

    /// What was decided about it, by its key; open unless somebody decided otherwise.
    public let status: Finding.Status
    /// Why it is not open any more, or why a decision does not count.
    public let decision: String?

    /// Likelihood and impact together.
    public var risk: Level { factors.risk }

    /// The step that is easiest to pass, the one to mend first; among equals, the first.
    public var weakest: AttackStep? { weakestIndex.map { steps[$0] } }

    /// The place of that step, from 0.
    public var weakestIndex: Int? {
        steps.indices.reduce(nil) { weakest, place in
            (weakest.map { steps[place].success > steps[$0].success } ?? true) ? place : weakest
        }
    }

    /// The components that it goes through, in order, each once.
    public var components: [String] {
        steps.compactMap(\.to.component).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The flows that it goes along, in order, each once.
    public var flows: [String] {
        steps.filter { $0.section == .flows }.map(\.subject).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The facts that nobody said and that decide about it, in the order of its steps.
    public var asks: [String] { steps.flatMap(\.asks).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

    /// The steps to show of a path that may be long: all of a short one, those at both ends of a long one.
    public func shown(atEachEnd count: Int) -> [(place: Int, step: AttackStep)] {
        let all = steps.enumerated().map { (place: $0.offset, step: $0.element) }
        return all.count <= 2 * count + 1 ? all : Array(all.prefix(count) + all.suffix(count))
    }
}
