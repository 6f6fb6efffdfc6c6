/// Writes YAML as people write it: two blanks of indent, quotes where they are needed, long texts folded.
///
/// Line breaks and control characters in texts and comments become blanks, so that no text can pass for another line.
public struct YAMLText: Sendable {
    /// The value of a field.
    public enum FieldValue: Sendable, Equatable {
        /// Words.
        case text(String)
        /// Yes or no.
        case flag(Bool)
        /// Several words, in brackets.
        case list([String])
    }

    /// What was written so far.
    public private(set) var text = ""
    private var indent = ""
    private static let width = 120

    /// Begins with nothing.
    public init() {}

    /// - Parameter comment: What stands above everything.
    public init(comment: String) { self.comment(comment) }

    /// A comment on lines of its own.
    public mutating func comment(_ words: String) {
        fold(YAMLScalar.tamed(words), first: indent + "# ", rest: indent + "# ")
    }

    /// An empty line.
    public mutating func gap() { text += "\n" }

    /// A key and a text.
    public mutating func field(_ key: String, _ value: String) {
        let value = YAMLScalar.tamed(value)
        let name = indent + YAMLScalar.key(key) + ":"
        let line = name + " " + YAMLScalar.value(value)
        if line.unicodeScalars.count <= Self.width {
            text += line + "\n"
        } else {
            text += name + " >-\n"
            fold(value, first: indent + "  ", rest: indent + "  ")
        }
    }

    /// A key and a value.
    public mutating func field(_ key: String, _ value: FieldValue) {
        switch value {
        case .text(let words): field(key, words)
        case .flag(let flag): text += indent + YAMLScalar.key(key) + ": \(flag)\n"
        case .list(let items): list(key, items)
        }
    }

    /// A key and its fields in braces on one line, if that fits.
    ///
    /// - Returns: Whether it was written.
    public mutating func record(_ key: String, _ fields: [(name: String, value: FieldValue)]) -> Bool {
        let inner = fields.map { $0.name + ": " + YAMLScalar.inline($0.value) }.joined(separator: ", ")
        let line = indent + YAMLScalar.key(key) + ": {" + inner + "}"
        guard line.unicodeScalars.count <= Self.width else { return false }
        text += line + "\n"
        return true
    }

    /// A key and short words in brackets.
    public mutating func list(_ key: String, _ values: [String]) {
        let name = indent + YAMLScalar.key(key) + ": ["
        let last = values.count - 1
        let words = values.enumerated().map { YAMLScalar.item($0.element) + ($0.offset == last ? "]" : ",") }
        fold(words.joined(separator: " "), first: name, rest: indent + "  ")
        if values.isEmpty { text += name + "]\n" }
    }

    /// A key for what follows indented.
    public mutating func key(_ key: String) { text += indent + YAMLScalar.key(key) + ":\n" }

    /// Writes something one level deeper.
    public mutating func indented(_ body: (inout YAMLText) -> Void) {
        let outer = indent
        indent += "  "
        body(&self)
        indent = outer
    }

    private mutating func fold(_ words: String, first: String, rest: String) {
        var line = first
        var isEmpty = true
        var length = first.unicodeScalars.count
        for word in words.unicodeScalars.split(separator: " ").map(String.init) {
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
}
