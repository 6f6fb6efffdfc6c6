import Foundation
import Testing

@Suite("securable import, of threat models")
struct ThreatModelImportTests {
    private static let threagile = """
        threagile_version: 1.0.0
        title: Garden Sprinkler
        technical_assets:
          Valve: {id: valve, technology: iot-device, type: process, owner: Maker}
        risk_tracking:
          missing-hardening@valve: {status: accepted, justification: It is buried}
        """
    private static let dragon = """
        {"version": "2.2.0", "summary": {"title": "Pet Feeder"}, "detail": {"diagrams": [{"title": "All", "cells": [
          {"id": "p", "shape": "process", "data": {"type": "tm.Process", "name": "Feeder"}}]}]}}
        """
    private static let otm = """
        {"otmVersion": "0.2.0", "project": {"name": "Door Bell", "id": "door-bell"},
         "components": [{"id": "bell", "name": "Bell", "type": "iot-device"}]}
        """
    private static let pytm = """
        {"name": "Plant Light", "onDuplicates": "Action.NO_ACTION", "assets": [{"name": "Lamp", "__class__": "Server"}]}
        """
    private static let composer = """
        {"schema": 1, "applicationInfo": {"name": "Mail Box"}, "threats": [{"id": "t", "numericId": 1, "statement": "Theft"}]}
        """
    private static let tm7 = """
        <ThreatModel xmlns="http://schemas.datacontract.org/2004/07/ThreatModeling.Model"><DrawingSurfaceList/>
        <MetaInformation><ThreatModelName>Cellar Pump</ThreatModelName></MetaInformation><Version>4.3</Version>
        </ThreatModel>
        """
    private static let files = [
        "threagile.yaml": threagile, "dragon.json": dragon, "otm.json": otm, "pytm.json": pytm, "box.tc.json": composer,
        "pump.tm7": tm7,
    ]

    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    }

    @Test(
        "each format becomes a folder that check reads",
        arguments: [
            ("threagile", "threagile.yaml", "garden-sprinkler"), ("threat-dragon", "dragon.json", "pet-feeder"),
            ("otm", "otm.json", "door-bell"), ("pytm", "pytm.json", "plant-light"),
            ("threat-composer", "box.tc.json", "mail-box"), ("tm7", "pump.tm7", "cellar-pump"),
        ])
    func formats(_ command: String, _ file: String, _ id: String) throws {
        try Securable.withFiles(Self.files) { folder in
            let made = try Securable.run(["import", command, file], in: folder)
            #expect(made.status == 0 && made.errors == "", "\(made.errors)")
            #expect(made.output.contains("files to \(id)\n") && made.output.contains("securable check \(id)"))
            let written = try names(folder.appending(path: id))
            #expect(written.contains("product.yaml") && written.contains("IMPORT.md"))
            let check = try Securable.run(["check", id, "--format", "json"] + Securable.day, in: folder)
            #expect([0, 1].contains(check.status) && check.errors == "", "\(check.errors)")
        }
    }

    @Test("the summary says what had no place, and JSON has all of it")
    func summary() throws {
        try Securable.withFiles(Self.files) { folder in
            let text = try Securable.run(["import", "threagile", "threagile.yaml", "--into", "a/b"], in: folder)
            #expect(text.output.contains("1 component, 1 threat, 1 treatment"))
            #expect(text.output.contains("1 × technical asset: owner"))
            let made = try Securable.run(
                ["import", "threagile", "threagile.yaml", "--into", "c", "--id", "chosen", "--json"], in: folder)
            let json = try #require(try made.json() as? [String: Any])
            #expect(json["id"] as? String == "chosen" && json["format"] as? String == "threagile")
            #expect((json["entries"] as? [String: Int])?["components"] == 1)
            let left = try #require((json["left_out"] ?? json["leftOut"]) as? [[String: Any]])
            #expect(left.first?["what"] as? String == "technical asset: owner")
            let first = (left.first?["occurrences"] as? [[String: Any]])?.first
            #expect(first?["value"] as? String == "Maker" && first?["line"] as? Int == 4)
        }
    }

    @Test("a folder that is there is replaced only when told to, and only where it is a product")
    func force() throws {
        let there = ["door-bell/product.yaml": "product: {id: mine}\n", "other/notes.txt": "keep me"]
        try Securable.withFiles(Self.files.merging(there) { $1 }) { folder in
            let refused = try Securable.run(["import", "otm", "otm.json"], in: folder)
            #expect(refused.status == 2 && refused.errors.contains("--into") && refused.errors.contains("--force"))
            #expect(try names(folder.appending(path: "door-bell")) == ["product.yaml"])
            #expect(try Securable.run(["import", "otm", "otm.json", "--force"], in: folder).status == 0)
            #expect(try names(folder.appending(path: "door-bell")).contains("IMPORT.md"))
            let other = try Securable.run(["import", "otm", "otm.json", "--into", "other", "--force"], in: folder)
            #expect(other.status == 2 && other.errors.contains("no product folder"))
            #expect(try names(folder.appending(path: "other")) == ["notes.txt"])
            let file = try Securable.run(["import", "otm", "otm.json", "--into", "dragon.json", "--force"], in: folder)
            #expect(file.status == 2)
            #expect(try names(folder).filter { $0.hasPrefix(".") } == [], "no drafts stay behind")
        }
    }

    @Test(
        "a bad file is refused with status 3 and what to do, and nothing is written",
        arguments: [
            ("otm", "threagile.yaml", "this looks like Threagile: securable import threagile threagile.yaml"),
            ("threagile", "dragon.json", "this looks like OWASP Threat Dragon: securable import threat-dragon"),
            ("pytm", "pump.tm7", "securable import tm7 pump.tm7"), ("tm7", "cut.tm7", "[bad-xml]"),
            ("tm7", "doctype.tm7", "[xml-doctype]"), ("otm", "cut.json", "[bad-json]"),
            ("otm", "none.json", "no such file"),
            ("otm", "large.json", "the file has 100 MiB, and at most 64 MiB are read"), ("otm", ".", "regular file"),
            ("threagile", "nul.yaml", "[wrong-encoding]"), ("threagile", "utf16.yaml", "UTF-16"),
        ])
    func refused(_ command: String, _ name: String, _ words: String) throws {
        var files = Self.files
        files["cut.tm7"] = String(Self.tm7.prefix(120))
        files["doctype.tm7"] = "<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]>" + Self.tm7
        files["cut.json"] = String(Self.otm.prefix(90))
        files["nul.yaml"] = "threagile_version: 1.0.0\ntitle: a\0b\n"
        if name == "large.json" { files[name] = Self.otm + String(repeating: " ", count: 100 << 20) }
        try Securable.withFiles(files) { folder in
            if name == "utf16.yaml" {
                try (Data([0xFF, 0xFE]) + Data(Self.threagile.utf8)).write(to: folder.appending(path: name))
            }
            let before = try names(folder)
            let result = try Securable.run(["import", command, name], in: folder)
            #expect(result.status == 3 && result.output == "")
            #expect(result.errors.contains(words) && result.errors.contains("Nothing was written"), "\(result.errors)")
            #expect(try names(folder) == before)
        }
    }

    @Test("an id that is none is a mistake of the command line", arguments: ["../x", "A", "x/y", "", "x--y"])
    func ids(_ id: String) throws {
        try Securable.withFiles(Self.files) { folder in
            let result = try Securable.run(["import", "otm", "otm.json", "--id", id], in: folder)
            #expect(result.status == 2)
            #expect(try names(folder).count == Self.files.count)
        }
    }

    @Test("import without a format says which there are")
    func help() throws {
        let help = try Securable.run("import", "--help")
        for name in ["threagile", "threat-dragon", "otm", "pytm", "tm7", "threat-composer", "oscal"] {
            #expect(help.output.contains(name))
        }
    }
}
