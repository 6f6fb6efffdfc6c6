import SourceText

/// Writes threat information as a file that ``ThreatInformation/read(_:)`` reads.
struct ThreatInformationText {
    private var yaml: YAMLText

    /// - Parameters:
    ///   - information: What is written.
    ///   - comment: What stands above it.
    init(_ information: ThreatInformation, comment: String) {
        yaml = YAMLText(comment: comment)
        yaml.field("threat_information", information.id)
        yaml.field("title", information.title)
        yaml.field("edition", information.edition)
        yaml.field("source", information.source)
        if let notice = information.notice { yaml.field("notice", notice) }
        if let light = information.light { yaml.field("tlp", light.rawValue) }
        yaml.key("entries")
        yaml.indented { yaml in
            for entry in information.entries { Self.write(entry, usual: information.light, to: &yaml) }
        }
    }

    /// The file's text.
    var text: String { yaml.text }

    private static func write(
        _ entry: ThreatInformation.Entry, usual: TrafficLight?, to yaml: inout YAMLText
    ) {
        yaml.key(entry.id)
        yaml.indented { yaml in
            yaml.field("type", entry.type)
            yaml.field("title", entry.title)
            if let text = entry.text { yaml.field("text", text) }
            if let modified = entry.modified { yaml.field("modified", modified) }
            if let light = entry.light, light != usual { yaml.field("tlp", light.rawValue) }
            if let origin = entry.origin { yaml.field("stix", origin) }
            write("references", entry.references.map { ($0.catalog, $0.ids) }, to: &yaml)
            if !entry.names.isEmpty { yaml.list("names", entry.names) }
            write("related", entry.relations.map { ($0.relation, $0.entries) }, to: &yaml)
        }
    }

    private static func write(_ key: String, _ lists: [(String, [String])], to yaml: inout YAMLText) {
        guard !lists.isEmpty else { return }
        yaml.key(key)
        yaml.indented { yaml in for (name, values) in lists { yaml.list(name, values) } }
    }
}
