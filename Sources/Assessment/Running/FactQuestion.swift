public import ProductModel

/// A fact that nobody said and that decides whether rules apply.
public struct FactQuestion: Sendable {
    /// The fact.
    public let ask: Rule.Ask
    /// What the field says, from its description.
    public let prompt: String
    /// The words that it may hold, when it is one of a few.
    public let words: [String]
    /// The entries that it is not said for, those first for which most hangs on it.
    public let entries: [Entry]
    /// The rules that ask.
    public let rules: [String]

    /// An entry without the fact.
    public struct Entry: Sendable {
        /// Its id; empty when the section itself is missing.
        public let id: String
        /// The highest risk that hangs on the answer.
        public let level: Level
    }

    /// The highest risk that hangs on an answer.
    public var level: Level { entries.first?.level ?? .veryLow }

    /// Most valuable first: what more risk hangs on, then what more rules ask, then what settles more entries.
    static func isMoreValuable(_ left: FactQuestion, _ right: FactQuestion) -> Bool {
        if left.level != right.level { return left.level > right.level }
        if left.rules.count != right.rules.count { return left.rules.count > right.rules.count }
        if left.entries.count != right.entries.count { return left.entries.count > right.entries.count }
        return left.ask.path < right.ask.path
    }
}

/// Gathers unsaid facts from the candidates of many rules.
struct FactQuestionCollector {
    private struct Gathered {
        var levels: [String: Level] = [:]
        var rules: Set<String> = []
    }

    private var gathered: [Rule.Ask: Gathered] = [:]

    mutating func add(_ candidate: Candidate, of rule: Rule, level: Level) {
        for (index, entry) in candidate.unsaid {
            gathered[rule.asks[index], default: Gathered()].rules.insert(rule.id)
            let known = gathered[rule.asks[index]]?.levels[entry] ?? .veryLow
            gathered[rule.asks[index]]?.levels[entry] = max(known, level)
        }
    }

    func questions() -> [FactQuestion] {
        gathered.map { ask, gathered in
            let section = Section.named(ask.section)
            let field = section.leaves.first { $0.path == ask.field }?.field
            return FactQuestion(
                ask: ask, prompt: field?.summary ?? section.summary, words: Self.words(field),
                entries: gathered.levels.map { FactQuestion.Entry(id: $0.key, level: $0.value) }
                    .sorted { ($1.level, $0.id) < ($0.level, $1.id) },
                rules: gathered.rules.sorted())
        }.sorted(by: FactQuestion.isMoreValuable)
    }

    private static func words(_ field: Field?) -> [String] {
        switch field?.type.item {
        case .flag: ["true", "false"]
        case .level: Level.allCases.map(\.word)
        case .choice(let vocabulary): vocabulary.words.map(\.id)
        default: []
        }
    }
}
