import ProductDatabase
import ProductModel

/// The way back from a factor to what it rests on.
struct FactorTrace {
    /// A reason, and who would start an attack from there.
    struct Reason {
        let words: String
        var threatSource: String?
    }

    private let facts: FactorFacts
    private let query: FactorQuery
    private let origins: LevelOrigins
    private let rule: Rule
    private let component: String?

    init(_ facts: FactorFacts, _ query: FactorQuery, _ origins: LevelOrigins, _ rule: Rule, component: String?) {
        self.facts = facts
        self.query = query
        self.origins = origins
        self.rule = rule
        self.component = component
    }

    /// Why a factor has the level that it has.
    func reason(_ factor: String, is level: Level) -> Reason {
        if let said = facts.text(factor + "_because") { return Reason(words: said) }
        let expression = query.expressions.first { $0.factor == factor }
        guard facts.text(factor) != nil else { return Reason(words: standingIn(expression)) }
        guard let expression else { return Reason(words: "the query of rule \(rule.id) says so") }
        if expression.isColumn, let reference = expression.references.first {
            return column(reference, is: level)
        }
        return workedOut(expression, level)
    }

    /// The rule's own level, since the row has none.
    private func standingIn(_ expression: FactorExpression?) -> String {
        guard let expression else { return "the rule's own judgement, the same in every case" }
        guard expression.isColumn, let reference = expression.references.first,
            let section = query.tables[reference.alias]
        else { return "the rule's own judgement, since the facts of this case change nothing" }
        let fields = LevelOrigins.fields(for: reference.column, in: section)
        let entry = id(of: reference.alias).map { " of \($0)" } ?? ""
        return "the rule's own judgement stands in, since \(fields)\(entry) does not tell"
    }

    private func column(_ reference: FactorExpression.Reference, is level: Level) -> Reason {
        guard let section = query.tables[reference.alias], let id = id(of: reference.alias) else {
            return Reason(words: "\(reference.alias).\(reference.column), as the query of rule \(rule.id) finds it")
        }
        let found = origins.origins(of: reference.column, in: section, id, component: component)
            .filter { $0.level == level }
        guard let first = found.first else {
            return Reason(words: "\(section.rawValue).\(reference.column) of \(id) is said to be \(level.title)")
        }
        return Reason(words: Self.list(found.map(\.reason)), threatSource: first.threatSource)
    }

    /// A level that the rule works out from several facts, with these.
    private func workedOut(_ expression: FactorExpression, _ level: Level) -> Reason {
        guard !expression.references.isEmpty else { return Reason(words: "the rule sets it, the same in every case") }
        var source: String?
        let words = expression.references.map { reference -> String in
            let name = reference.column.replacing("_", with: " ")
            guard let value = facts.added[reference] else { return name }
            let (text, threatSource) = said(reference, value, level)
            source = source ?? threatSource
            return "\(name): \(text)"
        }
        let owner = expression.references.lazy.compactMap { self.id(of: $0.alias) }.first
        return Reason(
            words:
                "the rule works it out from facts\(owner.map { " of \($0)" } ?? "") (\(words.joined(separator: "; ")))",
            threatSource: source)
    }

    /// A fact in words, and where it gives the level, what it rests on itself.
    private func said(
        _ reference: FactorExpression.Reference, _ value: SQLValue, _ level: Level
    ) -> (words: String, threatSource: String?) {
        guard case .integer(let number) = value else { return (value.description ?? "not said", nil) }
        let isReached = reference.column == "reach_internet" && number == 1
        let words = isLevel(reference) ? Level(rawValue: number)?.title ?? String(number) : number == 0 ? "no" : "yes"
        guard isReached || (isLevel(reference) && number == level.rawValue),
            let section = query.tables[reference.alias], let id = id(of: reference.alias)
        else { return (words, nil) }
        let column = isReached ? "initiation" : reference.column
        let origin = origins.origins(of: column, in: section, id, component: component)
            .first { $0.level == (isReached ? .veryHigh : level) }
        return (origin.map { "\(words), \($0.reason)" } ?? words, origin?.threatSource)
    }

    private func isLevel(_ reference: FactorExpression.Reference) -> Bool {
        let derived = ["initiation", "physical_initiation", "impact", "confidentiality", "integrity", "availability"]
        if derived.contains(reference.column) { return true }
        guard let section = query.tables[reference.alias] else { return false }
        return Section.named(section).leaves.contains { $0.column == reference.column && $0.field.type == .level }
    }

    private func id(of alias: String) -> String? {
        facts.added[FactorExpression.Reference(alias: alias, column: "id")]?.description
    }

    /// The first two, and how many more there are.
    private static func list(_ reasons: [String]) -> String {
        var seen: Set<String> = []
        let reasons = reasons.filter { seen.insert($0).inserted }
        guard reasons.count > 2 else { return reasons.joined(separator: " and ") }
        return "\(reasons[0]), \(reasons[1]) and \(reasons.count - 2) more"
    }
}
