import Catalogs
import ProductDatabase
import ProductModel
import SourceText

/// Asks the questions of the bank.
struct ActivityRunner {
    let tables: ProductTables
    let bank: QuestionBank

    /// How far the activities of an edition are.
    func progress(edition: Edition, report: (Diagnostic) -> Void) throws(DatabaseError) -> [ActivityProgress] {
        var progress: [Int: [QuestionProgress]] = [:]
        for activity in bank.activities {
            for question in activity.questions {
                guard let number = question.numbers[edition.id], let place = edition.activity(of: number) else {
                    continue
                }
                do throws(DatabaseError) {
                    progress[place, default: []].append(try ask(question, number: number))
                } catch {
                    report(Diagnostic("rule-failed", "question '\(question.id)': \(error.message)", at: question.place))
                }
            }
        }
        return edition.activities.map { activity in
            ActivityProgress(
                number: activity.number, title: activity.title, phase: activity.phase,
                purpose: bank.activities.first { $0.number == activity.revision1 }?.purpose ?? "",
                questions: (progress[activity.number] ?? []).sorted { Self.order($0.number) < Self.order($1.number) })
        }
    }

    /// `1.10` after `1.9`.
    private static func order(_ number: String) -> Int {
        number.split(separator: ".").last.flatMap { Int($0) } ?? 0
    }

    private func ask(_ question: ActivityQuestion, number: String) throws(DatabaseError) -> QuestionProgress {
        let hasStale = question.tellsStale
        let sql = """
            SELECT COUNT(*), COUNT(CASE WHEN q.said THEN 1 END),
                   \(hasStale ? "COUNT(CASE WHEN q.said AND q.stale THEN 1 END)" : "0"),
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
}
