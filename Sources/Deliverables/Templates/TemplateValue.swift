/// What a template can show.
///
/// Texts are escaped wherever they are shown; a template has no way to ask for less. Only ``markup(_:)``, which is made
/// here and never from a product's files, goes into a document as it is.
enum TemplateValue: Sendable {
    /// Nothing was said.
    case absent
    /// Words from anywhere.
    case text(String)
    /// Whether something is so.
    case flag(Bool)
    /// Several values.
    case list([TemplateValue])
    /// Values with names.
    case record([String: TemplateValue])
    /// HTML or CSS of our own making.
    case markup(String)

    /// A text, or nothing.
    init(_ text: String?) { self = text.map(TemplateValue.text) ?? .absent }

    /// A number, or nothing.
    init(_ number: Int?) { self = number.map { .text(String($0)) } ?? .absent }

    /// A list of records.
    static func records(_ records: some Sequence<[String: TemplateValue]>) -> TemplateValue {
        .list(records.map(TemplateValue.record))
    }

    /// A list of texts.
    static func texts(_ texts: some Sequence<String>) -> TemplateValue { .list(texts.map(TemplateValue.text)) }

    /// Whether a section about the value is shown.
    var isThere: Bool {
        switch self {
        case .absent: false
        case .flag(let flag): flag
        case .list(let list): !list.isEmpty
        case .text(let text), .markup(let text): !text.isEmpty
        case .record: true
        }
    }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral text: String) { self = .text(text) }

    init(booleanLiteral flag: Bool) { self = .flag(flag) }

    init(dictionaryLiteral pairs: (String, TemplateValue)...) {
        self = .record(Dictionary(pairs, uniquingKeysWith: { _, last in last }))
    }
}
