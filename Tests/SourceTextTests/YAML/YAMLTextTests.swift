import SourceText
import Testing

@Suite("Writing YAML")
struct YAMLTextTests {
    private func written(_ body: (inout YAMLText) -> Void) -> String {
        var yaml = YAMLText(comment: "Top")
        body(&yaml)
        return yaml.text
    }

    @Test("texts are plain where they can be, in quotes where they must be, and folded where they are long")
    func texts() {
        let text = written { yaml in
            yaml.field("a", "plain words, with commas")
            yaml.field("b", "colon: here")
            yaml.field("c", "true")
            yaml.field("d", "2026-03-01")
            yaml.field("e", "1.0")
            yaml.field("f", String(repeating: "word ", count: 30))
            yaml.field("x:y", "z")
        }
        #expect(
            text == """
                # Top
                a: plain words, with commas
                b: "colon: here"
                c: "true"
                d: 2026-03-01
                e: "1.0"
                f: >-
                  word word word word word word word word word word word word word word word word word word word word word word word
                  word word word word word word word
                "x:y": z

                """)
    }

    @Test("a record is one line where it fits")
    func records() {
        let text = written { yaml in
            let short = yaml.record("a", [("x", .flag(true)), ("y", .list(["b", "c,d"])), ("z", .text("e, f"))])
            let long = yaml.record("b", [("x", .text(String(repeating: "x", count: 200)))])
            #expect(short && !long)
        }
        #expect(text == "# Top\na: {x: true, y: [b, \"c,d\"], z: \"e, f\"}\n")
    }

    @Test(
        "no text becomes anything else when it is read again",
        arguments: [
            "\"\u{301}: x", "a: \u{345}b", "\\\u{301}", "a\nb: c", "\u{85}x", "\u{2028}- x", "{", "# x", "' x",
            "\u{FEFF}x",
            "x\u{1B}[0m", "a:", "- a", "é: ü", "null", "yes",
        ])
    func hostile(_ text: String) throws {
        let yaml = written { yaml in
            yaml.comment(text)
            yaml.field("key", text)
            yaml.field(text, "value")
            yaml.list("list", [text, "b"])
            let isWritten = yaml.record("record", [("a", .text(text)), ("b", .list([text]))])
            #expect(isWritten)
        }
        let root = try DataNode.yaml(SourceFile(path: "x.yaml", text: yaml))
        #expect(root.fields.count == 4 && root["key"]?.text?.isEmpty == false, "\(yaml)")
        #expect(root["list"]?.items.count == 2 && root["record"]?.fields.count == 2, "\(yaml)")
        #expect(root.fields[1].value.text == "value")
        guard case .text? = root["record"]?["b"]?.items[0].content else {
            #expect(root["record"]?["b"]?.items[0].text == text)
            return
        }
    }
}
