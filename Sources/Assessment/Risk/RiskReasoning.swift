import ProductDatabase
import ProductModel

/// Says where the factors of findings come from.
struct RiskReasoning {
    private let tables: ProductTables
    private let origins: LevelOrigins

    init(_ tables: ProductTables, origins: LevelOrigins) {
        self.tables = tables
        self.origins = origins
    }

    /// The reasons of findings of one rule, by key.
    func reasons(of findings: [Finding]) throws(DatabaseError) -> [String: RiskReasons] {
        guard let rule = findings.first?.rule else { return [:] }
        let query = FactorQuery(rule.find)
        let wanted = Dictionary(findings.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let subject = findings.count == 1 ? findings.first?.subject : nil
        do throws(DatabaseError) {
            return try run(query, query.text, rule, wanted, subject)
        } catch .invalid {
            // Grouped, or otherwise not to be added to: the levels are there, and what they rest on is not.
            return try run(query, rule.find, rule, wanted, subject)
        }
    }

    private func run(
        _ query: FactorQuery, _ find: String, _ rule: Rule, _ wanted: [String: Finding], _ subject: String?
    ) throws(DatabaseError) -> [String: RiskReasons] {
        let wrapped = CandidateQuery(rule, find: find)
        let sql = subject.map(wrapped.about) ?? wrapped.decided
        var reasons: [String: RiskReasons] = [:]
        try tables.engine.select(sql, policy: .rule(entries: tables.entries)) { row throws(DatabaseError) in
            let facts = FactorFacts(row, query)
            guard let subject = facts.text("subject") else { return }
            let key = Candidate.key(of: rule, subject: subject, object: facts.text("object"))
            guard reasons[key] == nil, let finding = wanted[key], let factors = finding.factors else { return }
            let trace = FactorTrace(facts, query, origins, rule, component: finding.component)
            let initiation = trace.reason("initiation", is: factors.initiation)
            reasons[key] = RiskReasons(
                initiation: initiation.words, success: trace.reason("success", is: factors.success).words,
                impact: trace.reason("impact", is: factors.impact).words,
                threatSource: facts.text("threat_source") ?? initiation.threatSource)
        }
        return reasons
    }
}

/// The values of a row by name, and of the columns that were added to it.
struct FactorFacts {
    private var texts: [String: String] = [:]
    /// What was added to the query, where it could be.
    let added: [FactorExpression.Reference: SQLValue]

    init(_ row: borrowing DatabaseRow, _ query: FactorQuery) {
        var added: [FactorExpression.Reference: SQLValue] = [:]
        for (place, name) in row.columns.enumerated() {
            if name.hasPrefix("why_"), let index = Int(name.dropFirst(4)), query.added.indices.contains(index) {
                added[query.added[index]] = row.value(place)
            } else if texts[name] == nil {
                texts[name] = row.text(place)
            }
        }
        self.added = added
    }

    func text(_ column: String) -> String? { texts[column] }
}
