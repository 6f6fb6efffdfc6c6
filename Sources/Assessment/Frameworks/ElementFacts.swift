import Catalogs
import ProductDatabase

/// What the files say about an element on which nothing was decided: by its own query, or by questions of the bank.
struct ElementFacts {
    /// One thing that has to be so.
    private struct Row {
        let subject: String
        let fact: String
        let said: String?
        let holds: Bool?

        var text: String {
            let path = "\(fact) of \(subject)"
            switch holds {
            case nil: return "\(path) is not said"
            case true?: return "\(path): \(said ?? "said")"
            case false?: return "\(path): \(said ?? "no")"
            }
        }
    }

    /// What all of it together comes to.
    let verdict: Verdict
    /// What shows that or, where something is missing, what is.
    let reasons: [String]

    private init?(_ rows: [Row]) {
        let verdicts = rows.map { $0.holds.map { $0 ? Verdict.met : .notMet } ?? .unknown }
        guard let verdict = Verdict.combined(verdicts) else { return nil }
        self.verdict = verdict
        reasons = rows.filter { verdict == .met || $0.holds != true }.map(\.text)
    }

    /// Asks the files about all elements of frameworks that were not decided.
    static func all(
        of frameworks: [Framework], decisions: Decisions, tables: ProductTables, bank: [ActivityQuestion]
    ) throws(DatabaseError) -> [String: ElementFacts] {
        let questions = Dictionary(bank.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var facts: [String: ElementFacts] = [:]
        for element in frameworks.flatMap(\.elements)
        where facts[element.id] == nil && decisions.byElement[element.id] == nil {
            let answers = try rows(of: element.questions.compactMap { questions[$0] }, tables)
            facts[element.id] = ElementFacts(try rows(of: element, tables) + answers)
        }
        return facts
    }

    private static func rows(of element: Element, _ tables: ProductTables) throws(DatabaseError) -> [Row] {
        guard let query = element.facts else { return [] }
        var rows: [Row] = []
        try tables.ask(
            "SELECT subject, fact, said, holds FROM (\n\(query)\n) AS f", for: "element '\(element.id)'"
        ) { row throws(DatabaseError) in
            rows.append(
                Row(subject: row.text(0) ?? "", fact: row.text(1) ?? "", said: row.text(2), holds: row.flag(3)))
        }
        return rows
    }

    private static func rows(
        of questions: [ActivityQuestion], _ tables: ProductTables
    ) throws(DatabaseError) -> [Row] {
        var rows: [Row] = []
        for question in questions {
            let progress = try ActivityRunner.ask(question, number: "", tables: tables)
            guard progress.asked > 0 else { continue }
            rows.append(
                Row(
                    subject: question.id, fact: question.answeredIn, said: progress.status.rawValue,
                    holds: progress.status == .answered ? true : progress.status == .open ? nil : false))
        }
        return rows
    }
}
