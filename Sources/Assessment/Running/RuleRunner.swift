import ProductDatabase
import ProductModel

/// Runs rules over a product database.
struct RuleRunner {
    let tables: ProductTables

    /// The candidates of a rule that apply, or that an unsaid fact decides about.
    ///
    /// Most rules find every fact said that they need. Only where one does not is it worth to look which facts are missing.
    func openCandidates(_ rule: Rule) throws(DatabaseError) -> [Candidate] {
        do throws(DatabaseError) {
            return try candidates(rule, CandidateQuery(rule).decided, asks: 0)
        } catch .stopped {
            return try candidates(rule, CandidateQuery(rule).open, asks: rule.asks.count)
        }
    }

    /// All candidates of a rule with this subject, those that do not apply included.
    func candidates(_ rule: Rule, subject: String) throws(DatabaseError) -> [Candidate] {
        try candidates(rule, CandidateQuery(rule).about(subject: subject), asks: rule.asks.count)
    }

    private func candidates(_ rule: Rule, _ sql: String, asks: Int) throws(DatabaseError) -> [Candidate] {
        do throws(DatabaseError) {
            return try select(rule, sql, asks: asks)
        } catch {
            if case .invalid = error { try refuse(rule) }
            throw error
        }
    }

    /// Tells a query that wants to write, which is no SQL once it is wrapped, from one that is not right.
    private func refuse(_ rule: Rule) throws(DatabaseError) {
        do throws(DatabaseError) {
            try tables.engine.select(rule.find, policy: .rule(entries: tables.entries)) { _ throws(DatabaseError) in }
        } catch {
            if case .forbidden = error { throw error }
        }
    }

    /// - Parameter asks: How many of the rule's `asks` the query tells of; without them it ends at the first undecided row.
    private func select(_ rule: Rule, _ sql: String, asks: Int) throws(DatabaseError) -> [Candidate] {
        let policy: QueryPolicy = .rule(entries: tables.entries)
        var found: [Candidate] = []
        var layout: CandidateLayout?
        try tables.engine.select(sql, policy: policy) { row throws(DatabaseError) in
            let places: CandidateLayout
            if let known = layout {
                places = known
            } else {
                places = try CandidateLayout(row.columns, of: rule, asks: asks)
                layout = places
            }
            guard let candidate = places.candidate(row) else { return }
            if candidate.applies == nil, asks < rule.asks.count { throw .stopped }
            found.append(candidate)
        }
        return found
    }
}

/// Where a rule's columns stand.
private struct CandidateLayout {
    private let subject: Int
    private let object: Int?
    private let component: Int?
    private let applies: Int
    private let initiation: Int?
    private let success: Int?
    private let impact: Int?
    private let firstAsk: Int
    private let asks: Int
    private let columns: [String: Int]
    private let message: [MessageTemplate.Part]

    init(_ names: [String], of rule: Rule, asks: Int) throws(DatabaseError) {
        columns = Dictionary(
            names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        guard let subject = columns["subject"], let applies = columns["applies"], columns["product"] != nil else {
            throw .invalid("a rule's query returns the columns product, subject and applies")
        }
        self.subject = subject
        self.applies = applies
        object = columns["object"]
        component = columns["component"]
        initiation = columns["initiation"]
        success = columns["success"]
        impact = columns["impact"]
        message = rule.message.parts
        self.asks = asks
        firstAsk = names.count - 2 * asks
    }

    func candidate(_ row: borrowing DatabaseRow) -> Candidate? {
        guard let subject = row.text(subject) else { return nil }
        let applies = row.flag(applies)
        var unsaid: [(ask: Int, entry: String)] = []
        if applies == nil {
            for ask in 0..<asks where row.flag(firstAsk + 2 * ask + 1) == true {
                unsaid.append((ask, row.text(firstAsk + 2 * ask) ?? ""))
            }
        }
        var message = ""
        if applies == true {
            for part in self.message {
                switch part {
                case .words(let words): message += words
                case .column(let name): message += columns[name].flatMap { row.text($0) } ?? "(not said)"
                }
            }
        }
        return Candidate(
            subject: subject, object: object.flatMap { row.text($0) }, component: component.flatMap { row.text($0) },
            applies: applies, initiation: level(initiation, row), success: level(success, row),
            impact: level(impact, row), message: message, unsaid: unsaid)
    }

    private func level(_ column: Int?, _ row: borrowing DatabaseRow) -> Level? {
        column.flatMap { row.integer($0) }.flatMap(Level.init(rawValue:))
    }
}
