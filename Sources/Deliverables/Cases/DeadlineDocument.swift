public import Advisories
import ProductModel

/// Deadlines as JSON.
public struct DeadlineDocument: Encodable {
    let now: String
    let drill: Bool
    let deadlines: [DeadlineRow]

    /// What is to be done by when, as of a time.
    public init(_ deadlines: [Deadline], now: PointInTime, isDrill: Bool) {
        self.now = now.utc
        drill = isDrill
        self.deadlines = deadlines.map { DeadlineRow($0, now: now) }
    }
}

/// A deadline as JSON.
struct DeadlineRow: Encodable {
    let id: String
    let subject: String
    let subjectTitle: String
    let title: String
    let law: String
    let article: String
    let asks: String
    let source: String
    let basis: String
    let asksBasis: String
    /// `running`, `done`, `waiting`, `without-number`, `unknown`, `inapplicable` or `ended`.
    let state: String
    /// When it is due by the strict reading: an instant in UTC, or a day.
    var due: String?
    /// The same in the zone in which the event was given.
    var dueLocal: String?
    /// The day with whose last hour the period ends by Regulation 1182/71.
    var lastDay: String?
    /// When what was to be done was done, in UTC.
    var done: String?
    var wasLate: Bool?
    var overdue: Bool?
    var secondsLeft: Int?
    /// Why it does not run, or what starts it.
    var because: String?
    let provisos: [String]

    init(_ deadline: Deadline, now: PointInTime) {
        id = deadline.id
        subject = deadline.subject
        subjectTitle = deadline.subjectTitle
        title = deadline.origin.title
        law = deadline.origin.law
        article = deadline.origin.article
        asks = deadline.origin.asks
        source = deadline.origin.source
        basis = deadline.origin.basis.rawValue
        asksBasis = deadline.origin.asksBasis.rawValue
        provisos = deadline.provisos
        switch deadline.state {
        case .running(let due):
            state = "running"
            overdue = deadline.isOverdue(at: now)
            secondsLeft = due.instant.seconds - now.seconds
            switch due {
            case .instant(let instant, let day):
                self.due = instant.utc
                dueLocal = instant.text
                lastDay = day?.text
            case .day(let day): self.due = day.text
            }
        case .done(let time, let isLate):
            state = "done"
            done = time.utc
            wasLate = isLate
        case .waiting(let reason):
            state = "waiting"
            because = reason
        case .withoutNumber(let start):
            state = "without-number"
            because = "runs since \(start.utc); the law gives no number"
        case .unknown(let reason):
            state = "unknown"
            because = reason
        case .inapplicable(let reason):
            state = "inapplicable"
            because = reason
        case .ended(let day):
            state = "ended"
            due = day.text
        }
    }
}
