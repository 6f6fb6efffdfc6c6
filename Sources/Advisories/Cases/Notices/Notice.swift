/// A notice, filled in as far as the case and the product files go.
public struct Notice: Sendable {
    /// A field with what fills it.
    public struct Line: Sendable {
        /// The field.
        public let field: NoticeField
        /// How much it is wanted at this stage.
        public let mark: NoticeField.Mark
        /// What fills it; nil where nobody said it.
        public let value: String?
        /// Where that comes from: a fact of the case, or a field of the product files.
        public let source: String?
        /// What is known and may help to fill it.
        public let hint: String?

        /// Whether the notice can't be handed in without it, and it is not there.
        public var isMissing: Bool { value == nil && mark == .required }

        /// Whether it has to be said where it is known, and is not there.
        public var isOpen: Bool { value == nil && mark == .available }
    }

    /// The case.
    public let subject: Case
    /// The stage.
    public let stage: NoticeStage
    /// Every field, in the platform's order.
    public let lines: [Line]
    /// Whom the authority can ask, as the product files have it; the platform knows the reporter by the login.
    public let contact: [String]

    /// The lines without which the notice can't be handed in.
    public var missing: [Line] { lines.filter(\.isMissing) }

    /// Fills in the notice of a stage.
    ///
    /// - Throws: ``AdvisoriesError/refused(_:)`` for a report from outside, of which no law asks a notice.
    public init(
        _ subject: Case, at stage: NoticeStage, fields: [NoticeField], facts: CaseFacts
    ) throws(AdvisoriesError) {
        guard subject.kind != .report else {
            throw .refused(
                "case \(subject.id) is a report from outside, of which no notice goes to authorities; where it turns out "
                    + "to be an exploited vulnerability, open a case of that kind")
        }
        self.subject = subject
        self.stage = stage
        let filling = NoticeFilling(subject: subject, stage: stage, facts: facts)
        lines = fields.filter { $0.isAsked(of: subject.kind) }.map { field in
            let settled = subject.facts[field.id]
            let found = settled == nil ? field.from.flatMap(filling.value) : nil
            return Line(
                field: field, mark: field.mark(at: stage), value: settled ?? found,
                source: settled != nil ? "case" : found != nil ? field.from : nil,
                hint: settled == nil && found == nil ? field.hint.flatMap(filling.hint) : nil)
        }
        contact = ["name", "address", "security_contact"].compactMap {
            facts.organization($0, for: subject.products)
        }
    }
}
