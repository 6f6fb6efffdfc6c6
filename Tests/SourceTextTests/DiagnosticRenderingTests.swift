import SourceText
import Testing

@Suite("Rendering of diagnostics")
struct DiagnosticRenderingTests {
    @Test("A diagnostic reads like a compiler's: place, message, suggestion, code, the line and a caret")
    func everything() {
        let text = """
            flows:
              open: {from: phone, via: lock-bel}
            """
        #expect(
            render(
                text, line: 2, column: 28, "there is no interface 'lock-bel'",
                suggestion: "lock-ble")
                    == """
                    a.yaml:2:28: error: there is no interface 'lock-bel' — did you mean 'lock-ble'? [test]
                      2 |   open: {from: phone, via: lock-bel}
                        |                            ^
                    """)
    }

    @Test("Notes follow, each with its own line")
    func notes() {
        let note = Diagnostic.Note("the first is here", at: Place(file: "a.yaml", line: 1, column: 1))
        let diagnostic = Diagnostic(
            "duplicate-id", "there are two", at: Place(file: "a.yaml", line: 10, column: 2), severity: .warning,
            notes: [note])
        let source = SourceFile(path: "a.yaml", text: "lock\n" + String(repeating: "\n", count: 8) + " lock")
        #expect(
            diagnostic.rendered(sources: ["a.yaml": source]) == """
                a.yaml:10:2: warning: there are two [duplicate-id]
                  10 |  lock
                     |  ^
                a.yaml:1:1: note: the first is here
                  1 | lock
                    | ^
                """)
    }

    @Test("Without the file, or for the file as a whole, no line is shown")
    func noLine() {
        let place = Place(file: "b.yaml", line: 1, column: 1)
        #expect(Diagnostic("test", "wrong", at: place).rendered(sources: [:]) == "b.yaml:1:1: error: wrong [test]")
        let source = SourceFile(path: "b.yaml", text: "text")
        #expect(
            Diagnostic("test", "wrong", at: Place(file: "b.yaml")).rendered(sources: ["b.yaml": source])
                == "b.yaml: error: wrong [test]")
    }

    @Test("The caret stands under the character, whatever comes before it: tabs, accents, wide characters")
    func caretUnderCharacters() {
        #expect(excerpt("a:\t\tb", column: 5) == ["  1 | a:\t\tb", "    |   \t\t^"])
        #expect(excerpt("é: ü", column: 4) == ["  1 | é: ü", "    |    ^"])
        #expect(excerpt("e\u{301}: b", column: 5) == ["  1 | e\u{301}: b", "    |    ^"])
        #expect(excerpt("日本: b", column: 5) == ["  1 | 日本: b", "    |       ^"])
    }

    @Test("A caret may stand right after the line's end, and never further")
    func caretAtTheEnd() {
        #expect(excerpt("ab", column: 3) == ["  1 | ab", "    |   ^"])
        #expect(excerpt("ab", column: 50) == ["  1 | ab", "    |   ^"])
    }

    @Test("Of a long line the part around the place is shown")
    func longLine() throws {
        let line = String(repeating: "x", count: 50_000) + "HERE" + String(repeating: "y", count: 50_000)
        let shown = excerpt(line, column: 50_001)
        #expect(shown.allSatisfy { $0.count < 200 })
        let caret = try #require(shown.last?.firstIndex(of: "^"))
        let first = try #require(shown.first)
        #expect(first[first.index(first.startIndex, offsetBy: caret.utf16Offset(in: shown[1]))...].hasPrefix("HERE"))
    }

    @Test("Control characters can't steer the reader's terminal, wherever they come from")
    func controlCharacters() {
        let file = "a\u{1B}]0;owned\u{7}.yaml"
        let diagnostic = Diagnostic(
            "test", "no field '\u{1B}[2J'", at: Place(file: file, line: 1, column: 1), suggestion: "\u{9B}31m",
            notes: [.init("\u{202E}txt", at: Place(file: file, line: 1, column: 1))])
        let text = diagnostic.rendered(sources: [file: SourceFile(path: file, text: "\u{1B}[31m\u{8}\u{2066}")])
        let hidden = text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
        #expect(hidden.isEmpty)
        #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x2066 })
    }

    @Test("A message stays on its line, so that a key with a line break can't pass for another diagnostic")
    func oneLine() {
        let text = Diagnostic("test", "no field 'a\nb.yaml:1:1: error: c'", at: Place(file: "a.yaml")).rendered(
            sources: [:])
        #expect(!text.contains("\n"))
    }

    @Test("Colour goes around the parts and changes nothing else")
    func style() {
        let place = Place(file: "a.yaml", line: 1, column: 1)
        let source = SourceFile(path: "a.yaml", text: "x")
        let text = Diagnostic("test", "wrong", at: place).rendered(sources: ["a.yaml": source]) { part, text in
            part == .severity(.error) || part == .caret ? "<\(text)>" : text
        }
        #expect(text == "a.yaml:1:1: <error:> wrong [test]\n  1 | x\n    | <^>")
    }

    private func render(
        _ text: String, line: Int, column: Int, _ message: String = "wrong", suggestion: String? = nil
    ) -> String {
        Diagnostic("test", message, at: Place(file: "a.yaml", line: line, column: column), suggestion: suggestion)
            .rendered(sources: ["a.yaml": SourceFile(path: "a.yaml", text: text)])
    }

    /// The line and the caret's line.
    private func excerpt(_ text: String, column: Int) -> [String] {
        render(text, line: 1, column: column).split(separator: "\n").dropFirst().map(String.init)
    }
}
