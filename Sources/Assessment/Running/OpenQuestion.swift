import Catalogs
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

    /// More risk first; then what is wholly open; then facts, which settle findings; then by name.
    static func isMoreValuable(_ left: OpenQuestion, _ right: OpenQuestion) -> Bool {
        if left.level != right.level { return left.level > right.level }
        switch (left, right) {
        case (.fact(let a), .fact(let b)): return FactQuestion.isMoreValuable(a, b)
        case (.fact, .activity(let b)): return b.status != .open
        case (.activity(let a), .fact): return a.status == .open
        case (.activity(let a), .activity(let b)):
            if a.status != b.status { return a.rank < b.rank }
            if a.question.activity != b.question.activity { return a.question.activity < b.question.activity }
            return a.question.id < b.question.id
        }
    }
}

extension QuestionProgress {
    fileprivate var rank: Int { Status.allCases.firstIndex(of: status) ?? 0 }
}
