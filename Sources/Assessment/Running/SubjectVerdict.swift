public import ProductDatabase
import ProductModel

/// What a rule says of one subject, also where it finds nothing.
public struct SubjectVerdict: Sendable {
    /// What the rule says.
    public enum Outcome: Sendable {
        /// It found something.
        case finding(Finding)
        /// It does not apply.
        case doesNotApply
        /// An unsaid fact decides.
        case undecided([Rule.Ask])
        /// The subject is none of those that the rule could be about.
        case noCandidate
    }

    /// The key that a finding has, or would have.
    public let key: String
    /// What the rule says.
    public let outcome: Outcome
    /// The facts that the rule depends on, with what is said of them.
    public let facts: [(ask: Rule.Ask, said: String?)]
}

extension ProductAssessment {
    /// What a rule says of a subject, with the facts that decide it.
    ///
    /// - Throws: when the rule can't be run.
    public func verdicts(of rule: Rule, on subject: String) throws(DatabaseError) -> [SubjectVerdict] {
        let candidates = try RuleRunner(tables: tables).candidates(rule, subject: subject)
        guard !candidates.isEmpty else {
            return [SubjectVerdict(key: "\(rule.id):\(subject)", outcome: .noCandidate, facts: [])]
        }
        return candidates.map { candidate in
            let key = candidate.key(rule)
            let outcome: SubjectVerdict.Outcome =
                switch candidate.applies {
                case true?: findings.first { $0.key == key }.map(SubjectVerdict.Outcome.finding) ?? .doesNotApply
                case false?: .doesNotApply
                case nil: .undecided(candidate.unsaid.map { rule.asks[$0.ask] })
                }
            return SubjectVerdict(key: key, outcome: outcome, facts: facts(of: candidate, rule))
        }
    }

    private func facts(of candidate: Candidate, _ rule: Rule) -> [(ask: Rule.Ask, said: String?)] {
        rule.asks.compactMap { ask in
            guard let field = ask.field else { return nil }
            let id: String
            switch ask.section {
            case rule.about: id = candidate.subject
            case .components: id = candidate.component ?? ""
            case .product, .organization: id = ask.section.rawValue
            default: return nil
            }
            let leaf = Section.named(ask.section).leaves.firstIndex { $0.path == field }
            let entry = product[ask.section].first { $0.id == id }
            return (ask, entry?.said.first { $0.leaf == leaf }?.value.text)
        }
    }
}
