import ProductModel

/// A value of each type of field, as a person would write it.
enum Samples {
    /// A product in which every field of every section is filled in, as a text in YAML.
    static var everything: String {
        Section.all.map { section in
            let fields = text(section.fields, in: section.name)
            switch section.shape {
            case .single: return "\(section.name.rawValue): {\(fields)}\n"
            default:
                // The second entry is there for fields that name an entry of their own section.
                let second = section.shape == .entries ? "\n  other: {}" : ""
                return "\(section.name.rawValue):\n  \(id(section.shape)): {\(fields)}\(second)\n"
            }
        }.joined()
    }

    /// The key of an entry.
    static func id(_ shape: Section.Shape) -> String {
        switch shape {
        case .single, .entries: "this"
        case .elements: "\"8425:DP.3/cloud\""
        case .findings: "\"unencrypted-flow:lock-to-bridge\""
        case .vulnerabilities: "\"CVE-2023-38408/lock\""
        }
    }

    private static func text(_ fields: [Field], in section: SectionName) -> String {
        fields.map { field in
            if case .record(let inner) = field.type { return "\(field.name): {\(text(inner, in: section))}" }
            return "\(field.name): \(text(field.type, in: section))"
        }.joined(separator: ", ")
    }

    /// A value of a type.
    static func text(_ type: FieldType, in section: SectionName) -> String {
        switch type {
        case .list(let item): "[\(text(item, in: section))]"
        case .reference(let targets): targets[0] == section ? "other" : "this"
        case .text: "some words"
        case .flag: "true"
        case .integer(let range): String(range.upperBound)
        case .date: "2026-03-01"
        case .level: "very-high"
        case .choice(let vocabulary): vocabulary.words.last?.id ?? ""
        case .element: "\"8425:DP.3\""
        case .identifier: "some-id"
        case .path: "evidence/report.pdf"
        case .address: "\"https://harbor.example/security\""
        case .digest: "\"\(String(repeating: "0a", count: 32))\""
        case .statement: "product.support"
        case .record: "{}"
        }
    }
}
