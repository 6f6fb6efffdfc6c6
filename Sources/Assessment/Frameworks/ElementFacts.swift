import Catalogs
import ProductDatabase

/// What the files say about an element on which nothing was decided: by its own query, or by questions of the bank.
struct ElementFacts {
    /// One thing that has to be so.
    private struct Row {
        let subject: String
        let fact: String
        let said: String?
        let verdict: Verdict

        var text: String {
            let path = "\(fact) of \(subject)"
            switch verdict {
            case .unknown: return "\(path) is not said"
            case .met: return "\(path): \(said ?? "said")"
            default: return "\(path): \(said ?? "no")"
            }
        }
    }

    /// What all of it together comes to.
    let verdict: Verdict
    /// What shows that or, where something is missing, what is.
    let reasons: [String]

    /// How many reasons are kept; what follows is counted.
    private static let limit = 100

    /// - Parameter isPartial: Whether all of it together would show a part of the element only.
    private init?(_ rows: Rows, isPartial: Bool) {
        guard let shown = Verdict.combined(rows.verdicts) else { return nil }
        verdict = Verdict.combined(rows.verdicts + (isPartial ? [.unknown] : [])) ?? shown
        let group = shown == .met ? rows.all : rows.others
        let more = group.count > Self.limit ? ["and \(group.count - Self.limit) more"] : []
        reasons = group.texts + more + (isPartial && shown == .met ? ["the rest takes a decision"] : [])
    }

    /// What a query found: of any number of rows, the first ones and how many there are.
    private struct Rows {
        struct Group {
            private(set) var texts: [String] = []
            private(set) var count = 0

            mutating func add(_ row: Row) {
                count += 1
                if texts.count < ElementFacts.limit { texts.append(String(row.text.prefix(500))) }
            }
        }

        private(set) var verdicts: [Verdict] = []
        private(set) var all = Group()
        private(set) var others = Group()

        mutating func add(_ row: Row) {
            if !verdicts.contains(row.verdict) { verdicts.append(row.verdict) }
            all.add(row)
            if row.verdict != .met { others.add(row) }
        }
    }

    /// Asks the files about all elements of frameworks that were not decided.
    static func all(
        of frameworks: [Framework], decisions: Decisions, tables: ProductTables, bank: [ActivityQuestion]
    ) throws(DatabaseError) -> [String: ElementFacts] {
        let questions = Dictionary(bank.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var facts: [String: ElementFacts] = [:]
        for element in frameworks.flatMap(\.elements)
        where facts[element.id] == nil && decisions.byElement[element.id] == nil {
            var rows = Rows()
            try ask(element, tables, &rows)
            try ask(element.questions.compactMap { questions[$0] }, tables, &rows)
            facts[element.id] = ElementFacts(rows, isPartial: element.isPartial)
        }
        return facts
    }

    private static func ask(_ element: Element, _ tables: ProductTables, _ rows: inout Rows) throws(DatabaseError) {
        guard let query = element.facts else { return }
        try tables.ask(
            "SELECT subject, fact, said, holds FROM (\n\(query)\n) AS f", for: "element '\(element.id)'"
        ) { row throws(DatabaseError) in
            let verdict = row.flag(3).map { $0 ? Verdict.met : .notMet } ?? .unknown
            rows.add(Row(subject: row.text(0) ?? "", fact: row.text(1) ?? "", said: row.text(2), verdict: verdict))
        }
    }

    private static func ask(
        _ questions: [ActivityQuestion], _ tables: ProductTables, _ rows: inout Rows
    ) throws(DatabaseError) {
        for question in questions {
            let progress = try ActivityRunner.ask(question, number: "", tables: tables)
            guard progress.asked > 0 else { continue }
            let verdict: Verdict =
                switch progress.status {
                case .answered: .met
                case .open: .unknown
                default: .partly
                }
            rows.add(
                Row(
                    subject: question.id, fact: question.answeredIn, said: progress.status.rawValue, verdict: verdict))
        }
    }
}
