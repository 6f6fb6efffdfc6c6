public import ProductModel

/// What stands beside the files: where they come from, and everything that had no place in them.
struct ImportNote {
    /// The most occurrences of one kind that are written out.
    private static let limit = 5_000

    /// The note, as Markdown.
    static func text(_ model: ImportedModel, from name: String) -> String {
        let version = model.version.map { " " + PlainText.shortened($0, to: 40) } ?? ""
        var lines = ["# Imported from \(model.format.title)", ""]
        lines.append("`securable import \(model.format.rawValue)` made this folder from \(code(name)), a model of")
        lines.append("\(model.format.title)\(code(version, isBare: true)).")
        lines += ["", "| section | entries |", "|---|---|"]
        for (section, count) in model.counts { lines.append("| \(section.rawValue) | \(count) |") }
        if !model.notes.isEmpty {
            lines += ["", "## How it was read", ""]
            lines += model.notes.map { "- \($0)" }
        }
        lines += ["", "## What had no place", ""]
        if model.leftOut.isEmpty { lines.append("Nothing: every field of the model is in the files.") }
        for left in model.leftOut {
            let drawn = left.occurrences.filter { $0.value == nil }
            lines.append(
                "### \(code(left.what)), \(left.occurrences.count) \(left.occurrences.count == 1 ? "time" : "times")")
            lines.append("")
            for occurrence in left.occurrences.prefix(limit) where occurrence.value != nil {
                let line = occurrence.line > 0 ? "line \(occurrence.line), " : ""
                lines.append("- \(line)\(code(occurrence.owner)): \(code(occurrence.value ?? ""))")
            }
            if !drawn.isEmpty {
                lines.append("- \(drawn.count) \(drawn.count == 1 ? "time" : "times") only how it is drawn")
            }
            if left.occurrences.count > limit { lines.append("- and \(left.occurrences.count - limit) more") }
            lines.append("")
        }
        return lines.joined(separator: "\n").trimmingEnd + "\n"
    }

    /// Words in which nothing is markup.
    private static func code(_ text: String, isBare: Bool = false) -> String {
        let tame = String(PlainText.line(text).unicodeScalars.map { $0 == "`" ? "'" : Character($0) })
        return isBare ? (tame.isEmpty ? "" : " `\(tame)`") : "`\(tame.isEmpty ? "-" : tame)`"
    }
}

extension ImportedModel {
    /// The sections that have entries, and how many.
    public var counts: [(section: SectionName, count: Int)] {
        SectionName.allCases.compactMap { name in
            entries[name].flatMap { $0.isEmpty ? nil : (name, $0.count) }
        }
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
