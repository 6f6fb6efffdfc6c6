public import Advisories

/// A notice as JSON, with its fields in the platform's order.
public struct NoticeDocument: Encodable {
    struct Field: Encodable {
        let id: String
        let title: String
        let mark: String
        let value: String?
        let source: String?
        let hint: String?
        let article: String
        let basis: String
    }

    let `case`: String
    let stage: String
    let drill: Bool
    let missing: [String]
    let fields: [Field]
    let contact: [String]

    /// A notice that was filled in.
    public init(_ notice: Notice, isDrill: Bool) {
        `case` = notice.subject.id
        stage = notice.stage.rawValue
        drill = isDrill
        missing = notice.missing.map(\.field.id)
        contact = notice.contact
        fields = notice.lines.map { line in
            Field(
                id: line.field.id, title: line.field.title, mark: line.mark.rawValue, value: line.value,
                source: line.source, hint: line.hint, article: line.field.article, basis: line.field.basis.rawValue)
        }
    }
}
