import Foundation
import Testing

/// A bill of two packages of a firmware.
private func bill(zlib: String = "1.3", hash: String = "aa") -> String {
    """
    {"bomFormat": "CycloneDX", "specVersion": "1.6",
     "metadata": {"timestamp": "2026-11-13T09:00:00Z", "authors": [{"name": "Harbor"}],
       "component": {"type": "firmware", "bom-ref": "fw", "name": "lock", "version": "2.1", "purl": "pkg:generic/lock@2.1",
         "supplier": {"name": "Harbor"}}},
     "components": [
       {"type": "library", "bom-ref": "z", "name": "zlib", "version": "\(zlib)", "supplier": {"name": "zlib"},
        "purl": "pkg:generic/zlib@\(zlib)", "hashes": [{"alg": "SHA-256", "content": "\(hash)"}]}],
     "dependencies": [{"ref": "fw", "dependsOn": ["z"]}]}
    """
}

private let product = """
    product: {id: lock}
    components:
      lock: # the door's
        # what it is
        kind: device
        software: [sbom/lock.cdx.json]
      hub: {kind: gateway}
    """

private func files(_ more: [String: String] = [:]) -> [String: String] {
    ["product.yaml": product + "\n", "sbom/lock.cdx.json": bill(), ".git/HEAD": ""].merging(more) { $1 }
}

@Suite("securable sbom")
struct SBOMTests {
    @Test("the example's bills are listed, with how many of their packages can be looked up")
    func example() throws {
        let result = try Securable.run(["sbom", "--product", Securable.example] + Securable.day)
        #expect(result.status == 0)
        #expect(result.output.contains("sbom/lock.cdx.json"))
        #expect(
            result.lines.first?.split(separator: " ").map(String.init) == [
                "Component", "File", "Format", "Packages", "Findable", "Age",
            ])
    }

    @Test("a list counts packages and days, and names components without a bill")
    func list() throws {
        try Securable.withFiles(files()) { folder in
            let result = try Securable.run(["sbom", "list"] + Securable.day, in: folder)
            #expect(result.lines.dropFirst().first?.hasSuffix("CycloneDX 1.6  2         100 %     10 days") == true)
            #expect(result.output.contains("Without a bill: hub"))
            let json = try Securable.run(["sbom", "list", "--json"] + Securable.day, in: folder).json()
            let bills = try #require((json as? [String: Any])?["bills"] as? [[String: Any]])
            #expect(bills.first?["ageInDays"] as? Int == 10)
            #expect(bills.first?["findable"] as? Int == 1)
        }
    }

    @Test("every bill that can't be read is named in one run, and the others are listed")
    func listProblems() throws {
        let text = product.replacing("[sbom/lock.cdx.json]", with: "[gone.json, sbom/bad.json, sbom/lock.cdx.json]")
        try Securable.withFiles(files(["product.yaml": text, "sbom/bad.json": "{"])) { folder in
            let result = try Securable.run(["sbom", "list"] + Securable.day, in: folder)
            #expect(result.status == 3)
            #expect(result.errors.contains("product.yaml:6:16: error: the bill of materials 'gone.json' is not there"))
            #expect(result.errors.contains("sbom/bad.json:1:2: error: "))
            #expect(result.output.contains("sbom/lock.cdx.json"))
        }
    }

    @Test("a file, a component and a package list are shown")
    func show() throws {
        try Securable.withFiles(files(["status": "Package: a\nVersion: 1\n"])) { folder in
            let component = try Securable.run(["sbom", "show", "lock"], in: folder)
            #expect(component.status == 0)
            #expect(component.output.contains("zlib"))
            #expect(component.output.contains("lock 2.1 (firmware)"))
            let list = try Securable.run(["sbom", "show", "status", "--distribution", "debian-12"], in: folder)
            #expect(list.output.contains("pkg:deb/debian/a@1?distro=debian-12"))
            #expect(list.errors == "")
            let json = try Securable.run(["sbom", "show", "status", "--json"], in: folder)
            #expect(json.errors.contains("[bill-distribution]"))
            #expect(((try json.json() as? [[String: Any]])?.first?["packages"] as? [Any])?.count == 1)
        }
    }

    @Test("all files that can't be read are named in one run")
    func showProblems() throws {
        try Securable.withFiles(files(["x.json": "{}"])) { folder in
            let result = try Securable.run(["sbom", "show", "gone.json", "x.json"], in: folder)
            #expect(result.status == 3)
            #expect(result.errors.contains("gone.json: error: there is no such file"))
            #expect(result.errors.contains("[unknown-bill-format]"))
            #expect(result.output == "")
        }
    }

    @Test("quality says what is missing by whose word, and fails below the minimum only when strict")
    func quality() throws {
        let poor =
            #"{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "library", "name": "a"}]}"#
        try Securable.withFiles(files(["poor.json": poor])) { folder in
            let good = try Securable.run(["sbom", "quality", "--strict"], in: folder)
            #expect(good.status == 0)
            #expect(good.output.contains("meets the minimum"))
            let bad = try Securable.run(["sbom", "quality", "poor.json"], in: folder)
            #expect(bad.status == 0)
            #expect(bad.output.contains("NTIA, The Minimum Elements"))
            #expect(bad.output.contains("not: a"))
            let strict = try Securable.run(["sbom", "quality", "lock", "poor.json", "--strict"], in: folder)
            #expect(strict.status == 1)
            #expect(strict.errors.contains("Below the minimum: poor.json"))
            let json = try Securable.run(["sbom", "quality", "poor.json", "--json"], in: folder).json()
            let bills = try #require((json as? [String: Any])?["bills"] as? [[String: Any]])
            #expect(bills.first?["isMinimumMet"] as? Bool == false)
        }
    }

    @Test("diff tells a version that went up from content that changed under the same version")
    func diff() throws {
        try Securable.withFiles(["a.json": bill(), "b.json": bill(zlib: "1.10"), "c.json": bill(hash: "bb")]) {
            folder in
            let up = try Securable.run(["sbom", "diff", "a.json", "b.json"], in: folder)
            #expect(up.status == 0)
            #expect(up.output.contains("up   pkg:generic/zlib: 1.3 became 1.10"))
            let content = try Securable.run(["sbom", "diff", "a.json", "c.json", "--json"], in: folder).json()
            let hashes = try #require((content as? [String: Any])?["hashes"] as? [[String: Any]])
            #expect(hashes.first?["after"] as? String == "sha256:bb")
            #expect(try Securable.run(["sbom", "diff", "a.json", "a.json"], in: folder).output == "Nothing changed.\n")
            let gone = try Securable.run(["sbom", "diff", "x.json", "y.json"], in: folder)
            #expect(gone.status == 3)
            #expect(gone.errors.contains("x.json: error") && gone.errors.contains("y.json: error"))
        }
    }
}

@Suite("securable sbom add")
struct AddSBOMTests {
    private func text(_ path: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    @Test("the file goes into sbom/, and the component names it, with every comment where it was")
    func add() throws {
        try Securable.withFiles(files(["out/hub.json": bill()])) { folder in
            let result = try Securable.run(["sbom", "add", "out/hub.json", "--component", "hub"], in: folder)
            #expect(result.status == 0)
            #expect(result.output.contains("Component 'hub' names it now, in product.yaml"))
            #expect(try text("sbom/hub.json", in: folder) == bill())
            #expect(
                try text("product.yaml", in: folder)
                    == product.replacing("{kind: gateway}", with: "{software: [sbom/hub.json], kind: gateway}") + "\n")
            #expect(try Securable.run(["sbom", "list"] + Securable.day, in: folder).status == 0)
        }
    }

    @Test("a second bill joins the first, and adding it once more changes nothing")
    func again() throws {
        try Securable.withFiles(files(["app.json": bill()])) { folder in
            let arguments = ["sbom", "add", "app.json", "--component", "lock", "--as", "app.cdx.json"]
            #expect(try Securable.run(arguments, in: folder).status == 0)
            let edited = try text("product.yaml", in: folder)
            #expect(edited.contains("software: [sbom/app.cdx.json, sbom/lock.cdx.json]"))
            #expect(edited.contains("# what it is"))
            let second = try Securable.run(arguments, in: folder)
            #expect(second.status == 2)
            #expect(second.errors.contains("--force"))
            let forced = try Securable.run(arguments + ["--force"], in: folder)
            #expect(forced.output.contains("names it already"))
            #expect(try text("product.yaml", in: folder) == edited)
        }
    }

    @Test("a package list keeps its distribution")
    func distribution() throws {
        try Securable.withFiles(files(["status": "Package: a\nVersion: 1\n"])) { folder in
            let added = try Securable.run(
                ["sbom", "add", "status", "--component", "hub", "--distribution", "debian-12", "--json"], in: folder)
            #expect((try added.json() as? [String: Any])?["edited"] as? String == "product.yaml")
            let shown = try Securable.run(["sbom", "show", "hub"], in: folder)
            #expect(shown.output.contains("distro=debian-12"))
            #expect(shown.errors == "")
        }
    }

    @Test("where no safe edit is known, the line to add is told")
    func toDo() throws {
        let quoted = product.replacing("[sbom/lock.cdx.json]", with: "\"sbom/lock.cdx.json\"")
        try Securable.withFiles(files(["product.yaml": quoted, "a.json": bill()])) { folder in
            let result = try Securable.run(["sbom", "add", "a.json", "--component", "lock"], in: folder)
            #expect(result.status == 0)
            #expect(result.output.contains("Add this to component 'lock' in product.yaml:\n  software: [sbom/a.json]"))
            #expect(try text("product.yaml", in: folder) == quoted)
        }
    }

    @Test("an unknown component and a file that is no bill are told in one run, and nothing is written")
    func problems() throws {
        try Securable.withFiles(files(["a.json": "{}"])) { folder in
            let result = try Securable.run(["sbom", "add", "a.json", "--component", "hup"], in: folder)
            #expect(result.status == 3)
            #expect(result.errors.contains("no component 'hup' — did you mean 'hub'?"))
            #expect(result.errors.contains("[unknown-bill-format]"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "sbom/a.json").path()))
        }
    }

    @Test("a link out of the product, and names with folders in them, are refused")
    func outside() throws {
        try Securable.withFiles(files(["a.json": bill()])) { folder in
            let command = ["sbom", "add", "a.json", "--component", "hub"]
            for name in ["../a.json", ".hidden", "a b", "-a"] {
                #expect(try Securable.run(command + ["--as=\(name)"], in: folder).status == 2)
            }
            try FileManager.default.removeItem(at: folder.appending(path: "sbom"))
            let elsewhere = FileManager.default.temporaryDirectory.path()
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "sbom").path(), withDestinationPath: elsewhere)
            let text = product.replacing("    software: [sbom/lock.cdx.json]\n", with: "")
            try Data(text.utf8).write(to: folder.appending(path: "product.yaml"))
            let result = try Securable.run(command, in: folder)
            #expect(result.status == 3)
            #expect(result.errors.contains("[outside-folder]"))
        }
    }
}
