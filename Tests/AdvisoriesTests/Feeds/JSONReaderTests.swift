import Foundation
import Testing

@testable import Advisories

@Suite("Reading JSON without building it")
struct JSONReaderTests {
    private func fault(_ text: String) -> String? { fault(Array(text.utf8)) }

    private func fault(_ bytes: [UInt8]) -> String? {
        bytes.withUnsafeBufferPointer { bytes in
            var json = JSONReader(bytes)
            do throws(ReadingFault) {
                try json.skip()
                try json.end()
                return nil
            } catch {
                return error.text
            }
        }
    }

    private func text(_ text: String) throws -> String? {
        try Array(text.utf8).withUnsafeBufferPointer { bytes in
            var json = JSONReader(bytes)
            return try json.text()?.string
        }
    }

    @Test(
        "what is JSON is passed over whole",
        arguments: [
            "{}", "[]", " [ ] ", "null", "true", "-0.5e+10", #""a\u00e9\n""#, #"{"a": [1, {"b": null}], "c": "d"}"#,
            "[[],[{}],{\"x\":[]}]", "\u{FEFF}[1]", #"["long enough for eight bytes at once \" and more"]"#,
        ])
    func right(text: String) { #expect(fault(text) == nil) }

    @Test(
        "what is not is refused",
        arguments: [
            "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{,}", "[1 2]", "{\"a\" 1}", "{a: 1}", "01", "1.", "-", "1e", ".5",
            "tru", "nul", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"a\nb\"", "[1]]", "{}{}", "[}", "{]", "+1", "\"\\",
        ])
    func wrong(text: String) { #expect(fault(text) != nil) }

    @Test("nesting has a limit, and reading does not fall over it")
    func nesting() {
        let deep = String(repeating: "[", count: 200_000)
        #expect(fault(deep)?.contains("nested more than 128 deep") == true)
        let objects = String(repeating: #"{"a":"#, count: 200_000)
        #expect(fault(objects)?.contains("nested more than 128 deep") == true)
        #expect(fault(String(repeating: "[", count: 128) + String(repeating: "]", count: 128)) == nil)
    }

    @Test("escapes are read when the text is wanted; halves of pairs and broken UTF-8 are repaired")
    func escapes() throws {
        #expect(try text(#""\"\\\/\b\f\n\r\t\u0041\u00e9\u20ac""#) == "\"\\/\u{8}\u{C}\n\r\tAé€")
        #expect(try text(#""\ud83d\ude00!""#) == "😀!")
        #expect(try text(#""a\ud83d!""#) == "a\u{FFFD}!")
        #expect(try text(#""\ude00""#) == "\u{FFFD}")
        let broken = try ([0x22, 0x61, 0xFF, 0x62, 0x22] as [UInt8]).withUnsafeBufferPointer { bytes in
            var json = JSONReader(bytes)
            return try json.text()?.string
        }
        #expect(broken == "a\u{FFFD}b")
    }

    @Test("fields are found by name, even by one that is escaped, and a value of another sort is told")
    func fields() throws {
        let text = #"{"skip": [{"x": 1}], "n\u0061me": "found", "list": "no list"}"#
        let found = try Array(text.utf8).withUnsafeBufferPointer { bytes in
            var json = JSONReader(bytes)
            var found: [String] = []
            guard try json.object() else { return found }
            while let name = try json.name() {
                switch name {
                case "name": found.append(try json.text()?.string ?? "")
                case "list":
                    var other = json
                    if (try? other.list()) == nil { found.append("no list") }
                    try json.skip()
                default: try json.skip()
                }
            }
            return found
        }
        #expect(found == ["found", "no list"])
    }

    @Test("a text that is shortened ends with a word")
    func shortened() throws {
        let text = try Array(#""one two three four""#.utf8).withUnsafeBufferPointer { bytes in
            var json = JSONReader(bytes)
            return try json.text()?.string(limit: 11)
        }
        #expect(text == "one two …")
    }
}
