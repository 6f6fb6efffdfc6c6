import Foundation
import Testing

@Suite("securable import oscal")
struct ImportTests {
    private static let product = "product: {id: lamp, name: Lamp}\ncomponents: {lamp: device}\n"
    private static let catalog = """
        {"catalog": {"uuid": "x", "metadata": {"title": "House rules", "version": "2", "oscal-version": "1.1.2"},
          "controls": [{"id": "r-1", "title": "Doors", "params": [{"id": "p", "label": "time"}],
            "parts": [{"name": "statement", "prose": "Doors are shut within {{ insert: param, p }}."}]}]}}
        """
    private static let profile = """
        {"profile": {"uuid": "y", "metadata": {"title": "Ours", "version": "1", "oscal-version": "1.1.2"},
          "imports": [{"href": "house_catalog.json", "include-controls": [{"with-ids": ["r-1"]}]}]}}
        """

    private func withProduct(_ files: [String: String] = [:], _ body: (URL) throws -> Void) throws {
        let all = files.merging(["product.yaml": Self.product, "house_catalog.json": Self.catalog]) { $1 }
        try Securable.withFiles(all, body)
    }

    private func files(_ folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "frameworks").path(percentEncoded: false)))?.sorted() ?? []
    }

    @Test("a catalog becomes a framework that other commands use")
    func catalog() throws {
        try withProduct { folder in
            let made = try Securable.run(["import", "oscal", "house_catalog.json"], in: folder)
            #expect(made.status == 0 && made.errors == "")
            #expect(made.output.hasPrefix("Wrote frameworks/house.yaml\n"))
            #expect(made.output.contains("framework house: 1 element"))
            #expect(made.output.contains("left out: 1 parameter (their labels stand in the texts)"))
            let gap = try Securable.run(["gap", "--framework", "house", "--format", "csv"] + Securable.day, in: folder)
            #expect(gap.status == 0 && gap.output.contains("house:r-1,Doors,maker"))
            let shown = try Securable.run(["frameworks", "show", "house", "--json"], in: folder)
            #expect(shown.output.contains("Doors are shut within [time]."))
        }
    }

    @Test("a profile starts from the framework that was imported before")
    func profile() throws {
        try withProduct(["ours_profile.json": Self.profile]) { folder in
            let early = try Securable.run(["import", "oscal", "ours_profile.json"], in: folder)
            #expect(early.status == 3 && early.errors.contains("[unknown-framework]") && files(folder) == [])
            #expect(early.errors.contains("Nothing was written; securable explain unknown-framework says more"))
            #expect(try Securable.run(["import", "oscal", "house_catalog.json"], in: folder).status == 0)
            let made = try Securable.run(["import", "oscal", "ours_profile.json", "--json"], in: folder)
            let json = try made.json() as? [String: Any]
            #expect(json?["kind"] as? String == "profile" && json?["elements"] as? Int == 1)
            #expect(json?["from"] as? [String] == ["house"] && json?["file"] as? String == "frameworks/ours.yaml")
        }
    }

    @Test("what is there already is replaced only when told to")
    func force() throws {
        try withProduct(["frameworks/house.yaml": "# mine\n"]) { folder in
            let refused = try Securable.run(["import", "oscal", "house_catalog.json"], in: folder)
            #expect(refused.status == 2 && refused.errors.contains("--as") && refused.errors.contains("--force"))
            let file = folder.appending(path: "frameworks/house.yaml")
            #expect(try String(contentsOf: file, encoding: .utf8) == "# mine\n")
            #expect(try Securable.run(["import", "oscal", "house_catalog.json", "--force"], in: folder).status == 0)
            #expect(try String(contentsOf: file, encoding: .utf8).contains("framework: house"))
        }
    }

    @Test(
        "a bad file is refused with status 3 and what to do, and nothing is written",
        arguments: [
            ("cut.json", "cut short"), ("large.json", "the file has 50 MiB, and at most 32 MiB are read"),
            ("version.json", "this is OSCAL 2.0.0, and versions 1.0 and 1.1 are read"),
            ("plan.json", "'assessment-plan'"),
            ("nul.json", "NUL byte"), ("none.json", "there is no such file"), ("frameworks", "no such file"),
            ("page.xml", "XML"), ("id.json", "'../x' can't be the id of a control"), ("product.yaml", "YAML"),
        ])
    func refused(_ name: String, _ words: String) throws {
        let bad = [
            "cut.json": String(Self.catalog.prefix(200)),
            "version.json": Self.catalog.replacing("1.1.2", with: "2.0.0"),
            "plan.json": "{\"assessment-plan\": {}}", "nul.json": Self.catalog.replacing("Doors", with: "Do\0rs"),
            "page.xml": "<catalog/>", "id.json": Self.catalog.replacing("r-1", with: "../x"),
            "large.json": name == "large.json" ? Self.catalog + String(repeating: " ", count: 50 << 20) : "",
        ]
        try withProduct(bad) { folder in
            let result = try Securable.run(["import", "oscal", name], in: folder)
            #expect(result.status == 3)
            #expect(result.output == "" && result.errors.contains("\(name)"))
            #expect(result.errors.contains(words), "\(result.errors)")
            #expect(files(folder) == [])
            #expect(
                !FileManager.default.fileExists(
                    atPath: folder.appending(path: "frameworks").path(percentEncoded: false)))
        }
    }

    @Test("a framework that all products share is not shadowed")
    func shared() throws {
        let files = [
            ".git/HEAD": "", "organization.yaml": "organization: {name: Us}\n", "a/product.yaml": Self.product,
            "a/house_catalog.json": Self.catalog,
            "frameworks/house.yaml":
                "framework: house\ntitle: T\nedition: \"1\"\nsource: s\nelements: {a: {title: A, text: B}}\n",
        ]
        try Securable.withFiles(files) { folder in
            let product = folder.appending(path: "a")
            let refused = try Securable.run(["import", "oscal", "house_catalog.json"], in: product)
            #expect(refused.status == 3 && refused.errors.contains("--as") && self.files(product) == [])
            let made = try Securable.run(["import", "oscal", "house_catalog.json", "--as", "other"], in: product)
            #expect(made.status == 0 && self.files(product) == ["other.yaml"])
        }
    }

    @Test("a folder frameworks that is a link out of the product is not written to")
    func link() throws {
        try Securable.withFolder { outside in
            try withProduct { folder in
                try FileManager.default.createSymbolicLink(
                    at: folder.appending(path: "frameworks"), withDestinationURL: outside)
                let result = try Securable.run(["import", "oscal", "house_catalog.json"], in: folder)
                #expect(result.status == 3 && result.errors.contains("[outside-folder]"))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path(percentEncoded: false)) == [])
        }
    }

    @Test("an id that is none is a mistake of the command line", arguments: ["../x", "A", "x/y", ".x", ""])
    func ids(_ id: String) throws {
        try withProduct { folder in
            let result = try Securable.run(["import", "oscal", "house_catalog.json", "--as", id], in: folder)
            #expect(result.status == 2 && files(folder) == [])
        }
    }

    @Test("the real catalog and profile of SP 800-53 for low impact come over")
    func real() throws {
        let data = Securable.root.appending(path: "../shared/data/oscal").standardizedFileURL
        let catalog = data.appending(path: "NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog.json").path()
        let profile = data.appending(path: "NIST_SP-800-53_rev5_LOW-baseline_profile.json").path()
        guard FileManager.default.fileExists(atPath: catalog) else {
            print("skipped: ../shared/data/oscal is not there")
            return
        }
        try withProduct { folder in
            let first = try Securable.run(["import", "oscal", catalog], in: folder)
            #expect(first.status == 0 && first.output.contains("149 elements in 18 groups"))
            let second = try Securable.run(
                ["import", "oscal", profile, "--as", "low", "--from", "nist-sp-800-53-rev5-low-baseline"], in: folder)
            #expect(second.status == 0 && second.output.contains("profile low: 149 elements"))
            #expect(files(folder) == ["low.yaml", "nist-sp-800-53-rev5-low-baseline.yaml"])
            for file in files(folder) {
                let text = try String(contentsOf: folder.appending(path: "frameworks/\(file)"), encoding: .utf8)
                #expect(!text.contains(data.path()))
            }
            let gap = try Securable.run(["gap", "--framework", "low"] + Securable.day, in: folder)
            #expect(gap.status == 0)
        }
    }
}
