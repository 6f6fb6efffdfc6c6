public import SourceText

/// A stage of reporting, each with its notice.
public enum NoticeStage: String, Sendable, CaseIterable, Codable {
    /// Within 24 hours.
    case earlyWarning = "early-warning"
    /// Within 72 hours.
    case notification
    /// At the end.
    case finalReport = "final-report"

    /// For people.
    public var title: String {
        switch self {
        case .earlyWarning: "Early warning"
        case .notification: "Notification"
        case .finalReport: "Final report"
        }
    }

    /// The event that says that it was sent.
    public var event: CaseEventKind {
        switch self {
        case .earlyWarning: .earlyWarning
        case .notification: .notification
        case .finalReport: .finalReport
        }
    }
}

/// A field of the form in which notices are handed in: `Resources/Cases/notices.yaml`.
public struct NoticeField: Sendable {
    /// How much a field is wanted at a stage.
    public enum Mark: String, Sendable, Codable {
        /// It has to be filled in.
        case required
        /// It has to be filled in where it is known.
        case available
        /// It can be filled in.
        case optional
        /// The platform takes it over from the step before.
        case carried
        /// The platform fills it in.
        case automatic
    }

    /// Its id, by which facts are settled.
    public let id: String
    /// What it asks for.
    public let title: String
    /// The article that asks for it.
    public let article: String
    /// How sure it is that the form has it so.
    public let basis: DeadlineOrigin.Basis
    let kinds: [CaseKind]
    let marks: [Mark]
    let from: String?
    let hint: String?

    /// Reads the fields that come with the program, in the form's order.
    ///
    /// - Throws: a diagnostic when the file is not as it should be, which the tests rule out.
    public static func readAll() throws(DiagnosticError) -> [NoticeField] {
        try CaseResource.entries(of: "notices.yaml").map { entry throws(DiagnosticError) in try NoticeField(entry) }
    }

    private init(_ entry: CaseResource.Entry) throws(DiagnosticError) {
        id = entry.id
        title = try entry.required("title")
        article = try entry.required("article")
        guard let basis: DeadlineOrigin.Basis = try entry.word("basis") else {
            throw entry.refusal("basis is missing")
        }
        self.basis = basis
        kinds = try entry.words("kinds")
        marks = try entry.words("marks")
        guard marks.count == NoticeStage.allCases.count else { throw entry.refusal("there is a mark for each stage") }
        from = entry.text("from")
        hint = entry.text("hint")
    }

    /// Whether notices on a kind of case have it.
    public func isAsked(of kind: CaseKind) -> Bool { kinds.isEmpty ? kind != .report : kinds.contains(kind) }

    /// How much it is wanted at a stage.
    public func mark(at stage: NoticeStage) -> Mark { marks[NoticeStage.allCases.firstIndex(of: stage) ?? 0] }
}
