import Testing

@testable import Deliverables

struct TemplateTests {
    private func render(_ text: String, _ value: TemplateValue) throws -> String {
        try TemplateLibrary(["page": text, "part": "<{{word}}>"]).render("page", value)
    }

    @Test(
        "Templates are filled in",
        arguments: [
            ("{{word}}", "a&amp;b"), ("{{none}}", ""), ("{{#word}}yes{{/word}}{{^word}}no{{/word}}", "yes"),
            ("{{#none}}yes{{/none}}{{^none}}no{{/none}}", "no"), ("{{#list}}{{.}},{{/list}}", "1,2,"),
            ("{{^list}}empty{{/list}}{{^nothing}}empty{{/nothing}}", "empty"),
            ("{{#inner}}{{word}}{{/inner}}", "inside"),
            ("{{#inner}}{{list}}{{none}}{{/inner}}", ""), ("{{>part}}", "<a&amp;b>"), ("{{markup}}", "<b>"),
            ("{{#yes}}{{word}}{{/yes}}{{#no}}{{word}}{{/no}}", "a&amp;b"),
        ])
    func fillsIn(_ template: String, _ page: String) throws {
        let value: TemplateValue = [
            "word": "a&b", "list": .texts(["1", "2"]), "nothing": .list([]), "inner": ["word": "inside"],
            "markup": .markup("<b>"), "yes": true, "no": false,
        ]
        #expect(try render(template, value) == page)
    }

    @Test(
        "A broken template is named", arguments: ["{{#open}}", "{{/closed}}", "{{#a}}{{/b}}", "{{word", "{{>missing}}"])
    func refusesBroken(_ template: String) {
        #expect(throws: DeliverableError.self) { try render(template, ["a": true]) }
    }

    @Test("Bytes are escaped, not characters")
    func escapesBytes() throws {
        #expect(
            try render("{{word}}", ["word": "\"\u{301}<\u{338}\u{1}"]).hasPrefix("&quot;\u{301}&lt;\u{338}\u{FFFD}"))
    }

    @Test("Only harmless addresses become links")
    func judgesAddresses() {
        for text in ["https://a.example/x", "http://a", "mailto:a@b.example", "tel:+1", "HTTPS://A"] {
            #expect(Address.safe(text) == text)
        }
        for text in ["javascript:alert(1)", "data:text/html,x", " https://a", "//a", "https://a b", "file:///etc"] {
            #expect(Address.safe(text) == nil)
        }
    }

    @Test("Words between backticks are what one types")
    func findsCode() throws {
        let template = "{{#text}}{{#code}}[{{code}}]{{/code}}{{words}}{{/text}}"
        #expect(try render(template, ["text": .prose("set `a` or `b<`")]) == "set [a] or [b&lt;]")
        #expect(try render(template, ["text": .prose("one ` alone")]) == "one  alone")
        #expect(try render(template, ["text": .prose("")]) == "")
    }
}
