import SourceText
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
    @Test("A place is written without what is not known of it")
    func places() {
        #expect(Place(file: "a.yaml", line: 3, column: 5).text == "a.yaml:3:5")
        #expect(Place(file: "a.yaml", line: 3).text == "a.yaml:3")
        #expect(Place(file: "a.yaml").text == "a.yaml")
    }

    @Test("Up to the limit everything is kept, in the order of finding")
    func upToTheLimit() {
        var collector = DiagnosticCollector()
        for number in 1...DiagnosticCollector.limit { collector.report(mistake(number)) }
        #expect(collector.diagnostics.map(\.place.line) == Array(1...DiagnosticCollector.limit))
        #expect(!collector.isFull)
    }

    @Test("Past the limit, one more says that there are more, and the rest is dropped")
    func pastTheLimit() {
        var collector = DiagnosticCollector()
        for number in 1...(DiagnosticCollector.limit + 5000) { collector.report(mistake(number)) }
        #expect(collector.diagnostics.count == DiagnosticCollector.limit + 1)
        #expect(collector.diagnostics.last?.code == "too-many-mistakes")
        #expect(collector.isFull)
    }

    @Test("A message that quotes something endless is cut in the middle, so that its beginning and end stay")
    func longMessage() throws {
        var collector = DiagnosticCollector()
        let word = String(repeating: "x", count: 1_000_000)
        collector.report(Diagnostic("bad-id", "'\(word)' is no id", at: Place(file: "a.yaml")))
        let message = try #require(collector.diagnostics.first).message
        #expect(message.utf8.count < 1000)
        #expect(message.prefix(3) == "'xx")
        #expect(message.suffix(8) == "is no id")
    }

    private func mistake(_ line: Int) -> Diagnostic {
        Diagnostic("unknown-field", "a field", at: Place(file: "a.yaml", line: line, column: 1))
    }
}
