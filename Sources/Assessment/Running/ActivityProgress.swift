public import Catalogs
public import ProductModel

/// How far an activity is, worked out from the files.
public struct ActivityProgress: Sendable {
    /// Its number in the chosen edition.
    public let number: Int
    /// Its name in the chosen edition.
    public let title: String
    /// `pre-market` or `post-market`.
    public let phase: String
    /// What it is for.
    public let purpose: String
    /// Its questions with their answers.
    public let questions: [QuestionProgress]

    /// How many questions are answered, and still fresh.
    public var answered: Int { questions.count { $0.status == .answered } }
    /// Whether nothing is left to do.
    public var isDone: Bool { !questions.isEmpty && answered == questions.count }
}

/// How far a question is answered.
public struct QuestionProgress: Sendable {
    /// How far.
    public enum Status: String, Sendable, CaseIterable {
        /// Nothing answers it.
        case open
        /// It is answered for some of what it asks about.
        case partly
        /// It was answered for all, too long ago for some.
        case stale
        /// It is answered.
        case answered
    }

    /// The question.
    public let question: ActivityQuestion
    /// Its number in the chosen edition.
    public let number: String
    /// How far it is answered.
    public let status: Status
    /// How many things it asks about.
    public let asked: Int
    /// How many of them are answered.
    public let said: Int
    /// How many answers are too old.
    public let stale: Int
    /// The first entry without an answer, by id.
    public let firstOpen: String?

    /// How much hangs on it.
    public var priority: Level { Level(word: question.priority) ?? .moderate }

    init(_ question: ActivityQuestion, number: String, asked: Int, said: Int, stale: Int, firstOpen: String?) {
        self.question = question
        self.number = number
        self.asked = asked
        self.said = said
        self.stale = stale
        self.firstOpen = firstOpen
        status = said == 0 ? .open : said < asked ? .partly : stale > 0 ? .stale : .answered
    }
}
