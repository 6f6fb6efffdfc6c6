import Assessment
import Catalogs
import ProductModel

/// Everything that stands in the way of what was found, or could.
struct Countermeasures: Sendable {
    /// Elements first, each kind in the order of ids.
    let all: [Countermeasure]
    /// What was decided about findings, by their keys.
    let treatments: [String: ModelEntry]

    private let places: [String: Int]
    private let componentsOfDecisions: [String: [String]]
    private let meansOfTreatments: [String: [String]]

    init(
        against threats: [ModelThreat], decisions: [ModelEntry], means: [ModelEntry], treatments: [ModelEntry],
        lists: [String: [String: [String]]], library: FrameworkLibrary
    ) {
        let meansOfDecisions = lists["decision.means"] ?? [:]
        let meansOfTreatments = lists["treatment.means"] ?? [:]
        var reductions: [String: Int] = [:]
        let decisionsOn = Dictionary(grouping: decisions) { $0["element"] ?? "" }
        for finding in threats.flatMap(\.findings) {
            let elements = finding.rule.mitigatedBy
            let named = meansOfTreatments[finding.key] ?? []
            let reduction = Self.reduction(finding)
            for id in elements + named.map({ "means:" + $0 }) {
                reductions[id] = min(reductions[id] ?? 100, reduction)
            }
        }
        let carrying: [String: [ModelEntry]] = decisions.reduce(into: [:]) { found, decision in
            for means in meansOfDecisions[decision.id] ?? [] { found[means, default: []].append(decision) }
        }
        let elements = ElementNames(reductions.keys.filter { !$0.hasPrefix("means:") }, library: library)
        all =
            elements.ids.map { id in
                Countermeasure(
                    kind: .element, entry: id, name: elements.title(id), description: elements.text(id),
                    decisions: decisionsOn[id] ?? [], means: nil, riskReduction: reductions[id] ?? 0)
            }
            + means.filter { reductions["means:" + $0.id] != nil }.sorted { $0.id < $1.id }.map { entry in
                Countermeasure(
                    kind: .means, entry: entry.id, name: entry.name, description: entry.description,
                    decisions: carrying[entry.id] ?? [], means: entry,
                    riskReduction: reductions["means:" + entry.id] ?? 0)
            }
        places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.element.id, $0.offset) })
        self.treatments = Dictionary(treatments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.meansOfTreatments = meansOfTreatments
        componentsOfDecisions = lists["decision.components"] ?? [:]
    }

    /// What helps against a finding: the elements of its rule, and the means that its treatment names.
    func against(_ finding: Finding) -> [Helping] {
        let named = (meansOfTreatments[finding.key] ?? []).map { "means:" + $0 }
        return (finding.rule.mitigatedBy + named).compactMap { places[$0] }.map { place in
            let countermeasure = all[place]
            let decisions = countermeasure.decisions.filter {
                countermeasure.kind == .means || covers($0, finding.component)
            }
            return Helping(countermeasure: countermeasure, decisions: decisions)
        }
    }

    /// The components that a decision is taken for; empty for all of them.
    func components(of decision: ModelEntry) -> [String] { componentsOfDecisions[decision.id] ?? [] }

    private func covers(_ decision: ModelEntry, _ component: String?) -> Bool {
        let named = components(of: decision)
        return named.isEmpty || component.map(named.contains) ?? false
    }

    /// By how much something that is proven lowers the level of a finding, in percent.
    private static func reduction(_ finding: Finding) -> Int {
        guard let factors = finding.factors else { return 0 }
        let left = factors.lowered(by: .capability).risk.rawValue
        return 100 * (finding.level.rawValue - left) / finding.level.rawValue
    }
}
