import SourceText

/// Reads the data files of cases: a mapping of ids to entries.
enum CaseResource {
    /// An entry with its id.
    struct Entry {
        let id: String
        let node: YAMLNode

        /// The text of a field; nil where it is not said.
        func text(_ key: String) -> String? { node[key]?.text }

        /// The text of a field that has to be said.
        func required(_ key: String) throws(DiagnosticError) -> String {
            guard let text = text(key), !text.isEmpty else { throw refusal("\(key) is missing") }
            return text
        }

        /// A whole number; nil where it is not said.
        func number(_ key: String) throws(DiagnosticError) -> Int? {
            guard let text = text(key) else { return nil }
            guard let number = Int(text), number > 0 else { throw refusal("\(key) is no whole number above 0") }
            return number
        }

        /// A word of a fixed set; nil where it is not said.
        func word<Word: RawRepresentable<String>>(_ key: String) throws(DiagnosticError) -> Word? {
            guard let text = text(key) else { return nil }
            guard let word = Word(rawValue: text) else { throw refusal("\(key) can't be '\(text)'") }
            return word
        }

        /// Words of a fixed set.
        func words<Word: RawRepresentable<String>>(_ key: String) throws(DiagnosticError) -> [Word] {
            var words: [Word] = []
            for item in node[key]?.items ?? [] {
                guard let word = Word(rawValue: item.text ?? "") else {
                    throw refusal("\(key) can't be '\(item.text ?? "")'")
                }
                words.append(word)
            }
            return words
        }

        func refusal(_ message: String) -> DiagnosticError {
            DiagnosticError(Diagnostic("bad-catalog", "\(id): \(message)", at: node.place))
        }
    }

    /// The entries of a file below `Resources/Cases`, in its order.
    static func entries(of name: String) throws(DiagnosticError) -> [Entry] {
        guard let text = Resources.text(of: "Cases/" + name),
            let node = try YAMLNode.read(SourceFile(path: name, text: text))
        else { return [] }
        return node.pairs.map { Entry(id: $0.key.text ?? "", node: $0.value) }
    }
}
