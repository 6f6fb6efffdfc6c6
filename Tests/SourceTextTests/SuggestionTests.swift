import SourceText
import Testing

@Suite("Suggestions")
struct SuggestionTests {
    static let sections = ["components", "interfaces", "flows", "needs", "means", "data", "use_cases"]

    @Test(
        "What was probably meant is found",
        arguments: [
            ("component", "components"), ("componnets", "components"), ("Flows", "flows"), ("flow", "flows"),
            ("usecases", "use_cases"), ("date", "data"), ("meens", "means"),
        ])
    func near(word: String, meant: String) {
        #expect(Suggestion.nearest(to: word, in: Self.sections) == meant)
    }

    @Test("Nothing is suggested for what is not like anything", arguments: ["", "xyz", "firmware", "comp"])
    func far(word: String) {
        #expect(Suggestion.nearest(to: word, in: Self.sections) == nil)
    }

    @Test("Two letters that changed places count as one mistake")
    func swapped() {
        #expect(Suggestion.nearest(to: "abl", in: ["bal"]) == "bal")
    }

    @Test("Of two that are equally near the first in the alphabet is taken, whatever their order")
    func ties() {
        #expect(Suggestion.nearest(to: "lock-c", in: ["lock-b", "lock-a"]) == "lock-a")
        #expect(Suggestion.nearest(to: "lock-c", in: ["lock-a", "lock-b"]) == "lock-a")
    }

    @Test("A word of more than 64 letters is compared with nothing")
    func longWord() {
        let word = String(repeating: "a", count: 65)
        #expect(Suggestion.nearest(to: word, in: [word]) == nil)
    }

    @Test("Among ten thousand words one is found in a moment")
    func manyCandidates() {
        let words = (1...10_000).map { "temperature-sensor-\($0)" }
        var meant: String?
        let duration = ContinuousClock().measure {
            meant = Suggestion.nearest(to: "temprature-sensor-1234", in: words)
        }
        #expect(meant == "temperature-sensor-1234")
        #expect(duration < .seconds(1))
    }
}
