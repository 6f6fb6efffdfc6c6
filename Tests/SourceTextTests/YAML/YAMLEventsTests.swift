import SourceText
import Testing

@Suite("YAML events")
struct YAMLEventsTests {
    @Test("Each event tells what it is and where it starts, as people count")
    func positions() throws {
        let text = """
            lock:
              kind: device
              "exposure": [radio, 'lan']
            """
        #expect(
            try steps(text) == [
                "1:1 {", "1:1 lock", "2:3 {", "2:3 kind", "2:9 device", "3:3 \"exposure\"", "3:15 [", "3:16 radio",
                "3:23 \"lan\"", "3:28 ]", "4:1 }", "4:1 }", "4:1 end",
            ])
    }

    @Test("Columns count characters, not bytes")
    func columnsOfCharacters() throws {
        #expect(try steps("{é: 1, 日本: 2}").contains("1:8 日本"))
        #expect(try steps("{é: 1, 日本: 2}").contains("1:12 2"))
    }

    @Test("A byte order mark before UTF-8 is passed over")
    func byteOrderMark() throws {
        #expect(try steps("\u{FEFF}a: 1").filter { $0.hasSuffix("a") || $0.hasSuffix(" 1") }.count == 2)
    }

    @Test("The end stays the end however often it is asked for")
    func end() throws {
        var events = YAMLEvents(SourceFile(path: "a.yaml", text: ""))
        for _ in 0..<3 {
            guard case .end = try events.next().kind else {
                Issue.record("an empty file has nothing but an end")
                return
            }
        }
    }

    @Test("A file may start with a document marker and a directive")
    func documentMarker() throws {
        #expect(try steps("%YAML 1.2\n---\na: 1\n...\n") == ["3:1 {", "3:1 a", "3:4 1", "4:1 }", "5:1 end"])
    }

    @Test(
        "What product files do without is refused at its place",
        arguments: [
            ("a: &x 1\nb: *x\n", "alias-not-allowed", "2:4"),
            ("a: 1\n---\nb: 2\n", "several-documents", "2:1"),
            ("~\n---\nb: 2\n", "several-documents", "2:1"),
            ("a:\n\tb: 1\n", "tab-indent", "2:1"),
            ("é: 1\nb:\n  c: 2\n\td: 1\n", "tab-indent", "4:1"),
            ("a: {b: 1\nc: 2\n", "yaml-syntax", "2:2"),
            ("a: \"open\n", "yaml-syntax", "2:1"),
            ("a: \u{1}\n", "wrong-encoding", "1:1"),
            ("a: 1\nb: 2\nc: \u{1}\n", "wrong-encoding", "3:1"),
            ("a: \"NUL \\0 in a text\"\n", "wrong-encoding", "1:4"),
            ("a: !!str true\n", "tag-not-allowed", "1:4"),
            ("a: !!set {b, c}\n", "tag-not-allowed", "1:4"),
            ("a: !python/object [b]\n", "tag-not-allowed", "1:4"),
        ])
    func refusals(text: String, code: String, place: String) throws {
        let diagnostic = try #require(refusal(of: text))
        #expect(diagnostic.code == code)
        #expect(diagnostic.place.text == "test.yaml:" + place)
        #expect(diagnostic.severity == .error)
    }

    @Test("Bytes that are not UTF-8 are refused at their line")
    func notUTF8() throws {
        let folder = try TemporaryFile(bytes: Array("a: 1\nname: Caf".utf8) + [0xE9, 0x0A])
        let diagnostic = try #require(refusal(of: try folder.source()))
        #expect(diagnostic.code == "wrong-encoding")
        #expect(diagnostic.place.line == 2)
    }

    @Test("A mistake that began on another line shows where")
    func noteOnTheBeginning() throws {
        let diagnostic = try #require(refusal(of: "a:\n  b: [1,\n  c: 2\nd: 3\n"))
        #expect(diagnostic.code == "yaml-syntax")
        #expect(diagnostic.notes.map(\.message) == ["it began here"])
        #expect(diagnostic.notes.first?.place.line == 2)
    }

    @Test("Nesting is read down to the limit and no further", arguments: [("[", "]"), ("{a: ", "}")])
    func depth(open: String, close: String) throws {
        func nested(_ levels: Int) -> String {
            String(repeating: open, count: levels) + "1" + String(repeating: close, count: levels)
        }
        #expect(refusal(of: nested(YAMLEvents.depthLimit)) == nil)
        #expect(refusal(of: nested(YAMLEvents.depthLimit + 1))?.code == "nesting-too-deep")
    }

    @Test("A value can be passed over, however much it holds")
    func skip() throws {
        var events = YAMLEvents(SourceFile(path: "a.yaml", text: "{a: {b: [1, {c: d}]}, e: f}"))
        _ = try events.next()
        _ = try events.next()
        try events.skip(try events.next())
        guard case .scalar(let key, isPlain: true) = try events.next().kind else {
            Issue.record("after the value comes the next key")
            return
        }
        #expect(key == "e")
    }

    /// The events in short: place, then what it is; quoted texts in quotes.
    private func steps(_ text: String) throws -> [String] {
        var events = YAMLEvents(SourceFile(path: "test.yaml", text: text))
        var steps: [String] = []
        while true {
            let event = try events.next()
            let what =
                switch event.kind {
                case .scalar(let text, isPlain: true): text
                case .scalar(let text, isPlain: false): "\"\(text)\""
                case .sequenceStart: "["
                case .sequenceEnd: "]"
                case .mappingStart: "{"
                case .mappingEnd: "}"
                case .alias(let name): "*\(name)"
                case .end: "end"
                }
            steps.append("\(event.line):\(event.column) \(what)")
            if case .end = event.kind { return steps }
        }
    }

    private func refusal(of text: String) -> Diagnostic? {
        refusal(of: SourceFile(path: "test.yaml", text: text))
    }

    private func refusal(of source: SourceFile) -> Diagnostic? {
        var events = YAMLEvents(source)
        do {
            while true {
                if case .end = try events.next().kind { return nil }
            }
        } catch {
            return error.diagnostic
        }
    }
}
