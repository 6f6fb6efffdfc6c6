public import ProductModel

/// Something that is to be done by a time, or would be if a clock ran.
public struct Deadline: Sendable {
    /// When it is due.
    public enum Due: Sendable, Equatable {
        /// At an instant; the last day too, where a law lets the period end with a day's last hour.
        case instant(PointInTime, lastDay: CalendarDay?)
        /// With the end of a day, in UTC.
        case day(CalendarDay)

        /// The last second at which it is not late.
        public var instant: PointInTime {
            switch self {
            case .instant(let instant, _): instant
            case .day(let day): PointInTime(seconds: (day.number + 1) * 86_400 - 1)
            }
        }

        /// As people read it.
        public var spoken: String {
            switch self {
            case .instant(let instant, _): instant.spoken
            case .day(let day): day.text
            }
        }
    }

    /// How things stand.
    public enum State: Sendable, Equatable {
        /// The clock runs.
        case running(Due)
        /// What was to be done is done.
        case done(PointInTime, wasLate: Bool)
        /// The clock does not run yet; the text says what starts it.
        case waiting(String)
        /// The clock runs, and the law gives no number.
        case withoutNumber(since: PointInTime)
        /// Whether or until when it runs can't be told; the text says which fact is missing.
        case unknown(String)
        /// There is no such clock here; the text says why.
        case inapplicable(String)
        /// Something came to its end by itself.
        case ended(CalendarDay)
    }

    /// A name that stays the same in every output: `2026-0001/cra-14-2-a`.
    public let id: String
    /// The case or product that it is about.
    public let subject: String
    /// What that is called.
    public let subjectTitle: String
    /// What is to be done, and by which law or promise.
    public let origin: DeadlineOrigin
    /// How things stand.
    public let state: State
    /// What has to be true for it to apply at all, where nobody said so yet.
    public let provisos: [String]
    /// Whether the case is a drill's.
    public let isDrill: Bool

    /// What is to be done, and with which entry of the product files where it is about one.
    public var title: String { subject.contains(":") ? "\(origin.title): \(subjectTitle)" : origin.title }

    /// When it is due; nil where no clock runs.
    public var due: Due? {
        if case .running(let due) = state { return due }
        return nil
    }

    /// Whether it is late.
    public func isOverdue(at now: PointInTime) -> Bool { due.map { $0.instant < now } ?? false }

    /// Whether it is due within so many seconds from now, or late.
    public func isDue(within seconds: Int, of now: PointInTime) -> Bool {
        due.map { $0.instant.seconds - now.seconds <= seconds } ?? false
    }
}
