import SourceText
import Testing

@Suite("JSON values that are found and not decoded")
struct JSONValueTests {
    private func value(_ text: String) -> JSONValue { JSONValue(checked: SourceFile(path: "x.json", text: text)) }

    @Test("members and items are found behind whatever stands between them")
    func nested() {
        let root = value(
            #" { "a" : [1, {"b": "]}"}, [], "x,y"] , "c":{"d":true,"e":null} ,"f":-1.5e3,"g":"\\"}"#)
        #expect(root.isObject && root.members.keys.sorted() == ["a", "c", "f", "g"])
        let items = root.members["a"]?.items ?? []
        #expect(items.count == 4 && items[1].members["b"]?.text == "]}" && items[2].items.isEmpty)
        #expect(items[3].text == "x,y" && root.members["a"]?.texts == ["x,y"])
        #expect(root.members["c"]?.members["d"]?.flag == true && root.members["c"]?.members["e"]?.text == nil)
        #expect(root.members["g"]?.text == "\\")
    }

    @Test("escapes become the characters that they stand for, and halves of characters become U+FFFD")
    func escapes() {
        #expect(value(#""a\n\t\"\/\u00e9é\ud83d\ude00""#).text == "a\n\t\"/éé😀")
        #expect(value(#""\ud83d!""#).text == "\u{FFFD}!")
    }

    @Test("of several members with one name the last counts")
    func twice() { #expect(value(#"{"a": 1, "a": "x"}"#).members["a"]?.text == "x") }

    @Test(
        "what is cut short gives less, and does no harm", arguments: ["", "{", "[1, ", "\"", "{\"a\": \"\\", "\"\\u00"])
    func cutShort(_ text: String) {
        let root = value(text)
        #expect(root.members.count <= 1 && root.items.count <= 1 && (root.text ?? "").count <= 1)
    }
}
