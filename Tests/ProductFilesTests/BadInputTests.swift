import Foundation
import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("Bad input ends soon, with one clear message")
struct BadInputTests {
    /// Each folder must be read within a second, even though the tests run without optimisation.
    static let limit = 1.0

    @Test("Texts that are made to break a reader", arguments: texts)
    func badText(_ bad: Bad) throws {
        let folder = try TemporaryFolder(["product.yaml": bad.text])
        let (seconds, reading) = try processorTime { try folder.read() }
        #expect(seconds < Self.limit)
        #expect(reading.brief == bad.finds.map { "product.yaml:" + $0 })
        let shown = reading.diagnostics.map { $0.rendered(sources: reading.sources) }.joined()
        #expect(shown.utf8.count < 3000)
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var finds: [String]

        init(_ title: String, _ text: String, finds: String...) {
            testDescription = title
            self.text = text
            self.finds = finds
        }
    }

    static let texts: [Bad] = [
        Bad("an alias bomb", aliasBomb, finds: "2:29 alias-not-allowed"),
        Bad(
            "lists 10,000 deep", "data: " + String(repeating: "[", count: 10_000),
            finds: "1:7 wrong-type", "1:38 nesting-too-deep"),
        Bad(
            "mappings 10,000 deep", "data: " + String(repeating: "{a: ", count: 10_000),
            finds: "1:12 unknown-field", "1:131 nesting-too-deep"),
        Bad("blocks 10,000 deep", blocks(10_000), finds: "1:1 unknown-section", "33:33 nesting-too-deep"),
        Bad(
            "lists in lists 10,000 deep", String(repeating: "- ", count: 10_000) + "a",
            finds: "1:1 wrong-type"),
        Bad("a NUL byte", "product: {id: lock}\nneeds: {a: \0}\n", finds: "2:1 wrong-encoding"),
        Bad("a NUL as an escape", "needs: {a: \"\\0\"}\n", finds: "1:12 wrong-encoding"),
        Bad("a tab for indentation", "components:\n\tlock: device\n", finds: "2:1 tab-indent"),
        Bad("control characters", "needs: {a: \u{1B}[2J}\n", finds: "1:1 wrong-encoding"),
        Bad("a key of 1 MB", longKey + ": 1\n", finds: "1:1 wrong-type"),
        Bad("a marked key of 1 MB", "? \(longKey)\n: 1\n", finds: "1:3 unknown-section"),
        Bad("an id of 1 MB", "components:\n  ? \(longKey)\n  : device\n", finds: "2:5 bad-id"),
        Bad("a word of 1 MB", "components: {a: {kind: \(longKey)}}\n", finds: "1:24 unknown-word"),
        Bad("nothing but a scalar", "lock\n", finds: "1:1 wrong-type"),
        Bad("nothing but a list", "- lock\n", finds: "1:1 wrong-type"),
    ]

    private static let longKey = String(repeating: "k", count: 1_000_000)

    private static let aliasBomb =
        "product: {frameworks: &a0 [x]}\n"
        + (1...60).map { "use_cases: {c: {users: &a\($0) [\(String(repeating: "*a\($0 - 1), ", count: 9))]}}\n" }
        .joined()

    private static func blocks(_ depth: Int) -> String {
        (0..<depth).map { String(repeating: " ", count: min($0, 200)) + "a:\n" }.joined()
    }

    @Test("An alias bomb inside an entry is stopped at its first alias")
    func aliasBombInEntry() {
        let reading = read("components:\n  a: &a {kind: device}\n  b: *a\n  c: *a\n")
        #expect(reading.brief == ["product.yaml:3:6 alias-not-allowed"])
    }

    @Test("A file that is too large is not even opened", arguments: [33 << 20, 100_000_000, 10 << 30] as [UInt64])
    func tooLarge(size: UInt64) throws {
        let folder = try TemporaryFolder(["product.yaml": "product: {id: lock}\n"])
        try folder.writeSparse(size, to: "large.yaml")
        let (seconds, reading) = try processorTime { try folder.read() }
        #expect(seconds < Self.limit)
        #expect(reading.brief == ["large.yaml file-too-large"])
        #expect(reading.diagnostics.first?.message.contains("\(size >> 20) MiB") == true)
    }

    @Test("UTF-16 is recognised by its mark", arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func utf16(encoding: String.Encoding) throws {
        let folder = try TemporaryFolder()
        try folder.write(try #require("\u{FEFF}product: {id: lock}\n".data(using: encoding)), to: "product.yaml")
        let reading = try folder.read()
        #expect(reading.brief == ["product.yaml wrong-encoding"])
        #expect(reading.diagnostics.first?.message.contains("UTF-16") == true)
    }

    @Test("Latin-1 is refused at the line with the first byte that is not UTF-8")
    func latin1() throws {
        let folder = try TemporaryFolder()
        try folder.write(Data("product:\n  name: Caf".utf8) + [0xE9, 0x0A], to: "product.yaml")
        #expect(try folder.read().brief == ["product.yaml:2:1 wrong-encoding"])
    }

    @Test(
        "5,000 mistakes give the first 200, and then say that there are more", arguments: ["field", "section", "name"])
    func manyMistakes(kind: String) throws {
        let text =
            switch kind {
            case "field": "components:\n" + (1...5000).map { "  c\($0): {colour: red}\n" }.joined()
            case "section": (1...5000).map { "componentz\($0): {}\n" }.joined()
            default:
                "components:\n"
                    + (1...5000).map { "  c\($0): {part_of: missing-\($0)}\n" }.joined()
            }
        let folder = try TemporaryFolder(["product.yaml": text, "z.yaml": "flows: 1\n"])
        let (seconds, reading) = try processorTime { try folder.read() }
        #expect(seconds < Self.limit)
        #expect(reading.diagnostics.count == DiagnosticCollector.limit + 1)
        #expect(reading.diagnostics.last?.code == "too-many-mistakes")
        #expect(reading.diagnostics.dropLast().allSatisfy { $0.code != "too-many-mistakes" })
    }

    @Test("A list of 20,000 items is read in the time it takes to look at each once")
    func longList() throws {
        let items = (1...20_000).map { "item-\($0)" }.joined(separator: ", ")
        let folder = try TemporaryFolder(["product.yaml": "product: {frameworks: [\(items), item-7]}\n"])
        let (seconds, reading) = try processorTime { try folder.read() }
        #expect(seconds < Self.limit)
        #expect(reading.diagnostics.map(\.code) == ["duplicate-item"])
    }

    @Test(
        "An empty file says nothing, and nothing is wrong with it", arguments: ["", "\n", "# later\n", "---\n", "~\n"])
    func empty(text: String) throws {
        let reading = try TemporaryFolder(["product.yaml": text]).read()
        #expect(reading.brief == [])
        #expect(reading.isSound)
    }

    @Test("A second document is refused even after an empty one, for it would be passed over in silence")
    func secondDocument() {
        #expect(read("~\n---\ncomponents: {lock: device}\n").brief == ["product.yaml:2:1 several-documents"])
        #expect(read("components: {lock: device}\n---\n").brief == ["product.yaml:2:1 several-documents"])
    }

    @Test("A file that may not be read is named", .enabled(if: geteuid() != 0, "the superuser may read every file"))
    func unreadable() throws {
        let folder = try TemporaryFolder(["product.yaml": "", "secret.yaml": ""])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: folder.url.appending(path: "secret.yaml").path(percentEncoded: false))
        #expect(try folder.read().brief == ["secret.yaml unreadable-file"])
    }

    @Test("A folder in the place of a file is named")
    func folderForFile() throws {
        let folder = try TemporaryFolder(["product.yaml": "", "parts.yaml/": ""])
        #expect(try folder.read().brief == ["parts.yaml unreadable-file"])
    }

    @Test(
        "A link out of the folder is not followed", arguments: ["../secret.yaml", "/etc/hostname", "../lock-2/a.yaml"])
    func linkOut(target: String) throws {
        let folder = try TemporaryFolder([
            "secret.yaml": "components: {a: device}\n", "lock-2/a.yaml": "components: {a: device}\n",
            "lock/product.yaml": "",
        ])
        try folder.link("lock/parts.yaml", to: target)
        let reading = try folder.read("lock")
        #expect(reading.brief == ["parts.yaml outside-folder"])
        #expect(reading.product[.components].isEmpty)
    }

    @Test("A link that stays inside the folder is read like a file")
    func linkInside() throws {
        let folder = try TemporaryFolder(["product.yaml": "", "shared/parts.txt": "components: {a: device}\n"])
        try folder.link("parts.yaml", to: "shared/parts.txt")
        let reading = try folder.read()
        #expect(reading.brief == [])
        #expect(reading.product[.components].map(\.id) == ["a"])
    }

    @Test("A link that leads nowhere, or to itself, is named", arguments: ["nowhere.yaml", "parts.yaml"])
    func brokenLink(target: String) throws {
        let folder = try TemporaryFolder(["product.yaml": ""])
        try folder.link("parts.yaml", to: target)
        #expect(try folder.read().diagnostics.map(\.place.file) == ["parts.yaml"])
    }
}
