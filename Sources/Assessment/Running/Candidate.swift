import ProductDatabase
import ProductModel

/// One row of a rule: something that the rule could be about.
struct Candidate: Sendable {
    let subject: String
    let object: String?
    let component: String?
    /// Whether the rule applies; nil when an unsaid fact decides.
    let applies: Bool?
    let initiation: Level?
    let success: Level?
    let impact: Level?
    /// What the message says of it; empty when it does not apply.
    let message: String
    /// The places in the rule's `asks` of the facts that nobody said, with the entries they belong to.
    let unsaid: [(ask: Int, entry: String)]

    /// The finding's key.
    func key(_ rule: Rule) -> String { Self.key(of: rule, subject: subject, object: object) }

    /// The key of a rule's finding about a subject.
    static func key(of rule: Rule, subject: String, object: String?) -> String {
        object.map { "\(rule.id):\(subject):\($0)" } ?? "\(rule.id):\(subject)"
    }
}

/// Wraps a rule's query so that it returns only what is wanted, and tells which facts are unsaid.
struct CandidateQuery {
    private let rule: Rule
    private let find: String

    init(_ rule: Rule) { self.init(rule, find: rule.find) }

    /// The rule's query in other words, with columns added.
    init(_ rule: Rule, find: String) {
        self.rule = rule
        self.find = find
    }

    /// The rows that apply, or would if an unsaid fact were yes, without a word on which fact that is.
    var decided: String { wrapped(withAsks: false) + "\nWHERE r.applies IS NOT FALSE" }

    /// The rows that apply, or would if an unsaid fact were yes, with the facts that are unsaid.
    var open: String { wrapped(withAsks: true) + "\nWHERE r.applies IS NOT FALSE" }

    /// Every row about one subject, for an explanation.
    func about(subject: String) -> String {
        // Scalar by scalar: a quote with a combining mark is one character, and still ends a literal.
        let quoted = subject.unicodeScalars.reduce(into: "") { text, scalar in
            text.unicodeScalars.append(scalar)
            if scalar == "'" { text.unicodeScalars.append(scalar) }
        }
        return wrapped(withAsks: true) + "\nWHERE r.subject = '\(quoted)'"
    }

    private func wrapped(withAsks: Bool) -> String {
        var find = find.utf8[...]
        while let last = find.last, last <= 0x20 || last == 0x3B { find = find.dropLast() }
        let asks = (withAsks ? rule.asks : []).enumerated().map { index, ask in
            ",\n       CASE WHEN r.applies IS NULL THEN \(entry(of: ask)) END AS ask_entry_\(index)"
                + ",\n       CASE WHEN r.applies IS NULL THEN \(isUnsaid(ask)) END AS ask_unsaid_\(index)"
        }
        return "SELECT r.*\(asks.joined())\nFROM (\n\(Substring(find))\n) AS r"
    }

    private func entry(of ask: Rule.Ask) -> String {
        switch ask.section {
        case _ where ask.field == nil: "''"
        case .product, .organization: "'\(ask.section.rawValue)'"
        case rule.about: "r.subject"
        default: "r.\(ask.section.table)"
        }
    }

    private func isUnsaid(_ ask: Rule.Ask) -> String {
        let table = ask.section.table
        guard let field = ask.field, let leaf = Section.named(ask.section).leaves.first(where: { $0.path == field })
        else {
            return "NOT EXISTS (SELECT 1 FROM \(table) AS a WHERE a.product = r.product)"
        }
        // A fact that follows from another is as good as said.
        let effective = "effective_" + leaf.column
        let isDerived = Section.named(ask.section).derived.contains { $0.name == effective }
        let columns =
            isDerived ? [effective] : leaf.field.type.isList ? [leaf.column + "_count"] : leaf.storage.map(\.name)
        let empty = columns.map { "a.\($0) IS NULL" }.joined(separator: " AND ")
        let key = Section.named(ask.section).shape == .single ? "" : " AND a.id = \(entry(of: ask))"
        return "COALESCE((SELECT \(empty) FROM \(table) AS a WHERE a.product = r.product\(key)), TRUE)"
    }
}
