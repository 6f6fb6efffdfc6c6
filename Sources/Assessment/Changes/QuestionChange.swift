import Catalogs
public import ProductModel

/// A question that came up, or that is settled.
public struct QuestionChange: Sendable {
    /// What is asked.
    public enum Kind: String, Sendable {
        /// A fact of an entry that decides whether rules apply.
        case fact
        /// A question of an activity.
        case activity
    }

    /// What is asked.
    public let kind: Kind
    /// The fact's path, such as `components.debug_port`, or the question's id.
    public let name: String
    /// The entry that the fact is asked of; nil for a question of an activity, and where the section itself is missing.
    public let entry: String?
    /// The question.
    public let prompt: String
    /// How much hangs on it.
    public let level: Level

    /// The questions that one state has and another has not, most valuable first.
    static func questions(in state: ProductAssessment?, notIn other: ProductAssessment?) -> [QuestionChange] {
        let known = Set((other.map(all) ?? []).map(\.identity))
        return (state.map(all) ?? []).filter { !known.contains($0.identity) }.sorted {
            ($1.level, $0.identity[0], $0.identity[1]) < ($0.level, $1.identity[0], $1.identity[1])
        }
    }

    private var identity: [String] { [name, entry ?? ""] }

    private static func all(_ state: ProductAssessment) -> [QuestionChange] {
        let facts = state.factQuestions.flatMap { question in
            question.entries.map { entry in
                QuestionChange(
                    kind: .fact, name: question.ask.path, entry: entry.id.isEmpty ? nil : entry.id,
                    prompt: question.prompt, level: entry.level)
            }
        }
        let activities = state.activities.flatMap(\.questions).filter { $0.status != .answered }.map { progress in
            QuestionChange(
                kind: .activity, name: progress.question.id, entry: nil, prompt: progress.question.text,
                level: progress.priority)
        }
        return facts + activities
    }
}
