public import ProductModel

/// Something that the files do not answer yet.
public enum OpenQuestion: Sendable {
    /// A fact that decides whether rules apply.
    case fact(FactQuestion)
    /// A question of an activity.
    case activity(QuestionProgress)

    /// How much hangs on the answer.
    public var level: Level {
        switch self {
        case .fact(let question): question.level
        case .activity(let question): question.priority
        }
    }
}

extension ProductAssessment {
    /// What is not answered, facts and activities' questions together, most valuable first.
    ///
    /// More risk comes first, where *very high* counts as *high*, since a question's priority is no risk; then facts,
    /// which settle findings; then one question of each activity before a second of any.
    public var openQuestions: [OpenQuestion] {
        var ranked: [(question: OpenQuestion, rank: [Int])] = factQuestions.enumerated().map { place, question in
            (.fact(question), [-min(question.level, .high).rawValue, 0, place])
        }
        for activity in activities {
            let open = activity.questions.filter { $0.status != .answered }
            let urgent = open.enumerated().sorted {
                ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset)
            }
            for (place, question) in urgent.map(\.element).enumerated() {
                ranked.append(
                    (.activity(question), [-min(question.priority, .high).rawValue, 1, place, activity.number]))
            }
        }
        return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.question)
    }
}
