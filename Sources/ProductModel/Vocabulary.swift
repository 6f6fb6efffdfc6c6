/// A closed list of words that a field may hold, each with its meaning.
public struct Vocabulary: Sendable, Equatable {
    /// What the list is called in messages: `kind of component`.
    public let name: String
    /// The words, in the order in which they are offered.
    public let words: [Word]

    /// One word and what it means.
    public struct Word: Sendable, Equatable {
        /// The word as written in a product file.
        public let id: String
        /// Its meaning, for documentation and editors.
        public let meaning: String
    }

    init(_ name: String, _ words: KeyValuePairs<String, String>) {
        self.name = name
        self.words = words.map { Word(id: $0.key, meaning: $0.value) }
    }

    init(_ name: String, words: [(id: String, meaning: String)]) {
        self.name = name
        self.words = words.map { Word(id: $0.id, meaning: $0.meaning) }
    }

    /// Whether the list has the word.
    public func contains(_ word: String) -> Bool {
        words.contains { $0.id == word }
    }
}
