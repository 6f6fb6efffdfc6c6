public import Catalogs
import ProductDatabase
import ProductModel

/// Whether a mitigation of EMB3D is in place in a component.
public struct MitigationOutcome: Sendable {
    /// What is known.
    public enum State: String, Sendable {
        /// Facts or a proven capability show it.
        case inPlace = "in place"
        /// Facts show that it is missing.
        case missing
        /// Nothing tells.
        case notTold = "not told"
    }

    /// The mitigation.
    public let mitigation: EMB3D.Mitigation
    /// What is known.
    public let state: State
    /// What shows that; nil where nothing does.
    public let reason: String?
}

/// What facts and proven capabilities show of EMB3D's mitigations, by our own judgement.
struct MitigationsInPlace {
    private var answers: [String: [String: Bool]] = [:]
    private var queries: [String: DeviceQuery] = [:]
    private let proven: Mitigations
    private let said: [String: [String: String]]

    init(_ queries: [DeviceQuery], product: Product, tables: ProductTables) throws(DatabaseError) {
        proven = try Mitigations(tables)
        let section = Section.named(.components)
        said = Dictionary(
            product[.components].map { entry in
                let values = entry.said.map { (section.leaves[$0.leaf].path, $0.value.text) }
                return (entry.id, Dictionary(values, uniquingKeysWith: { first, _ in first }))
            }, uniquingKeysWith: { first, _ in first })
        for query in queries {
            self.queries[query.id] = query
            var answers: [String: Bool] = [:]
            try tables.ask(
                "SELECT q.subject, q.applies FROM (\n\(query.find)\n) AS q", for: "mitigation '\(query.id)'"
            ) { row throws(DatabaseError) in
                if let component = row.text(0), let holds = row.flag(1) { answers[component] = holds }
            }
            self.answers[query.id] = answers
        }
    }

    /// What is known of a mitigation in a component.
    func outcome(_ mitigation: EMB3D.Mitigation, in component: String) -> MitigationOutcome {
        func outcome(_ state: MitigationOutcome.State, _ reason: String?) -> MitigationOutcome {
            MitigationOutcome(mitigation: mitigation, state: state, reason: reason)
        }
        guard let query = queries[mitigation.id] else { return outcome(.notTold, nil) }
        if let answer = answers[mitigation.id]?[component] {
            return outcome(answer ? .inPlace : .missing, reason(query, component))
        }
        let verdict = proven.verdict(key: "", component: component, mitigatedBy: query.elements)
        guard verdict.status == .mitigated else { return outcome(.notTold, nil) }
        return outcome(.inPlace, verdict.reason)
    }

    /// `secure_boot: true, root_of_trust: hardware`; of what stands elsewhere, where.
    private func reason(_ query: DeviceQuery, _ component: String) -> String {
        query.facts.compactMap { Rule.Ask(path: $0) }.compactMap { ask -> String? in
            guard ask.section == .components, let field = ask.field else { return "its \(ask.path)" }
            return said[component]?[field].map { "\(field): \($0)" }
        }.joined(separator: ", ")
    }
}
