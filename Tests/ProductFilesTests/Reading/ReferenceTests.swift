import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("References")
struct ReferenceTests {
    @Test("A name may stand before what it names")
    func forward() {
        #expect(read("flows: {open: {from: phone, to: lock}}\ncomponents: {lock: device, phone: app}\n").brief == [])
    }

    @Test("Where several sections are possible, one of them is enough")
    func severalSections() {
        let text = "components: {lock: device}\nparties: {host: Cloud host}\nflows: {a: {from: lock, to: host}}\n"
        #expect(read(text).brief == [])
        let wrong = read("flows: {a: {to: nobody}}\n").diagnostics.first?.message
        #expect(wrong?.contains("component or party 'nobody'") == true)
    }

    @Test("Each unknown name of a list is reported at its own place")
    func lists() {
        #expect(
            read("needs: {a: {use_cases: [b, c]}}\nuse_cases: {b: Unlock}\n").brief
                == ["product.yaml:1:28 unknown-reference"])
    }

    @Test(
        "Going round in a circle is found once, wherever it begins",
        arguments: [
            ("components", "part_of", ["a": "a"], "a → a"),
            ("components", "part_of", ["a": "b", "b": "c", "c": "a"], "a → b → c → a"),
            ("boundaries", "inside", ["a": "b", "b": "c", "c": "b"], "b → c → b"),
            ("needs", "refines", ["a": "b", "b": "a"], "a → b → a"),
        ])
    func cycles(section: String, field: String, links: [String: String], round: String) {
        let entries = links.sorted { $0.key < $1.key }.map { "  \($0.key): {\(field): \($0.value)}\n" }.joined()
        let reading = read("\(section):\n\(entries)")
        #expect(reading.diagnostics.map(\.code) == ["reference-cycle"])
        #expect(reading.diagnostics.first?.message.hasSuffix(round) == true)
    }

    @Test("Two circles are two mistakes, and a tree is none")
    func severalCycles() {
        let text =
            "components:\n"
            + ["ab", "ba", "cd", "dc"].map { pair in
                "  \(pair.prefix(1)): {part_of: \(pair.suffix(1))}\n"
            }.joined()
        #expect(read(text).brief == ["product.yaml:2:16 reference-cycle", "product.yaml:4:16 reference-cycle"])
        #expect(read("components: {a: device, b: {part_of: a}, c: {part_of: a}, d: {part_of: b}}\n").brief == [])
    }

    @Test("A chain of 10,000 is followed without getting lost, and a circle of 10,000 is shown in short")
    func longChain() {
        func chain(_ end: String) -> String {
            "components:\n" + (0..<10_000).map { "  c\($0): {part_of: c\($0 + 1)}\n" }.joined() + "  c10000: {\(end)}\n"
        }
        #expect(read(chain("")).brief == [])
        let reading = read(chain("part_of: c0"))
        #expect(reading.diagnostics.map(\.code) == ["reference-cycle"])
        #expect(reading.diagnostics.allSatisfy { $0.message.utf8.count < 1000 })
    }

    @Test(
        "A communication may state an entry, a field of the product or organization, or a group of such fields",
        arguments: [
            "needs.a", "product.support", "product.support.until", "organization.security_contact",
            "organization.disclosure",
        ])
    func statements(statement: String) {
        #expect(read("needs: {a: x}\ncommunications: {c: {states: [\(statement)]}}\n").brief == [])
    }

    @Test("Paths that are named must exist, and a missing one is a warning")
    func missingFiles() throws {
        let folder = try TemporaryFolder([
            "product.yaml": """
            components: {lock: {software: [sbom/lock.json, sbom/Lock.json]}}
            evidence: {test: {file: sbom/lock.json}}
            """,
            "sbom/lock.json": "{}",
        ])
        let reading = try folder.read()
        #expect(reading.brief == ["product.yaml:1:48 missing-file"])
        #expect(reading.diagnostics.first?.severity == .warning)
        #expect(reading.isSound)
    }

    @Test("A path that is a link out of the folder is refused")
    func pathOutside() throws {
        let folder = try TemporaryFolder([
            "secret.pdf": "", "lock/product.yaml": "evidence: {a: {file: files/a.pdf}, b: {file: out/secret.pdf}}\n",
            "lock/files/": "",
        ])
        try folder.link("lock/files/a.pdf", to: "../../secret.pdf")
        try folder.link("lock/out", to: "..")
        #expect(
            try folder.read("lock").brief == ["product.yaml:1:22 outside-folder", "product.yaml:1:46 outside-folder"])
    }

    @Test("An accent on a slash does not hide a way out of the folder")
    func accentOnSlash() throws {
        let folder = try TemporaryFolder([
            "\u{301}secret.pdf": "", "lock/product.yaml": "evidence: {a: {file: \"../\u{301}secret.pdf\"}}\n",
        ])
        #expect(try folder.read("lock").brief == ["product.yaml:1:22 bad-path"])
    }
}
