public import Advisories

/// Cases as JSON, each with its history and its clocks.
public struct CaseDocument: Encodable {
    let now: String
    let drill: Bool
    let cases: [CaseRow]

    /// Some cases as of a time, with the deadlines of each.
    public init(_ cases: [(Case, [Deadline])], now: PointInTime, isDrill: Bool) {
        self.now = now.utc
        drill = isDrill
        self.cases = cases.map { CaseRow($0, $1, now: now) }
    }
}

/// A case as JSON.
struct CaseRow: Encodable {
    let id: String
    let kind: String
    let title: String
    let products: [String]
    let vulnerabilities: [String]
    let aware: String?
    let exploited: Bool?
    let severe: Bool?
    let measureAvailable: String?
    let closed: String?
    let facts: [String: String]
    let deadlines: [DeadlineRow]
    let events: [EventRow]

    init(_ subject: Case, _ deadlines: [Deadline], now: PointInTime) {
        id = subject.id
        kind = subject.kind.rawValue
        title = subject.title
        products = subject.products
        vulnerabilities = subject.vulnerabilities
        aware = subject.awareness?.text
        exploited = subject.isExploited
        severe = subject.isSevere
        measureAvailable = subject.measureAvailable?.text
        closed = subject.closed?.text
        facts = subject.facts
        self.deadlines = deadlines.map { DeadlineRow($0, now: now) }
        events = subject.events.map(EventRow.init)
    }
}

/// Something that happened in a case, as JSON.
struct EventRow: Encodable {
    let number: Int
    let kind: String
    let happened: String
    let recorded: String
    let role: String?
    let answer: Bool?
    let reference: String?
    let note: String?
    let hash: String

    init(_ event: CaseEvent) {
        number = event.number
        kind = event.kind.rawValue
        happened = event.happened.text
        recorded = event.recorded.text
        role = event.role
        answer = event.details.answer
        reference = event.details.reference
        note = event.details.note
        hash = event.hash
    }
}
