/// Writes YAML as people write it: two blanks of indent, quotes where they are needed, long texts folded.
struct YAMLText {
    private(set) var text = ""
    private var indent = ""
    private static let width = 120

    /// - Parameter comment: What stands above everything.
    init(comment: String) { fold(comment, first: "# ", rest: "# ") }

    /// A key and a text.
    ///
    /// The text has neither line breaks nor control characters.
    mutating func field(_ key: String, _ value: String) {
        let name = indent + Self.scalar(key, isKey: true) + ":"
        let line = name + " " + Self.scalar(value, isKey: false)
        if line.unicodeScalars.count <= Self.width {
            text += line + "\n"
        } else {
            text += name + " >-\n"
            fold(value, first: indent + "  ", rest: indent + "  ")
        }
    }

    /// A key and short words in brackets.
    mutating func list(_ key: String, _ values: [String]) {
        let name = indent + Self.scalar(key, isKey: true) + ": ["
        let words = values.enumerated().map { Self.item($0.element) + ($0.offset == values.count - 1 ? "]" : ",") }
        fold(words.joined(separator: " "), first: name, rest: indent + "  ")
        if values.isEmpty { text += name + "]\n" }
    }

    /// A key for what follows indented.
    mutating func key(_ key: String) { text += indent + Self.scalar(key, isKey: true) + ":\n" }

    /// Writes something one level deeper.
    mutating func indented(_ body: (inout YAMLText) -> Void) {
        let outer = indent
        indent += "  "
        body(&self)
        indent = outer
    }

    private mutating func fold(_ words: String, first: String, rest: String) {
        var line = first
        var isEmpty = true
        var length = first.unicodeScalars.count
        for word in words.split(separator: " ") {
            let count = word.unicodeScalars.count
            if !isEmpty, length + 1 + count > Self.width {
                text += line + "\n"
                (line, length, isEmpty) = (rest, rest.unicodeScalars.count, true)
            }
            line += isEmpty ? word : " " + word
            length += count + (isEmpty ? 0 : 1)
            isEmpty = false
        }
        if !isEmpty { text += line + "\n" }
    }

    // MARK: Quotes

    /// Words that some reader of YAML takes for a flag or for nothing.
    private static let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

    private static func scalar(_ text: String, isKey: Bool) -> String {
        isPlain(text) && !(isKey && text.contains(" ")) ? text : quoted(text)
    }

    /// An item of a list in brackets, in which commas and brackets have a meaning.
    private static func item(_ text: String) -> String {
        isPlain(text) && text.utf8.allSatisfy { $0 != 0x2C && $0 != 0x20 } && !text.contains(":") ? text : quoted(text)
    }

    /// Letters first, and nothing that YAML gives a meaning.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, !words.contains(text.lowercased()),
            text.last != ":", text.last != " ", !text.contains(": "), !text.contains(" #")
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || " .,;:-_()/+'&%".unicodeScalars.contains(scalar)
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
