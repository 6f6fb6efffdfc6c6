import ProductModel
import Testing

@Suite("Levels")
struct LevelTests {
    @Test("The five levels of SP 800-30 are numbered and ordered from very low to very high")
    func order() {
        #expect(Level.allCases.map(\.title) == ["very low", "low", "moderate", "high", "very high"])
        #expect(Level.allCases.map(\.rawValue) == [1, 2, 3, 4, 5])
        #expect(Level.allCases.sorted() == Level.allCases)
    }

    @Test("A level is read back from its word", arguments: Level.allCases)
    func words(level: Level) {
        #expect(Level(word: level.word) == level)
    }

    @Test("Anything else is no level", arguments: ["", "medium", "very high", "High", "5"])
    func otherWords(word: String) {
        #expect(Level(word: word) == nil)
    }
}
