import SourceText

/// What readers of catalogs ask of a YAML value: keys that must be there, words of a closed list, and a clear refusal.
extension YAMLNode {
    /// The text of a key that must be there.
    func required(_ key: String) throws(DiagnosticError) -> String {
        guard let text = self[key]?.text, !text.isEmpty else { throw refusal("bad-catalog", "'\(key)' is missing") }
        return text
    }

    /// One word of a closed list; `usual` where the key is left out.
    func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, usual: Word? = nil
    ) throws(DiagnosticError) -> Word where Word.RawValue == String {
        guard let node = self[key] else {
            if let usual { return usual }
            throw refusal("bad-catalog", "'\(key)' is missing")
        }
        let text = node.text ?? ""
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue)
            throw node.refusal(
                "bad-catalog", "'\(key)' is one of \(words.joined(separator: ", ")), not '\(text)'",
                suggestion: Suggestion.nearest(to: text, in: words))
        }
        return word
    }

    /// The texts of a list; a single value counts as a list of one.
    func texts(_ key: String) -> [String] { self[key]?.items.compactMap(\.text) ?? [] }

    /// Refuses keys that nobody reads, and keys that stand twice.
    func only(_ keys: [String], of what: String) throws(DiagnosticError) {
        guard case .mapping = content else { throw refusal("bad-catalog", "\(what) is a mapping of fields") }
        var seen: Set<String> = []
        for (key, _) in pairs {
            let name = key.text ?? ""
            guard keys.contains(name) else {
                throw key.refusal(
                    "bad-catalog", "\(what) has no '\(name)'", suggestion: Suggestion.nearest(to: name, in: keys))
            }
            guard seen.insert(name).inserted else { throw key.refusal("bad-catalog", "'\(name)' stands twice") }
        }
    }

    func refusal(_ code: String, _ message: String, suggestion: String? = nil) -> DiagnosticError {
        DiagnosticError(Diagnostic(code, message, at: place, suggestion: suggestion))
    }
}
