import ProductModel
import SourceText
import Testing

@testable import ThreatModels

@Suite("Names in a threat model that mean harm")
struct HostileNameTests {
    /// Names that are empty, markup, YAML, control characters, paths or far too long.
    static let names = [
        "", "   ", "!!!", "日本語", "<script>alert(1)</script>", "a: b # c", "- x", "'", "\"", "\"\u{301}: {x: 1}", "\\",
        "a: \u{345}b", "{a: 1}", "[x]", "*alias", "&anchor", "!tag", "%d", "@x", "|", ">-", "true", "null", "~", "1e3",
        "2026-01-01", "../../etc/passwd", "a/../b", "CON", "\u{1B}[31mred", "\u{0}nul", "a\u{202E}b",
        "line\nbreak: x\n---\n",
        "\u{FEFF}mark", "\u{85}next", "\u{2028}line", "e\u{301}", "🔒", String(repeating: "x", count: 50_000),
        String(repeating: "long name ", count: 500), "`code`", "# heading", "a,b", "tab\tbed",
    ]

    private static func json(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || (0x80..<0xA0).contains(scalar.value)
                || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
            {
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    @Test("any name loads, in any place, and keeps what can be read of it", arguments: names)
    func name(_ name: String) throws {
        let word = Self.json(name)
        let text = """
            {"otmVersion": "0.2.0", "project": {"name": \(word), "id": \(word), "description": \(word)},
             "assets": [{"name": \(word), "id": "d", "description": \(word), "risk": {"comment": \(word)}}],
             "trustZones": [{"id": \(word), "name": \(word), "type": \(word)}],
             "components": [{"id": \(word), "name": \(word), "type": \(word), "description": \(word),
               "parent": {"trustZone": \(word)}, "tags": [\(word)], \(Self.json("x" + name)): \(word),
               "threats": [{"threat": \(word), "state": \(word), "mitigations": [{"mitigation": \(word), "state": \(word)}]}]}],
             "dataflows": [{"id": \(word), "name": \(word), "source": \(word), "destination": \(word)}],
             "threats": [{"id": \(word), "name": \(word), "description": \(word), "categories": [\(word)]}],
             "mitigations": [{"id": \(word), "name": \(word), "description": \(word)}]}
            """
        let made = try ImportedProduct(text, as: .otm, file: "model")
        #expect(made.ids(.components).count == 1 && made.ids(.boundaries).count == 1 && made.ids(.threats).count >= 1)
        for section in SectionName.allCases {
            for id in made.ids(section) where section != .treatments && section != .product {
                #expect(id.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
            }
        }
        #expect(made.files.allSatisfy { !$0.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" } })
    }

    @Test("the same in a document, where names are keys")
    func keys() throws {
        // YAML allows keys of 1,024 characters, and no NUL in any text.
        let names = Self.names.filter { $0.utf8.count < 1_000 && !$0.unicodeScalars.contains("\u{0}") }
        let assets = names.enumerated().map { index, name in
            "  \(Self.json("\(index)" + name)): {id: \(Self.json("i\(index)" + name))}"
        }
        let text = "threagile_version: 1.0.0\ntitle: T\ntechnical_assets:\n" + assets.joined(separator: "\n")
        let made = try ImportedProduct(text, as: .threagile)
        #expect(made.ids(.components).count == assets.count)
        #expect(Set(made.ids(.components)).count == assets.count)
    }

    @Test("ids that come to the same are told apart")
    func collisions() throws {
        let names = ["Main Lock", "main-lock", "MAIN_LOCK", "main  lock!", "Main-Lock-2"]
        let components = names.enumerated().map {
            "{\"id\": \"\($0.offset)0000000-0000\", \"name\": \"\($0.element)\"}"
        }
        let made = try ImportedProduct(
            "{\"otmVersion\": \"0.2.0\", \"components\": [\(components.joined(separator: ","))]}", as: .otm)
        #expect(made.ids(.components) == ["main-lock", "main-lock-2", "main-lock-3", "main-lock-4", "main-lock-2-2"])
    }

    @Test("the same model gives the same bytes")
    func repeatable() throws {
        for (text, format) in [
            (OTMSample.json, ThreatModelFormat.otm), (PytmSample.text, .pytm), (TM7Sample.text, .tm7),
        ] {
            let files = try (0..<2).map { _ in
                try ThreatModelImport(SourceFile(path: "m", text: text), format: format).files.map(\.text)
            }
            #expect(files[0] == files[1])
        }
    }
}

extension ImportedProduct {
    fileprivate var files: [(path: String, text: String)] { made.files }
}
