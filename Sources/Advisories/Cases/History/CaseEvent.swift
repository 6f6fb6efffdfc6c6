import SourceText

/// Something that happened in a case, as it was written down.
public struct CaseEvent: Sendable {
    /// Its place in the file, from 1.
    public let number: Int
    /// The case.
    public let caseID: String
    /// What happened.
    public let kind: CaseEventKind
    /// When it happened.
    public let happened: PointInTime
    /// When it was written down.
    public let recorded: PointInTime
    /// The role of who wrote it down.
    public let role: String?
    /// What else is said of it.
    public let details: CaseDetails
    /// SHA-256 over this event and, through the one before, over all before it; in hexadecimal.
    public let hash: String

    /// The hash before the first event.
    static let start = String(repeating: "0", count: 64)

    /// The hash of a row: of each column, with its length in bytes before it so that no two rows give the same bytes.
    static func hash(of columns: [String?]) -> String {
        var digest = SHA256()
        for column in columns {
            let bytes = column.map { Array($0.utf8) }
            digest.update(Array((bytes.map { String($0.count) } ?? "-").utf8) + [0x3A] + (bytes ?? []) + [0x2C])
        }
        return SHA256.hexadecimal(digest.finished())
    }
}

/// What is said of an event besides what and when.
public struct CaseDetails: Sendable, Codable, Equatable {
    /// What the case is about; when it is opened.
    public var kind: CaseKind?
    /// What it is called; when it is opened.
    public var title: String?
    /// The ids of the products that are concerned.
    public var products: [String]?
    /// The ids of the vulnerabilities, such as CVE numbers.
    public var vulnerabilities: [String]?
    /// Yes or no, where that was settled.
    public var answer: Bool?
    /// The number under which the receiver keeps it.
    public var reference: String?
    /// Why, or whatever else is worth keeping.
    public var note: String?
    /// Facts for notices, by the id of the form's field.
    public var facts: [String: String]?

    /// Says nothing yet.
    public init(
        kind: CaseKind? = nil, title: String? = nil, products: [String]? = nil, vulnerabilities: [String]? = nil,
        answer: Bool? = nil, reference: String? = nil, note: String? = nil, facts: [String: String]? = nil
    ) {
        self.kind = kind
        self.title = title
        self.products = products
        self.vulnerabilities = vulnerabilities
        self.answer = answer
        self.reference = reference
        self.note = note
        self.facts = facts
    }
}

/// Something to be written down in a case.
public struct CaseEntry: Sendable {
    /// What happened.
    public var kind: CaseEventKind
    /// When it happened.
    public var happened: PointInTime
    /// The role of who writes it down.
    public var role: String?
    /// What else is said of it.
    public var details: CaseDetails

    /// Makes an entry.
    public init(
        _ kind: CaseEventKind, at happened: PointInTime, by role: String? = nil, _ details: CaseDetails = .init()
    ) {
        self.kind = kind
        self.happened = happened
        self.role = role
        self.details = details
    }
}
