import ProductModel

/// The grammar of product files as a page for people, in Markdown.
public enum GrammarText {
    /// The page: each section with its fields, and the words of each vocabulary.
    public static var markdown: String {
        let sections = Section.all.map(text).joined(separator: "\n")
        return """
            # The sections of a product file

            This page is written by `securable schema --format markdown` from the same descriptions that the loader \
            uses. How files are put together is in [ProductFiles.md](ProductFiles.md).

            Every field is optional. A field that is left out is *not said*, which is neither yes nor no.

            \(sections)
            """
    }

    private static func text(_ section: Section) -> String {
        var notes: [String] = []
        switch section.shape {
        case .single: notes.append("One entry: its fields stand directly below `\(section.name.rawValue)`.")
        case .entries: break
        case .elements:
            notes.append("Ids are elements, such as `8425:DP.3`, or `8425:DP.3/cloud` where components differ.")
        case .vulnerabilities:
            notes.append(
                "Ids are those of vulnerabilities, such as `CVE-2023-38408`, or `CVE-2023-38408/lock` where there are several."
            )
        case .findings: notes.append("Ids are keys of findings, such as `unencrypted-flow:lock-to-bridge`.")
        }
        if let short = section.short { notes.append("Short form: a bare word is its `\(short)`.") }
        if section.isShared { notes.append("May stand in `organization.yaml`.") }
        let rows = section.leaves.map { leaf in
            let source = leaf.field.source.map { " (\($0))" } ?? ""
            return "| `\(leaf.path)` | \(type(leaf.field.type)) | \(leaf.field.summary)\(source) |"
        }
        return """
            ## `\(section.name.rawValue)`

            \(section.summary) *\(section.source)*\(notes.isEmpty ? "" : "\n\n" + notes.joined(separator: " "))

            | field | value | meaning |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }

    private static func type(_ type: FieldType) -> String {
        switch type {
        case .list(let item): "list of: " + self.type(item)
        case .record: "fields"
        case .text: "text"
        case .flag: "true or false"
        case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .date: "day, `YYYY-MM-DD`"
        case .level: "level, `very-low` to `very-high`"
        case .choice(let vocabulary): vocabulary.words.map { "`\($0.id)`" }.joined(separator: ", ")
        case .reference(let sections): "id in " + sections.map { "`\($0.rawValue)`" }.joined(separator: " or ")
        case .element: "element, such as `8425:DP.3`"
        case .identifier: "word in kebab case"
        case .path: "file below the product folder"
        case .address: "`https:`, `http:`, `mailto:` or `tel:` address"
        case .digest: "64 hexadecimal digits"
        case .statement: "`section.id` or `product.field`"
        }
    }
}
