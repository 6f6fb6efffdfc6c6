/// The templates of the documents, ready to be filled in.
struct TemplateLibrary: Sendable {
    private var templates: [String: Template] = [:]

    /// Reads the templates that come with the program.
    init() throws(DeliverableError) {
        for resource in Resources.all {
            let path = resource.path.description
            guard path.hasPrefix("Templates/"), path.hasSuffix(".mustache") else { continue }
            let name = String(path.dropFirst("Templates/".count).dropLast(".mustache".count))
            templates[name] = try Template(resource.text.description, name: name)
        }
    }

    /// Makes a library of one's own.
    init(_ texts: [String: String]) throws(DeliverableError) {
        for (name, text) in texts { templates[name] = try Template(text, name: name) }
    }

    /// Fills in a template that is a whole page.
    func render(_ name: String, _ value: TemplateValue) throws(DeliverableError) -> String {
        var page: [UInt8] = []
        page.reserveCapacity(1 << 20)
        try show(name, value, on: &page)
        return String(decoding: DeadLinks.removed(from: page), as: UTF8.self)
    }

    private func show(_ name: String, _ value: TemplateValue, on page: inout [UInt8]) throws(DeliverableError) {
        guard let template = templates[name] else { throw .template("there is no template '\(name)'") }
        try show(template.parts, value, on: &page)
    }

    private func show(
        _ parts: [Template.Part], _ value: TemplateValue, on page: inout [UInt8]
    ) throws(DeliverableError) {
        for part in parts {
            switch part {
            case .words(let words): page += words
            case .value(let name): Self.show(Self.find(name, in: value), on: &page)
            case .partial(let name): try show(name, value, on: &page)
            case .section(let name, let isInverted, let parts):
                let found = Self.find(name, in: value)
                guard found.isThere != isInverted else { continue }
                switch found {
                case .list(let items) where !isInverted: for item in items { try show(parts, item, on: &page) }
                case .record where !isInverted: try show(parts, found, on: &page)
                default: try show(parts, value, on: &page)
                }
            }
        }
    }

    private static func find(_ name: String, in value: TemplateValue) -> TemplateValue {
        if name == "." { return value }
        if case .record(let values) = value { return values[name] ?? .absent }
        return .absent
    }

    private static func show(_ value: TemplateValue, on page: inout [UInt8]) {
        switch value {
        case .text(let text): page.append(escaping: text)
        case .markup(let text): page += text.utf8
        case .absent, .flag, .list, .record: break
        }
    }
}

extension [UInt8] {
    /// Appends text so that it stays text, between tags and in quoted attributes alike.
    ///
    /// It looks at bytes and not at characters: a quote with a combining mark is one character, and still ends an
    /// attribute. Control characters, which HTML forbids, become U+FFFD.
    mutating func append(escaping text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
            case 0x00...0x08, 0x0B...0x1F, 0x7F: append(contentsOf: "\u{FFFD}".utf8)
            default: append(byte)
            }
        }
    }
}
