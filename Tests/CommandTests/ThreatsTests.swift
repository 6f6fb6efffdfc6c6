import Foundation
import Testing

@Suite("securable threats")
struct ThreatsTests {
    private static let product = """
        product: {id: lamp, name: Lamp}
        components:
          lamp: {kind: device, title: Lamp, hardware: LX-1, debug_port: open, exposure: [physical-public]}
        """
    private static let bundle = """
        {"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000000", "objects": [
          {"type": "vulnerability", "id": "vulnerability--00000000-0000-4000-8000-000000000001", "spec_version": "2.1",
           "created": "2026-01-01T00:00:00Z", "modified": "2026-03-01T00:00:00Z", "name": "CVE-2026-1234"},
          {"type": "infrastructure", "id": "infrastructure--00000000-0000-4000-8000-000000000001", "spec_version": "2.1",
           "created": "2026-01-01T00:00:00Z", "modified": "2026-03-01T00:00:00Z", "name": "LX-1"},
          {"type": "relationship", "id": "relationship--00000000-0000-4000-8000-000000000001", "spec_version": "2.1",
           "created": "2026-01-01T00:00:00Z", "modified": "2026-03-01T00:00:00Z", "relationship_type": "has",
           "source_ref": "infrastructure--00000000-0000-4000-8000-000000000001",
           "target_ref": "vulnerability--00000000-0000-4000-8000-000000000001"}]}
        """

    private func withProduct(_ files: [String: String] = [:], _ body: (URL) throws -> Void) throws {
        try Securable.withFiles(
            files.merging(["product.yaml": Self.product, "feed.json": Self.bundle]) { $1 }, body)
    }

    private func files(_ folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "threat-information").path(percentEncoded: false)))?.sorted() ?? []
    }

    @Test("the list shows what applies, what is a question, or all, in text and JSON")
    func list() throws {
        try withProduct { folder in
            let usual = try Securable.run(["threats"] + Securable.day, in: folder)
            #expect(usual.status == 0 && usual.errors == "")
            #expect(usual.output.contains("TID-119") && !usual.output.contains("TID-302"))
            let questions = try Securable.run(["threats", "list", "--questions"] + Securable.day, in: folder)
            #expect(questions.output.contains("components.operating_system of lamp"))
            #expect(questions.output.contains("TID-302") && !questions.output.contains("TID-119"))
            let all = try Securable.run(["threats", "list", "--all", "--json"] + Securable.day, in: folder)
            let json = try all.json() as? [String: Any]
            let component = try #require((json?["components"] as? [[String: Any]])?.first)
            #expect((component["threats"] as? [Any])?.count == 81 && (component["properties"] as? [Any])?.count == 59)
            let wrong = try Securable.run(["threats", "list", "--component", "lamb"] + Securable.day, in: folder)
            #expect(wrong.status == 2 && wrong.errors.contains("did you mean 'lamp'?"))
            #expect(try Securable.run(["threats", "list", "--all", "--questions"], in: folder).status == 2)
        }
    }

    @Test("a card says what a threat needs, who looks for it and what mitigates it, with and without a product")
    func show() throws {
        try withProduct { folder in
            let card = try Securable.run(["threats", "show", "tid-119"] + Securable.day, in: folder)
            #expect(card.status == 0)
            for words in [
                "PID-15", "lamp: applicable, by PID-15", "finding open-debug-port:lamp", "open-debug-port  ", "MID-057",
                "lamp: missing (debug_port: open)", "CWE-1191", "© 2024 The MITRE Corporation.",
            ] { #expect(card.output.contains(words), "\(words)") }
            for id in ["TID-119", "PID-15", "MID-057"] {
                let explained = try Securable.run(["explain", id] + Securable.day, in: folder)
                #expect(explained.status == 0 && explained.output.contains(id), "\(id)")
            }
        }
        try Securable.withFolder { folder in
            let card = try Securable.run(["explain", "MID-001"], in: folder)
            #expect(card.status == 0 && card.output.contains("EDR-3.14"))
            let wrong = try Securable.run(["threats", "show", "TID-104"], in: folder)
            #expect(wrong.status == 2 && wrong.errors.contains("did you mean 'TID-1"))
        }
    }

    @Test("a bundle is taken in once, and matches then say where it touches the product")
    func importing() throws {
        try withProduct { folder in
            let none = try Securable.run(["threats", "match"] + Securable.day, in: folder)
            #expect(none.status == 0 && none.output.contains("threats import FILE"))
            let made = try Securable.run(["threats", "import", "feed.json"], in: folder)
            #expect(made.status == 0 && made.output.hasPrefix("Wrote threat-information/feed.yaml\n"))
            let match = try Securable.run(["threats", "match", "--json"] + Securable.day, in: folder)
            #expect(match.output.contains("LX-1 is its hardware") && match.output.contains("CVE-2026-1234"))
            let again = try Securable.run(["threats", "import", "feed.json"], in: folder)
            #expect(again.status == 2 && again.errors.contains("--force"))
            let forced = try Securable.run(["threats", "import", "feed.json", "--force", "--json"], in: folder)
            let json = try forced.json() as? [String: Any]
            #expect((json?["entries"] as? [String: Int])?["vulnerability"] == 1)
            #expect(files(folder) == ["feed.yaml"])
            let checked = try Securable.run(["check", "--fail-on", "never"] + Securable.day, in: folder)
            #expect(checked.status == 0 && checked.errors == "")
        }
    }

    @Test("shared information stands beside organization.yaml, and is not shadowed")
    func shared() throws {
        let tree = [
            ".git/HEAD": "", "organization.yaml": "organization: {name: Us}\n", "a/product.yaml": Self.product,
            "a/feed.json": Self.bundle,
        ]
        try Securable.withFiles(tree) { folder in
            let product = folder.appending(path: "a")
            let made = try Securable.run(["threats", "import", "feed.json", "--shared"], in: product)
            #expect(made.status == 0 && files(folder) == ["feed.yaml"] && files(product) == [])
            let own = try Securable.run(["threats", "import", "feed.json"], in: product)
            #expect(own.status == 2 && own.errors.contains("--as") && files(product) == [])
            let match = try Securable.run(["threats", "match"] + Securable.day, in: product)
            #expect(match.output.contains("1 of 2 pieces touch the product"))
        }
        try withProduct { folder in
            let result = try Securable.run(["threats", "import", "feed.json", "--shared"], in: folder)
            #expect(result.status == 2)
        }
    }

    @Test(
        "a bad file is refused with status 3 and what to do, and nothing is written",
        arguments: [
            ("cut.json", "cut short"), ("old.json", "stix2-elevator"), ("none.json", "there is no such file"),
            ("red.json", "--allow-marked"), ("large.json", "at most 64 MiB are read"), ("page.xml", "XML"),
            ("product.yaml", "not JSON"), ("nul.json", "NUL byte"),
        ])
    func refused(_ name: String, _ words: String) throws {
        let red = #""object_marking_refs": ["marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"], "name""#
        let bad = [
            "cut.json": String(Self.bundle.prefix(400)), "old.json": Self.bundle.replacing("2.1", with: "2.0"),
            "red.json": Self.bundle.replacing("\"name\"", with: red), "page.xml": "<x/>",
            "nul.json": Self.bundle.replacing("LX-1", with: "L\0"),
            "large.json": name == "large.json" ? Self.bundle + String(repeating: " ", count: 65 << 20) : "",
        ]
        try withProduct(bad) { folder in
            let result = try Securable.run(["threats", "import", name], in: folder)
            #expect(result.status == 3 && result.output == "")
            #expect(result.errors.contains(words), "\(result.errors)")
            #expect(files(folder) == [])
        }
    }

    @Test("ids that are none, and a folder that is a link out of the product, are refused")
    func places() throws {
        try Securable.withFolder { outside in
            try withProduct { folder in
                for id in ["../x", "A", "", ".x"] {
                    #expect(try Securable.run(["threats", "import", "feed.json", "--as", id], in: folder).status == 2)
                }
                try FileManager.default.createSymbolicLink(
                    at: folder.appending(path: "threat-information"), withDestinationURL: outside)
                let result = try Securable.run(["threats", "import", "feed.json"], in: folder)
                #expect(result.status == 3 && result.errors.contains("[outside-folder]"))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path(percentEncoded: false)) == [])
        }
    }

    @Test("a file that ends in .yml is warned of, and one that is not right ends with status 3")
    func own() throws {
        let files = ["threat-information/a.yml": "x", "threat-information/b.yaml": "threat_information: b\n"]
        try withProduct(files) { folder in
            let checked = try Securable.run(["check"] + Securable.day, in: folder)
            #expect(checked.status == 3 && checked.errors.contains("[bad-threat-information]"))
            #expect(checked.errors.contains("[ignored-file]"))
        }
    }

    @Test("queries can ask for properties and threats")
    func query() throws {
        try withProduct { folder in
            let result = try Securable.run(
                ["query", "SELECT component, threat FROM device_threat WHERE threat = 'TID-119' AND applies", "--csv"]
                    + Securable.day, in: folder)
            #expect(result.status == 0 && result.output.contains("lamp,TID-119"))
        }
    }
}
