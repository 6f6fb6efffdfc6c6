/// A vulnerability, an incident or a report from outside, from the first word of it to the end: the sum of its events.
///
/// What nobody said is nil, which is neither yes nor no.
public struct Case: Sendable {
    /// Its id: the year in which it was opened, and a number: `2026-0001`.
    public let id: String
    /// What it is about.
    public let kind: CaseKind
    /// What it is called.
    public let title: String
    /// The ids of the products that are concerned, in the order in which they were named.
    public private(set) var products: [String] = []
    /// The ids of the vulnerabilities, in the order in which they were named.
    public private(set) var vulnerabilities: [String] = []
    /// When the maker became aware of the exploitation, of the incident or of the report; nil when nobody said.
    public private(set) var awareness: PointInTime?
    /// Whether the vulnerability is actively exploited.
    public private(set) var isExploited: Bool?
    /// Whether the incident is severe.
    public private(set) var isSevere: Bool?
    /// When a corrective or mitigating measure became available; nil while there is none.
    public private(set) var measureAvailable: PointInTime?
    /// What was settled for notices, by the id of the form's field.
    public private(set) var facts: [String: String] = [:]
    /// When it was closed; nil while it is open.
    public private(set) var closed: PointInTime?
    /// Everything that happened, in the order in which it was written down.
    public private(set) var events: [CaseEvent] = []

    /// A case from its events; nil where the first does not open one.
    init?(_ events: some Sequence<CaseEvent>) {
        var rest = events.makeIterator()
        guard let opening = rest.next(), opening.kind == .opened, let kind = opening.details.kind else { return nil }
        id = opening.caseID
        self.kind = kind
        title = opening.details.title ?? ""
        add(opening)
        while let event = rest.next() { add(event) }
    }

    /// The first event of a kind.
    public func first(_ kind: CaseEventKind) -> CaseEvent? { events.first { $0.kind == kind } }

    /// The last event of a kind.
    public func last(_ kind: CaseEventKind) -> CaseEvent? { events.last { $0.kind == kind } }

    mutating func add(_ event: CaseEvent) {
        events.append(event)
        for product in event.details.products ?? [] where !products.contains(product) { products.append(product) }
        for id in event.details.vulnerabilities ?? [] where !vulnerabilities.contains(id) { vulnerabilities.append(id) }
        facts.merge(event.details.facts ?? [:]) { $1 }
        switch event.kind {
        case .aware, .awarenessCorrected: awareness = event.happened
        case .exploited: isExploited = event.details.answer
        case .severe: isSevere = event.details.answer
        case .measureAvailable: measureAvailable = event.happened
        case .measureWithdrawn: measureAvailable = nil
        case .closed: closed = event.happened
        case .reopened: closed = nil
        default: break
        }
    }
}
