import SourceText

/// A JSON document as a tree, for formats that are read, changed in a few places and written again.
///
/// Keys come out in order and what is missing is left out, so that the same content gives the same bytes.
enum JSONContent: Sendable, Equatable {
    case text(String)
    /// A number as it is written.
    case number(String)
    case flag(Bool)
    case nothing
    case list([JSONContent])
    case fields([String: JSONContent])

    /// Values with names, without those that are nil and lists of nothing.
    static func object(_ pairs: KeyValuePairs<String, JSONContent?>) -> JSONContent {
        var fields: [String: JSONContent] = [:]
        for (name, value) in pairs {
            if let value, value != .list([]), value != .fields([:]) { fields[name] = value }
        }
        return .fields(fields)
    }

    /// A text, or nil.
    static func text(_ text: String?) -> JSONContent? { text.map { JSONContent.text($0) } }

    /// A list of texts.
    static func texts(_ texts: [String]) -> JSONContent { .list(texts.map { JSONContent.text($0) }) }

    /// What was read from a file.
    init(_ node: DataNode) {
        switch node.content {
        case .nothing: self = .nothing
        case .word("true"): self = .flag(true)
        case .word("false"): self = .flag(false)
        case .word(let number): self = .number(number)
        case .text(let text): self = .text(text)
        case .list(let items): self = .list(items.map(JSONContent.init))
        case .fields(let fields):
            self = .fields(
                Dictionary(
                    fields.map { ($0.name, JSONContent($0.value)) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// The value of a name; setting nil takes it away.
    subscript(name: String) -> JSONContent? {
        get {
            if case .fields(let fields) = self { return fields[name] }
            return nil
        }
        set {
            guard case .fields(var fields) = self else { return }
            fields[name] = newValue
            self = .fields(fields)
        }
    }

    /// The items of a list.
    var items: [JSONContent] {
        if case .list(let items) = self { return items }
        return []
    }

    /// The text of a text.
    var string: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    /// The document, with a line end after it.
    var document: String {
        var text = ""
        write(on: &text, indent: "")
        return text + "\n"
    }

    private func write(on text: inout String, indent: String) {
        switch self {
        case .nothing: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .number(let number): text += number
        case .text(let value): Self.quote(value, on: &text)
        case .list(let items) where items.isEmpty: text += "[]"
        case .list(let items):
            text += "["
            for (place, item) in items.enumerated() {
                text += (place == 0 ? "\n" : ",\n") + indent + "  "
                item.write(on: &text, indent: indent + "  ")
            }
            text += "\n" + indent + "]"
        case .fields(let fields) where fields.isEmpty: text += "{}"
        case .fields(let fields):
            text += "{"
            for (place, field) in fields.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }).enumerated()
            {
                text += (place == 0 ? "\n" : ",\n") + indent + "  "
                Self.quote(field.key, on: &text)
                text += ": "
                field.value.write(on: &text, indent: indent + "  ")
            }
            text += "\n" + indent + "}"
        }
    }

    private static func quote(_ value: String, on text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSONContent: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral
{
    init(stringLiteral text: String) { self = .text(text) }

    init(arrayLiteral items: JSONContent...) { self = .list(items) }

    init(booleanLiteral flag: Bool) { self = .flag(flag) }

    init(integerLiteral number: Int) { self = .number(String(number)) }
}

extension JSONContent {
    /// Reads a text; nil where it is no JSON.
    init?(text: String) {
        guard let node = try? DataNode.json(SourceFile(path: "", text: text)) else { return nil }
        self.init(node)
    }
}
