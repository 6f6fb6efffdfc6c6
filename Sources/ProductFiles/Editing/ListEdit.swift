public import ProductModel
public import SourceText

/// Adds a word to a list that an entry of a product file has, and leaves everything else as it is: comments, order,
/// blanks and line ends.
///
/// It knows how people write the few usual forms. After an edit the file is read again, and where anything else changed
/// by it, there is no edit.
public struct ListEdit {
    private let source: SourceFile
    private let word: String
    private let field: String

    /// The file with the word in the list; nil where no safe edit is known, as with aliases or unusual quotes.
    ///
    /// - Parameters:
    ///   - word: Letters, digits and `./_-`, so that it needs no quotes.
    ///   - field: The list field.
    ///   - id: The entry, which the file has.
    public static func adding(
        _ word: String, to field: String, of id: String, in section: SectionName, source: SourceFile
    ) -> SourceFile? {
        guard isWord(word), let before = try? YAMLNode.read(source),
            let (key, value) = before[section.rawValue]?.pairs.first(where: { $0.key.text == id })
        else { return nil }
        let edit = ListEdit(source: source, word: word, field: field)
        guard let bytes = edit.bytes(key, value) else { return nil }
        let edited = SourceFile(path: source.path, text: String(decoding: bytes, as: UTF8.self))
        guard let after = try? YAMLNode.read(edited), let new = after[section.rawValue]?[id] else { return nil }
        let path = [section.rawValue, id, field]
        let isOnlyChange = YAMLShape(before).without(path) == YAMLShape(after).without(path)
        let words = (value[field]?.items ?? []).map { $0.text ?? "" } + [word]
        guard isOnlyChange, (new[field]?.items ?? []).map({ $0.text ?? "" }).sorted() == words.sorted() else {
            return nil
        }
        return edited
    }

    private static func isWord(_ word: String) -> Bool {
        word.utf8.first.map { Character(.init($0)).isLetter } == true
            && word.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
            }
    }

    // MARK: The forms

    private func bytes(_ key: YAMLNode, _ value: YAMLNode) -> [UInt8]? {
        if let list = value[field] { return adding(to: list) }
        switch value.content {
        case .mapping(let pairs):
            guard let start = offset(of: value.place) else { return nil }
            if source.bytes[start] == UInt8(ascii: "{") {
                return inserting("\(field): [\(word)]" + (pairs.isEmpty ? "" : ", "), at: start + 1)
            }
            guard let first = pairs.first?.key.place, first.line > key.place.line else { return nil }
            return insertingLine(after: key.place.line, indent: first.column - 1)
        case .scalar("", isPlain: true): return insertingLine(after: key.place.line, indent: key.place.column + 1)
        default: return nil
        }
    }

    private func adding(to list: YAMLNode) -> [UInt8]? {
        guard let start = offset(of: list.place) else { return nil }
        switch list.content {
        case .sequence(let items) where source.bytes[start] == UInt8(ascii: "["):
            return inserting(word + (items.isEmpty ? "" : ", "), at: start + 1)
        case .sequence(let items):
            // Below one another: another line like the first, before it.
            guard let item = items.first?.place, let place = offset(of: item),
                let line = offset(of: Place(file: "", line: item.line, column: 1))
            else { return nil }
            let lead = source.bytes[line..<place]
            guard lead.count(where: { $0 == 0x2D }) == 1, lead.allSatisfy({ $0 == 0x2D || $0 == 0x20 }) else {
                return nil
            }
            return inserting(String(decoding: lead, as: UTF8.self) + word + lineEnd(at: item.line), at: line)
        case .scalar(let text, isPlain: true) where source.bytes[start...].starts(with: text.utf8) && !text.isEmpty:
            var bytes = source.bytes
            bytes.replaceSubrange(start..<start + text.utf8.count, with: "[\(word), \(text)]".utf8)
            return bytes
        default: return nil
        }
    }

    private func insertingLine(after line: Int, indent: Int) -> [UInt8]? {
        let text = String(repeating: " ", count: indent) + "\(field): [\(word)]"
        guard let next = offset(of: Place(file: "", line: line + 1, column: 1)) else {
            return source.bytes + "\n\(text)\n".utf8
        }
        return inserting(text + lineEnd(at: line), at: next)
    }

    private func inserting(_ text: String, at offset: Int) -> [UInt8] {
        var bytes = source.bytes
        bytes.insert(contentsOf: text.utf8, at: offset)
        return bytes
    }

    // MARK: Places

    private func lineEnd(at line: Int) -> String {
        guard let next = offset(of: Place(file: "", line: line + 1, column: 1)), next > 1 else { return "\n" }
        return source.bytes[next - 2] == 0x0D ? "\r\n" : "\n"
    }

    /// The byte at a line and a column in characters; nil past the end.
    private func offset(of place: Place) -> Int? {
        var line = 1
        var offset = 0
        while line < place.line {
            guard let end = source.bytes[offset...].firstIndex(of: 0x0A) else { return nil }
            offset = end + 1
            line += 1
        }
        var column = 1
        while column < place.column, offset < source.bytes.count {
            offset += 1
            while offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return offset < source.bytes.count ? offset : nil
    }
}
