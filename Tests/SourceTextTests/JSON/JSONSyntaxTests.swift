import SourceText
import Testing

@Suite("The check of JSON")
struct JSONSyntaxTests {
    private func mistake(_ text: String) -> Diagnostic? {
        do throws(DiagnosticError) {
            try JSONSyntax.check(SourceFile(path: "a.json", text: text))
            return nil
        } catch {
            return error.diagnostic
        }
    }

    @Test(
        "what is JSON passes",
        arguments: [
            "{}", "[]", " [1, -0.5e+3, 0, 1E9, true, false, null, \"\"] \n",
            "{\"a\": {\"b\": [[], {}]}, \"c\": \"\\u00e9\\n\\/\"}",
            "\"text\"", "7", "\u{FEFF}{\"a\": \"é 😀\"}", "{\"a\":1,\"a\":2}",
        ])
    func sound(_ text: String) { #expect(mistake(text) == nil) }

    @Test(
        "what is not is refused at the first byte that does not fit",
        arguments: [
            ("{\"a\": 1 \"b\": 2}", 1, 9), ("{\"a\" 1}", 1, 6), ("{a: 1}", 1, 2), ("[1,]", 1, 4), ("{\"a\": 1,}", 1, 9),
            ("[1 2]", 1, 4), ("[1}", 1, 3), ("{\"a\": 1]", 1, 8), ("[01]", 1, 3), ("[+1]", 1, 2), ("[1.]", 1, 4),
            ("[tru]", 1, 5), ("[nul]", 1, 5), ("{} {}", 1, 4), ("[\"a\nb\"]", 1, 4), ("[\"\\x\"]", 1, 4),
            ("[\"\\u12g4\"]", 1, 7), ("// comment\n{}", 1, 1), ("{\n  \"é\": 'x'\n}", 2, 8), ("[NaN]", 1, 2),
            ("]", 1, 1),
        ])
    func broken(_ text: String, _ line: Int, _ column: Int) {
        let mistake = mistake(text)
        #expect(mistake?.code == "bad-json")
        #expect(mistake?.place == Place(file: "a.json", line: line, column: column))
    }

    @Test("a file that was cut anywhere is said to be cut short, with its length")
    func cutShort() {
        let text = "{\"a\": [1.5e3, true, {\"b\": \"c\\u00e9\"}, null]}"
        for length in 1..<text.utf8.count {
            let mistake = mistake(String(decoding: text.utf8.prefix(length), as: UTF8.self))
            #expect(mistake?.code == "bad-json")
            #expect(mistake?.message.contains("the file ends after \(length) bytes") == true, "\(length)")
        }
        #expect(mistake("")?.message == "the file is empty")
    }

    @Test("deep nesting is refused where it becomes too deep")
    func depth() {
        let limit = JSONSyntax.depthLimit
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(mistake(nested(limit)) == nil)
        #expect(mistake(nested(limit + 1))?.code == "nesting-too-deep")
        #expect(mistake(nested(1_000_000))?.place.column == limit + 1)
    }
}
