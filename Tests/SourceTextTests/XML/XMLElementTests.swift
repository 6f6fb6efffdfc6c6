import SourceText
import Testing

@Suite("XML")
struct XMLElementTests {
    private func read(_ text: String) throws -> SourceText.XMLElement {
        try .read(SourceFile(path: "x.xml", text: text))
    }

    private func refusal(_ text: String) -> String? {
        do {
            _ = try read(text)
            return nil
        } catch let error as DiagnosticError {
            return "\(error.diagnostic.place.line):\(error.diagnostic.place.column) \(error.diagnostic.code)"
        } catch {
            return "\(error)"
        }
    }

    @Test("elements, attributes and texts are read, with places")
    func reading() throws {
        let root = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a comment with <tags> -->
            <a:root xmlns:a='urn:x' i:type="b">
              one &lt;&#65;&#x1F512;&amp;&quot;&apos;&gt;
              <child/><child n = "2">two<![CDATA[<&]]></child>
              <?instruction?>
            </a:root>

            """)
        #expect(root.name == "root" && root.line == 3 && root.column == 1)
        #expect(root.attribute("type") == "b" && root.attribute("xmlns:a") == "urn:x")
        #expect(root.text.split(separator: " ").joined(separator: " ").contains("one <A🔒&\"'>"))
        #expect(root.children.map(\.name) == ["child", "child"] && root.children[1].line == 5)
        #expect(root.children[1].text == "two<&" && root["child"]?.text == "")
        #expect(root.children[1].attribute("n") == "2")
    }

    @Test(
        "what is no XML is refused at its place",
        arguments: [
            ("", "1:1 bad-xml"), ("  ", "1:3 bad-xml"), ("text", "1:5 bad-xml"), ("<a>", "1:4 bad-xml"),
            ("<a>\n</b>", "2:5 bad-xml"), ("<a/><b/>", "1:9 bad-xml"), ("<a/>x", "1:6 bad-xml"),
            ("</a>", "1:5 bad-xml"),
            ("<a b></a>", "1:5 bad-xml"), ("<a b=c/>", "1:6 bad-xml"), ("<a b='1' b='2'/>", "1:11 bad-xml"),
            ("<a b='<'/>", "1:7 bad-xml"), ("<a b='1'c='2'/>", "1:9 bad-xml"), ("<a", "1:3 bad-xml"),
            ("<a>&nbsp;</a>", "1:4 bad-xml"), ("<a>& </a>", "1:4 bad-xml"), ("<a>&#0;</a>", "1:4 bad-xml"),
            ("<a>&#xD800;</a>", "1:4 bad-xml"), ("<a>\u{1}</a>", "1:4 bad-xml"), ("<1/>", "1:3 bad-xml"),
            ("<a><!-- </a>", "1:4 bad-xml"), ("<a><![CDATA[</a>", "1:4 bad-xml"),
            ("<!DOCTYPE a><a/>", "1:1 xml-doctype"),
            ("<a><!ENTITY b 'c'></a>", "1:4 xml-doctype"),
            ("<?xml version='1.0' encoding='latin1'?><a/>", "1:40 wrong-encoding"),
        ])
    func refused(_ text: String, _ finding: String) {
        #expect(refusal(text) == finding)
    }

    @Test("many attributes, elements and levels have an end")
    func limits() {
        let attributes = (0..<300).map { "a\($0)='1'" }.joined(separator: " ")
        #expect(refusal("<a \(attributes)/>")?.hasSuffix("bad-xml") == true)
        let deep = String(repeating: "<a>", count: 101) + String(repeating: "</a>", count: 101)
        #expect(refusal(deep)?.hasSuffix("nesting-too-deep") == true)
        #expect(refusal(String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)) == nil)
    }
}
