import ProductModel
import SourceText

/// Writes an imported model as the YAML files of a product folder.
struct ProductFilesText {
    /// A file and the sections that it holds.
    private static let layout: [(path: String, sections: [SectionName], comment: String)] = [
        ("product.yaml", [.product], "What the product is."),
        (
            "architecture.yaml", [.parties, .components, .interfaces, .data, .flows, .boundaries],
            "What the product is made of, and who sends what to whom."
        ),
        ("needs.yaml", [.needs], "What is asked of its security."),
        ("threats.yaml", [.threats], "Threats that were written down by hand or by the other tool."),
        ("means.yaml", [.means], "What is done against them."),
        ("treatments.yaml", [.treatments], "What was decided about each threat."),
        ("assumptions.yaml", [.assumptions], "What is taken for granted."),
    ]

    /// The files by path; product.yaml always, and the others where there is something in them.
    static func files(_ model: ImportedModel, from name: String) -> [(path: String, text: String)] {
        layout.compactMap { path, sections, comment in
            let used = sections.filter { $0 == .product || model.entries[$0]?.isEmpty == false }
            guard !used.isEmpty else { return nil }
            var yaml = YAMLText(comment: comment)
            yaml.comment("Imported from \(name) (\(model.format.title)); IMPORT.md says what had no place.")
            for section in used {
                yaml.gap()
                write(section, of: model, to: &yaml)
            }
            return (path, yaml.text)
        }
    }

    private static func write(_ name: SectionName, of model: ImportedModel, to yaml: inout YAMLText) {
        let section = Section.named(name)
        if name == .product {
            for comment in model.product.comments { yaml.comment(comment) }
            yaml.key(name.rawValue)
            yaml.indented { write(facts(of: model.product, in: section), to: &$0) }
            return
        }
        yaml.key(name.rawValue)
        yaml.indented { yaml in
            for entry in model.entries[name] ?? [] {
                for comment in entry.comments { yaml.comment(PlainText.shortened(comment, to: 2_000)) }
                let facts = facts(of: entry, in: section)
                guard !yaml.record(entry.id, facts) else { continue }
                yaml.key(entry.id)
                yaml.indented { write(facts, to: &$0) }
            }
        }
    }

    /// The facts in the order of the section's fields.
    private static func facts(
        of entry: ImportedEntry, in section: Section
    ) -> [(name: String, value: YAMLText.FieldValue)] {
        section.fields.compactMap { field in entry.facts[field.name].map { (field.name, $0) } }
    }

    private static func write(_ facts: [(name: String, value: YAMLText.FieldValue)], to yaml: inout YAMLText) {
        for fact in facts { yaml.field(fact.name, fact.value) }
    }
}
