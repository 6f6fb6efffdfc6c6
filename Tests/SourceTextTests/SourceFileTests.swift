import Foundation
import SourceText
import Testing

@Suite("Source files")
struct SourceFileTests {
    @Test("Lines are counted from 1, with any line ending")
    func lines() {
        let source = SourceFile(path: "a", text: "one\ntwo\r\n\nfour")
        #expect((0...5).map(source.line) == [nil, "one", "two", "", "four", nil])
    }

    @Test("After the last line break there is no line")
    func noLineAfterTheLast() {
        #expect(SourceFile(path: "a", text: "one\n").line(2) == nil)
        #expect(SourceFile(path: "a", text: "").line(1) == nil)
    }

    @Test("Bytes that are not UTF-8 are shown as U+FFFD")
    func notUTF8() throws {
        let file = try TemporaryFile(bytes: [0x63, 0xE9, 0x21])
        #expect(try file.source().line(1) == "c\u{FFFD}!")
    }

    @Test("The last of a million lines is found in a moment, as a file with mistakes at its end needs")
    func manyLines() {
        let source = SourceFile(path: "a", text: String(repeating: "line\n", count: 1_000_000) + "last")
        var line: String?
        let duration = ContinuousClock().measure { line = source.line(1_000_001) }
        #expect(line == "last")
        #expect(duration < .seconds(1))
    }

    @Test(
        "UTF-16 is told from other bytes that are no text",
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "UTF-16", 0), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16", 0),
            ([0x61, 0x0A, 0x62, 0x00], "NUL", 2),
        ] as [([UInt8], String, Int)])
    func encodings(bytes: [UInt8], word: String, line: Int) throws {
        let file = try TemporaryFile(bytes: bytes)
        let error = try #require(throws: DiagnosticError.self) { try file.source() }
        #expect(error.diagnostic.code == "wrong-encoding")
        #expect(error.diagnostic.message.contains(word))
        #expect(error.diagnostic.place.line == line)
    }

    @Test("What is no regular file is not read", arguments: ["/dev/zero", "/", "/there/is/no/such/file"])
    func notAFile(path: String) throws {
        let error = try #require(throws: DiagnosticError.self) {
            try SourceFile(path: "a.yaml", url: URL(filePath: path))
        }
        #expect(error.diagnostic.code == "unreadable-file")
    }
}
