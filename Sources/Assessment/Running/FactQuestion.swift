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
        let ask: Rule.Ask
        var levels: [String: Level] = [:]
        var rules: Set<String> = []
    }

    private var places: [Rule.Ask: Int] = [:]
    private var gathered: [Gathered] = []

    /// Adds the facts that are unsaid for candidates of a rule.
    mutating func add(_ candidates: [Candidate], of rule: Rule) {
        guard candidates.contains(where: { !$0.unsaid.isEmpty }) else { return }
        let asks = rule.asks.map { place(of: $0) }
        for candidate in candidates where !candidate.unsaid.isEmpty {
            let level = rule.level(of: candidate)
            for (index, entry) in candidate.unsaid {
                gathered[asks[index]].rules.insert(rule.id)
                let known = gathered[asks[index]].levels[entry, default: level]
                gathered[asks[index]].levels[entry] = max(known, level)
            }
        }
    }

    private mutating func place(of ask: Rule.Ask) -> Int {
        if let known = places[ask] { return known }
        places[ask] = gathered.count
        gathered.append(Gathered(ask: ask))
        return gathered.count - 1
    }

    func questions() -> [FactQuestion] {
        gathered.filter { !$0.levels.isEmpty }.map { gathered in
            let ask = gathered.ask
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
