import SourceText

/// Writes a framework as a file that ``FrameworkLibrary`` reads.
///
/// Conditions, facts and questions are not written: they are for people to add.
struct FrameworkText {
    private var yaml: YAMLText

    /// - Parameters:
    ///   - framework: The framework.
    ///   - comment: What stands above it.
    init(_ framework: Framework, comment: String) {
        let header = framework.header
        yaml = YAMLText(comment: comment)
        yaml.field("framework", header.id)
        yaml.field("title", header.title)
        if header.short != header.id { yaml.field("short", header.short) }
        yaml.field("edition", header.edition)
        yaml.field("source", header.source)
        yaml.field("kind", header.kind.rawValue)
        yaml.field("certainty", header.certainty.rawValue)
        if let note = header.note { yaml.field("note", note) }
        if !header.groups.isEmpty {
            yaml.key("groups")
            yaml.indented { yaml in for group in header.groups { yaml.field(group.id, group.title) } }
        }
        yaml.key("elements")
        var parts: [String: [Element]] = [:]
        for element in framework.elements {
            if let whole = element.partOf { parts[whole, default: []].append(element) }
        }
        yaml.indented { yaml in
            for element in framework.elements where element.partOf == nil {
                Self.write(element, parts: parts[element.id] ?? [], usual: header.certainty, to: &yaml)
            }
        }
    }

    /// The file's text.
    var text: String { yaml.text }

    private static func write(_ element: Element, parts: [Element], usual: Certainty, to yaml: inout YAMLText) {
        yaml.key(element.number)
        yaml.indented { yaml in
            yaml.field("title", element.title)
            yaml.field("text", element.text)
            yaml.field("asks", element.asks.rawValue)
            if let group = element.group { yaml.field("group", group) }
            if let status = element.status { yaml.field("status", status) }
            if element.force != .mandatory { yaml.field("force", element.force.rawValue) }
            if element.certainty != usual { yaml.field("certainty", element.certainty.rawValue) }
            if let source = element.source { yaml.field("source", source) }
            guard !parts.isEmpty else { return }
            yaml.key("parts")
            yaml.indented { yaml in
                for part in parts { yaml.field(String(part.number.dropFirst(element.number.count + 1)), part.text) }
            }
        }
    }
}

/// Writes a profile as a file that ``FrameworkLibrary`` reads, as far as an import needs.
struct ProfileText {
    private var yaml: YAMLText

    /// A change to an element, in words.
    struct Change {
        let element: String
        var title: String?
        var text: String?
        var force: Element.Force?
    }

    /// - Parameters:
    ///   - header: What it is.
    ///   - keep: The elements to start from; nil for all.
    ///   - edits: What is worded anew.
    ///   - drops: What is left out of those.
    ///   - because: The reason for each change.
    ///   - comment: What stands above it.
    init(
        _ header: Framework.Header, keep: [String]?, edits: [Change], drops: [String], because: String, comment: String
    ) {
        yaml = YAMLText(comment: comment)
        yaml.field("profile", header.id)
        yaml.field("title", header.title)
        if header.short != header.id { yaml.field("short", header.short) }
        yaml.field("edition", header.edition)
        yaml.field("source", header.source)
        yaml.field("certainty", header.certainty.rawValue)
        if let note = header.note { yaml.field("note", note) }
        yaml.list("from", header.bases)
        if let keep { yaml.list("keep", keep) }
        if !edits.isEmpty {
            yaml.key("edit")
            yaml.indented { yaml in for edit in edits { Self.write(edit, because, to: &yaml) } }
        }
        if !drops.isEmpty {
            yaml.key("drop")
            yaml.indented { yaml in
                for drop in drops {
                    yaml.key(drop)
                    yaml.indented { $0.field("because", because) }
                }
            }
        }
    }

    /// The file's text.
    var text: String { yaml.text }

    private static func write(_ edit: Change, _ because: String, to yaml: inout YAMLText) {
        yaml.key(edit.element)
        yaml.indented { yaml in
            if let title = edit.title { yaml.field("title", title) }
            if let text = edit.text { yaml.field("text", text) }
            if let force = edit.force { yaml.field("force", force.rawValue) }
            yaml.field("because", because)
        }
    }
}
