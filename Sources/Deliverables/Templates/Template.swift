/// A page, or a part of one, with places for values: a small part of Mustache.
///
/// - `{{name}}` shows a value, escaped for text and for attributes in quotes; `{{.}}` shows the value at hand.
/// - `{{#name}} … {{/name}}` shows what is between once for each item of a list, or once if there is a value at all.
/// - `{{^name}} … {{/name}}` shows what is between if there is none.
/// - `{{>name}}` shows another template.
///
/// Names are looked up in the record at hand and nowhere else, so that a missing value is never taken from around it.
struct Template: Sendable {
    indirect enum Part: Sendable {
        case words([UInt8])
        case value(String)
        case section(String, isInverted: Bool, parts: [Part])
        case partial(String)
    }

    let parts: [Part]

    /// Reads a template.
    ///
    /// Indents and the line breaks after tags that stand alone and at the end are for its author, and dropped.
    init(_ text: some StringProtocol, name: String) throws(DeliverableError) {
        var reader = TemplateReader(Self.compacted(text), name: name)
        parts = try reader.parts(until: nil)
    }

    private static func compacted(_ text: some StringProtocol) -> String {
        var compact = ""
        for line in text.split(separator: "\n") {
            let line = line.drop { $0 == " " }
            compact += line
            let isLoneTag = line.hasPrefix("{{") && line.hasSuffix("}}") && !line.dropFirst(2).contains("{{")
            if !isLoneTag { compact += "\n" }
        }
        if compact.hasSuffix("\n") { compact.removeLast() }
        return compact
    }
}

/// Takes a template apart.
private struct TemplateReader {
    private var rest: Substring
    private let name: String

    init(_ text: String, name: String) {
        rest = text[...]
        self.name = name
    }

    mutating func parts(until section: String?) throws(DeliverableError) -> [Template.Part] {
        var parts: [Template.Part] = []
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { parts.append(.words(Array(rest[..<open.lowerBound].utf8))) }
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "}}") else { throw .template("\(name): a tag has no end") }
            let tag = rest[..<close.lowerBound]
            rest = rest[close.upperBound...]
            let word = String(tag.dropFirst())
            switch tag.first {
            case "#": parts.append(.section(word, isInverted: false, parts: try self.parts(until: word)))
            case "^": parts.append(.section(word, isInverted: true, parts: try self.parts(until: word)))
            case ">": parts.append(.partial(word))
            case "/":
                guard word == section else { throw .template("\(name): '\(word)' ends what is not open") }
                return parts
            default: parts.append(.value(String(tag)))
            }
        }
        guard section == nil else { throw .template("\(name): '\(section ?? "")' has no end") }
        if !rest.isEmpty { parts.append(.words(Array(rest.utf8))) }
        return parts
    }
}
