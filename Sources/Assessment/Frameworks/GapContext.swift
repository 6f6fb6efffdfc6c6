import Catalogs
import ProductDatabase
import ProductModel

/// Everything that verdicts are computed from, read once.
struct GapContext {
    let components: [ProductParts.Component]
    let decisions: Decisions
    let outcomes: [String: ConditionOutcome]
    private let asked: [AskedComponents.Limits: AskedComponents]
    let facts: [String: ElementFacts]
    let elements: [String: Element]
    let parts: [String: [String]]
    let deemed: [String: [Framework.DeemedCompliance]]
    /// The edges at each element, in both directions.
    let edges: [String: [Crosswalk.Edge]]

    /// - Parameters:
    ///   - frameworks: Those that are assessed.
    ///   - sources: Others, on whose elements something was decided.
    init(
        _ frameworks: [Framework], sources: [Framework], crosswalks: [Crosswalk], conditions: [String: Condition],
        alsoNeeded: [ConditionUse], product: Product, tables: ProductTables, bank: [ActivityQuestion]
    ) throws(DatabaseError) {
        let parts = try ProductParts(tables)
        components = parts.components
        decisions = try Decisions(tables, whole: parts.whole)
        let empty = Set(SectionName.allCases.filter { product[$0].isEmpty && $0 != .product }.map(\.rawValue))
        outcomes = try ConditionOutcome.all(
            Self.needed(frameworks).union(alsoNeeded.map(\.condition)).sorted().compactMap { conditions[$0] },
            on: tables, whole: parts.whole, emptySections: empty)
        var asked: [AskedComponents.Limits: AskedComponents] = [:]
        for limits in Set(frameworks.flatMap(\.elements).map(AskedComponents.Limits.init)) {
            asked[limits] = AskedComponents(limits, of: components, outcomes)
        }
        self.asked = asked
        let all = frameworks + sources
        elements = Dictionary(all.flatMap(\.elements).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.parts = Self.parts(of: all)
        facts = try ElementFacts.all(of: frameworks, decisions: decisions, tables: tables, bank: bank)
        deemed = Self.deemed(by: all)
        edges = Self.edges(of: crosswalks)
    }

    /// The finer points of each element that has some.
    private static func parts(of frameworks: [Framework]) -> [String: [String]] {
        var parts: [String: [String]] = [:]
        for element in frameworks.flatMap(\.elements) {
            guard let whole = element.partOf, parts[whole]?.contains(element.id) != true else { continue }
            parts[whole, default: []].append(element.id)
        }
        return parts
    }

    private static func deemed(by frameworks: [Framework]) -> [String: [Framework.DeemedCompliance]] {
        var deemed: [String: [Framework.DeemedCompliance]] = [:]
        for compliance in frameworks.flatMap(\.header.deemed) {
            for element in compliance.elements { deemed[element, default: []].append(compliance) }
        }
        return deemed
    }

    private static func edges(of crosswalks: [Crosswalk]) -> [String: [Crosswalk.Edge]] {
        var edges: [String: [Crosswalk.Edge]] = [:]
        for edge in crosswalks.flatMap(\.edges) where edge.relation != .reads {
            edges[edge.to, default: []].append(edge)
            if edge.relation != .covers { edges[edge.from, default: []].append(edge) }
        }
        return edges
    }

    /// The components that an element asks.
    func askedComponents(by element: Element) -> AskedComponents {
        let limits = AskedComponents.Limits(element)
        return asked[limits] ?? AskedComponents(limits, of: components, outcomes)
    }

    private static func needed(_ frameworks: [Framework]) -> Set<String> {
        var needed: Set<String> = []
        for framework in frameworks {
            let uses =
                framework.header.scope + framework.header.conclusions.flatMap(\.when)
                + framework.elements.flatMap(\.when)
            needed.formUnion(uses.map(\.condition))
        }
        return needed
    }
}
