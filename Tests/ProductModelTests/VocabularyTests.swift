import ProductModel
import Testing

@Suite("Vocabularies")
struct VocabularyTests {
    /// Every vocabulary that a field takes its words from.
    static let all: [Vocabulary] = Section.all.flatMap(\.leaves).compactMap { leaf in
        if case .choice(let vocabulary) = leaf.field.type.item { return vocabulary }
        return nil
    }

    @Test("Every word stands once in its vocabulary and is written in kebab case")
    func words() {
        for vocabulary in Self.all {
            let words = vocabulary.words.map(\.id)
            #expect(Set(words).count == words.count, "\(vocabulary.name)")
            for word in words {
                #expect(word.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(vocabulary.name): \(word)")
            }
        }
    }

    @Test("Every word has a meaning, and every vocabulary a name and something to choose from")
    func meanings() {
        for vocabulary in Self.all {
            #expect(!vocabulary.name.isEmpty)
            #expect(vocabulary.words.count > 1, "\(vocabulary.name)")
            for word in vocabulary.words { #expect(!word.meaning.isEmpty, "\(vocabulary.name): \(word.id)") }
        }
    }

    @Test("No word is one that YAML reads as something else")
    func wordsAreTexts() {
        for vocabulary in Self.all {
            for word in vocabulary.words {
                #expect(!["true", "false", "null"].contains(word.id), "\(vocabulary.name)")
                #expect(Double(word.id) == nil, "\(vocabulary.name): \(word.id)")
            }
        }
    }

    @Test("Vocabularies with the same name are the same")
    func names() {
        for (name, group) in Dictionary(grouping: Self.all, by: \.name) {
            #expect(group.allSatisfy { $0 == group[0] }, "\(name)")
        }
    }

    @Test("A vocabulary knows its words")
    func contains() throws {
        let protocols = try #require(Self.all.first { $0.name == "protocol" })
        #expect(protocols.contains("ble"))
        #expect(!protocols.contains("BLE"))
    }

    @Test("What a protocol implies uses the words that an interface's reach has")
    func protocols() throws {
        let reach = try #require(Self.all.first { $0.name == "reach" })
        for wire in WireProtocol.all {
            if let word = wire.reach { #expect(reach.contains(word), "\(wire.id)") }
        }
    }
}
