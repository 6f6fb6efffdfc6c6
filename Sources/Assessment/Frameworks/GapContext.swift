import Catalogs
import ProductDatabase
import ProductModel
import SourceText

/// Everything that verdicts are computed from, read once.
struct GapContext {
    /// A component of the product that is no part of another.
    struct Component {
        let id: String
        let kind: String?
    }

    /// What the files say about an element without a decision.
    struct FactRow {
        let subject: String
        let fact: String
        let said: String?
        let holds: Bool?
    }

    let components: [Component]
    let decisions: Decisions
    let outcomes: [String: ConditionOutcome]
    private let asked: [AskedComponents.Limits: AskedComponents]
    let facts: [String: [FactRow]]
    let elements: [String: Element]
    let parts: [String: [String]]
    let deemed: [String: [Framework.DeemedCompliance]]
    /// The edges at each element, in both directions.
    let edges: [String: [Crosswalk.Edge]]
    let scopes: [String: [ConditionUse]]

    /// - Parameters:
    ///   - frameworks: Those that are assessed.
    ///   - sources: Others, on whose elements something was decided.
    init(
        _ frameworks: [Framework], sources: [Framework], crosswalks: [Crosswalk], conditions: [String: Condition],
        alsoNeeded: [ConditionUse], product: Product, tables: ProductTables, bank: [ActivityQuestion]
    ) throws(DatabaseError) {
        var whole: [String: String] = [:]
        var components: [Component] = []
        try tables.engine.select(SQL.components, policy: .trusted) { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            if let part = row.text(2) { whole[id] = part } else { components.append(.init(id: id, kind: row.text(1))) }
        }
        // A part of a part belongs to the whole that is no part itself.
        for part in whole.keys {
            var seen: Set<String> = [part]
            while let next = whole[part].flatMap({ whole[$0] }), seen.insert(next).inserted { whole[part] = next }
        }
        self.components = components
        decisions = try Decisions(tables, whole: whole)
        let empty = Set(SectionName.allCases.filter { product[$0].isEmpty && $0 != .product }.map(\.rawValue))
        outcomes = try ConditionOutcome.all(
            Self.needed(frameworks).union(alsoNeeded.map(\.condition)).sorted().compactMap { conditions[$0] },
            on: tables, whole: whole, emptySections: empty)
        var asked: [AskedComponents.Limits: AskedComponents] = [:]
        for limits in Set(frameworks.flatMap(\.elements).map(AskedComponents.Limits.init)) {
            asked[limits] = AskedComponents(limits, of: components, outcomes)
        }
        self.asked = asked
        var byID: [String: Element] = [:]
        var parts: [String: [String]] = [:]
        for element in (frameworks + sources).flatMap(\.elements) where byID[element.id] == nil {
            byID[element.id] = element
            if let whole = element.partOf { parts[whole, default: []].append(element.id) }
        }
        elements = byID
        self.parts = parts
        facts = try Self.facts(of: frameworks, decisions: decisions, tables: tables, bank: bank)
        deemed = Dictionary(
            grouping: (frameworks + sources).flatMap(\.header.deemed).flatMap { deemed in
                deemed.elements.map { (element: $0, deemed: deemed) }
            }, by: \.element
        ).mapValues { $0.map(\.deemed) }
        var edges: [String: [Crosswalk.Edge]] = [:]
        for edge in crosswalks.flatMap(\.edges) where edge.relation != .reads {
            edges[edge.to, default: []].append(edge)
            if edge.relation != .covers { edges[edge.from, default: []].append(edge) }
        }
        self.edges = edges
        scopes = Dictionary(
            frameworks.map { ($0.id, $0.header.scope) }, uniquingKeysWith: { first, _ in first })
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

    /// What the files say about elements on which nothing was decided: by their own queries, or by questions of the bank.
    private static func facts(
        of frameworks: [Framework], decisions: Decisions, tables: ProductTables, bank: [ActivityQuestion]
    ) throws(DatabaseError) -> [String: [FactRow]] {
        let questions = Dictionary(bank.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var facts: [String: [FactRow]] = [:]
        for element in frameworks.flatMap(\.elements)
        where facts[element.id] == nil && decisions.byElement[element.id] == nil {
            var rows: [FactRow] = []
            if let query = element.facts {
                try tables.ask(
                    "SELECT subject, fact, said, holds FROM (\n\(query)\n) AS f", for: "element '\(element.id)'"
                ) { row throws(DatabaseError) in
                    rows.append(
                        FactRow(
                            subject: row.text(0) ?? "", fact: row.text(1) ?? "", said: row.text(2),
                            holds: row.flag(3)))
                }
            }
            for question in element.questions.compactMap({ questions[$0] }) {
                let progress = try ActivityRunner.ask(question, number: "", tables: tables)
                guard progress.asked > 0 else { continue }
                rows.append(
                    FactRow(
                        subject: question.id, fact: question.answeredIn, said: progress.status.rawValue,
                        holds: progress.status == .answered ? true : progress.status == .open ? nil : false))
            }
            if !rows.isEmpty { facts[element.id] = rows }
        }
        return facts
    }
}
