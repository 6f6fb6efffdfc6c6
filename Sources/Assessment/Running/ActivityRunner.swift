import Catalogs
import ProductDatabase
import ProductModel
import SourceText

/// Asks the questions of the bank.
struct ActivityRunner {
    private let edition: Edition
    private let bank: QuestionBank
    /// The questions that the edition has, with their numbers in it.
    let questions: [(question: ActivityQuestion, number: String)]

    init(_ bank: QuestionBank, edition: Edition) {
        self.bank = bank
        self.edition = edition
        questions = bank.activities.flatMap(\.questions).compactMap { question in
            question.numbers[edition.id].map { (question, $0) }
        }
    }

    /// How far one question is answered.
    static func ask(
        _ question: ActivityQuestion, number: String, tables: ProductTables
    ) throws(DatabaseError) -> QuestionProgress {
        let stale = question.tellsStale ? "COUNT(CASE WHEN q.said AND q.stale THEN 1 END)" : "0"
        let sql = """
            SELECT COUNT(*), COUNT(CASE WHEN q.said THEN 1 END), \(stale),
                   MIN(CASE WHEN q.said IS NOT TRUE THEN q.subject END)
            FROM (
            \(question.find)
            ) AS q
            """
        var progress: QuestionProgress?
        try tables.engine.select(sql, policy: .rule(entries: tables.entries)) { row throws(DatabaseError) in
            progress = QuestionProgress(
                question, number: number, asked: row.integer(0) ?? 0, said: row.integer(1) ?? 0,
                stale: row.integer(2) ?? 0, firstOpen: row.text(3))
        }
        return progress ?? QuestionProgress(question, number: number, asked: 0, said: 0, stale: 0, firstOpen: nil)
    }

    /// The activities of the edition, with the questions that were asked.
    func activities(_ asked: [QuestionProgress]) -> [ActivityProgress] {
        let byActivity = Dictionary(grouping: asked) { edition.activity(of: $0.number) ?? -1 }
        return edition.activities.map { activity in
            ActivityProgress(
                number: activity.number, title: activity.title, phase: activity.phase,
                purpose: bank.activities.first { $0.number == activity.revision1 }?.purpose ?? "",
                questions: (byActivity[activity.number] ?? []).sorted { Self.order($0.number) < Self.order($1.number) })
        }
    }

    /// `1.10` after `1.9`.
    private static func order(_ number: String) -> Int {
        number.split(separator: ".").last.flatMap { Int($0) } ?? 0
    }
}
