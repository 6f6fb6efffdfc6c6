public import ProductModel
public import SourceText

/// Puts an entry into a section of a product file, in place of the one with the same key, and leaves everything else as it
/// is.
///
/// It knows sections whose entries stand below one another, each on lines of its own. After an edit the file is read
/// again, and where anything else changed by it, there is no edit.
public enum EntryEdit {
    /// The file with the entry; nil where no safe edit is known, as with a section in braces.
    ///
    /// - Parameters:
    ///   - entry: The entry's key and fields as they stand below the section, indented by two blanks.
    ///   - source: The file; it may be empty, or lack the section, which is then added at its end.
    public static func putting(
        _ entry: String, key: String, into section: SectionName, source: SourceFile
    ) -> SourceFile? {
        let name = section.rawValue
        let text = String(decoding: source.bytes, as: UTF8.self)
        let edited: String
        if source.bytes.allSatisfy({ $0 <= 0x20 }) {
            edited = "\(name):\n\(entry)"
        } else {
            guard let before = try? YAMLNode.read(source), let made = put(entry, key, name, text, before) else {
                return nil
            }
            edited = made
        }
        let file = SourceFile(path: source.path, text: edited)
        guard let after = try? YAMLNode.read(file), after[name]?[key] != nil else { return nil }
        guard let before = try? YAMLNode.read(source) else { return file }
        return rest(before, section: name, key: key) == rest(after, section: name, key: key) ? file : nil
    }

    /// What an edit must leave as it is.
    private static func rest(_ node: YAMLNode, section: String, key: String) -> YAMLShape {
        let shape = YAMLShape(node).without([section, key])
        guard case .fields(let fields) = shape else { return shape }
        return .fields(fields.filter { $0.key != section || $0.value != .fields([]) })
    }

    private static func put(
        _ entry: String, _ key: String, _ section: String, _ text: String, _ before: YAMLNode
    ) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        guard let (heading, value) = before.pairs.first(where: { $0.key.text == section }) else {
            return (lines + ["", "\(section):", entry]).joined(separator: "\n")
        }
        guard value.pairs.allSatisfy({ $0.key.place.column == 3 && $0.key.place.line > heading.place.line }) else {
            return nil
        }
        if let old = value.pairs.first(where: { $0.key.text == key }) {
            let start = old.key.place.line - 1
            let end = Self.end(of: start, in: lines)
            lines.replaceSubrange(start..<end, with: [String(entry.dropLast(entry.hasSuffix("\n") ? 1 : 0))])
            return lines.joined(separator: "\n") + "\n"
        }
        let last = value.pairs.last.map { end(of: $0.key.place.line - 1, in: lines) } ?? heading.place.line
        guard !value.pairs.isEmpty || lines[heading.place.line - 1].hasSuffix(":") else { return nil }
        lines.insert(String(entry.dropLast(entry.hasSuffix("\n") ? 1 : 0)), at: last)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The line after the last that is indented below an entry.
    private static func end(of start: Int, in lines: [String]) -> Int {
        var end = start + 1
        while end < lines.count,
            lines[end].hasPrefix("   ") || lines[end].allSatisfy(\.isWhitespace) && !isLast(end, lines)
        {
            end += 1
        }
        while end > start + 1, lines[end - 1].allSatisfy(\.isWhitespace) { end -= 1 }
        return end
    }

    private static func isLast(_ line: Int, _ lines: [String]) -> Bool {
        lines[line...].allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }
}
