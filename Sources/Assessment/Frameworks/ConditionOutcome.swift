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
        public var text: String { "\(path) is \(said ?? "not said")" }

        /// A fact that nobody said.
        static func unsaid(_ fact: String, of subject: String) -> Fact {
            Fact(component: nil, subject: subject, fact: fact, said: nil, holds: nil)
        }
    }

    /// The condition.
    public let condition: Condition
    /// The facts that decide it.
    public let facts: [Fact]
    /// Whether the section that it reads has no entries, so that nothing is known.
    public let isUnsaid: Bool
    private let general: Group
    private let byComponent: [String: Group]
    private let whole: Bool?

    /// The facts about one component, or about none, and what they come to.
    private struct Group {
        let facts: [Fact]
        let holds: Bool?

        init(_ facts: [Fact], isUnsaid: Bool) {
            self.facts = facts
            let isTrue = facts.contains { $0.holds == true }
            holds = isTrue ? true : isUnsaid || facts.contains { $0.holds == nil } ? nil : false
        }
    }

    init(_ condition: Condition, _ facts: [Fact], isUnsaid: Bool) {
        self.condition = condition
        self.facts = facts
        self.isUnsaid = isUnsaid
        general = Group(facts.filter { $0.component == nil }, isUnsaid: isUnsaid)
        byComponent = Dictionary(grouping: facts.filter { $0.component != nil }) { $0.component ?? "" }
            .mapValues { Group($0, isUnsaid: isUnsaid) }
        whole = Group(facts, isUnsaid: isUnsaid).holds
    }

    /// The facts that count for a component; all of them, without one.
    public func facts(for component: String?) -> [Fact] {
        guard let component else { return facts }
        return general.facts + (byComponent[component]?.facts ?? [])
    }

    /// Whether it holds for a component, or for any without one; nil when an unsaid fact decides.
    public func holds(for component: String?) -> Bool? {
        guard let component else { return whole }
        guard let own = byComponent[component] else { return general.holds }
        if general.holds == true || own.holds == true { return true }
        return general.holds == nil || own.holds == nil ? nil : false
    }

    /// What would have to be said to know.
    public func unsaid(for component: String?) -> [Fact] {
        isUnsaid || component != nil ? generalUnsaid + ownUnsaid(of: component) : facts.filter { $0.holds == nil }
    }

    /// What would have to be said that concerns every component.
    var generalUnsaid: [Fact] {
        if isUnsaid { return [.unsaid(condition.about.rawValue, of: condition.about.rawValue)] }
        return general.holds == nil ? general.facts.filter { $0.holds == nil } : []
    }

    /// What would have to be said of one component.
    func ownUnsaid(of component: String?) -> [Fact] {
        guard !isUnsaid, let component, let own = byComponent[component] else { return [] }
        return own.facts.filter { $0.holds == nil }
    }
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
                condition, facts, isUnsaid: emptySections.contains(condition.about.rawValue))
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
