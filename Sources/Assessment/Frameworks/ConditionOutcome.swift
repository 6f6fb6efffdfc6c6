public import Catalogs
import ProductDatabase
import ProductModel

/// What the files say about a condition.
public struct ConditionOutcome: Sendable {
    /// One thing that could make it hold.
    public struct Fact: Sendable, Hashable {
        /// The component that it is about; nil when it is about the product as a whole.
        public let component: String?
        /// The entry that it stands in.
        public let subject: String
        /// The field: `interfaces.authentication`.
        public let fact: String
        /// What was said.
        public let said: String?
        /// Whether that makes the condition hold; nil when it is not said.
        public let holds: Bool?

        /// What people write to say it: `interfaces.authentication of lock-ble`; a section's name where that is empty.
        public var path: String { fact == subject ? fact : "\(fact) of \(subject)" }

        /// As people read it: `interfaces.authentication of lock-ble is password`.
        public var text: String {
            "\(path) is \(said ?? "not said")"
        }
    }

    /// The condition.
    public let condition: Condition
    /// The facts that decide it.
    public let facts: [Fact]
    /// Whether the section that it reads has no entries, so that nothing is known.
    public let isUnsaid: Bool

    /// The facts that count for a component; all of them, without one.
    public func facts(for component: String?) -> [Fact] {
        guard let component else { return facts }
        return facts.filter { $0.component == nil || $0.component == component }
    }

    /// Whether it holds for a component, or for any without one; nil when an unsaid fact decides.
    public func holds(for component: String?) -> Bool? {
        let facts = facts(for: component)
        if facts.contains(where: { $0.holds == true }) { return true }
        if isUnsaid || facts.contains(where: { $0.holds == nil }) { return nil }
        return false
    }

    /// What would have to be said to know.
    public func unsaid(for component: String?) -> [Fact] {
        if isUnsaid {
            let section = condition.about.rawValue
            return [Fact(component: nil, subject: section, fact: section, said: nil, holds: nil)]
        }
        return facts(for: component).filter { $0.holds == nil }
    }
}

/// A condition as an element uses it, with what came of it.
public struct AppliedCondition: Sendable {
    /// How the element uses it.
    public let use: ConditionUse
    /// What the files say.
    public let outcome: ConditionOutcome

    /// Whether what the element asks for is so; nil when an unsaid fact decides.
    public func holds(for component: String?) -> Bool? {
        outcome.holds(for: component).map { $0 != use.isNegated }
    }

    /// What holds, in words.
    public var title: String { use.isNegated ? "not: \(outcome.condition.title)" : outcome.condition.title }
}

extension ConditionOutcome {
    /// Runs conditions.
    ///
    /// - Parameter whole: The component that each part belongs to.
    static func all(
        _ conditions: [Condition], on tables: ProductTables, whole: [String: String], emptySections: Set<String>
    ) throws(DatabaseError) -> [String: ConditionOutcome] {
        var outcomes: [String: ConditionOutcome] = [:]
        for condition in conditions {
            var facts: [Fact] = []
            try tables.ask(
                "SELECT component, subject, fact, said, holds FROM (\n\(condition.find)\n) AS c",
                for: "condition '\(condition.id)'"
            ) { row throws(DatabaseError) in
                facts.append(
                    Fact(
                        component: row.text(0).map { whole[$0] ?? $0 }, subject: row.text(1) ?? "",
                        fact: row.text(2) ?? "", said: row.text(3), holds: row.flag(4)))
            }
            facts.sort { ($0.fact, $0.subject) < ($1.fact, $1.subject) }
            outcomes[condition.id] = ConditionOutcome(
                condition: condition, facts: facts,
                isUnsaid: emptySections.contains(condition.about.rawValue))
        }
        return outcomes
    }
}

extension ProductTables {
    /// Runs the query of a catalog, and says whose it is where it fails.
    func ask(
        _ sql: String, for owner: String, _ row: (borrowing DatabaseRow) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        do throws(DatabaseError) {
            try engine.select(sql, policy: .rule(entries: entries), row)
        } catch {
            throw .failed("\(owner): \(error.message)")
        }
    }
}
