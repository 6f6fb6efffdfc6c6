import Foundation
import Testing

@Suite("securable export otm, tm-bom and findings")
struct ExportThreatModelTests {
    private static let examples = ["smart-lock", "securable", "patient-monitor", "vibration-sensor"]

    @Test(
        "the Open Threat Model of each example is valid by the official schema, and a broken one is not",
        .enabled(if: DocumentValidator.otm.isAvailable, DocumentValidator.hint))
    func valid() throws {
        try Securable.withFolder { folder in
            let files = try Self.examples.map { example in
                let file = folder.appending(path: "\(example).json")
                let path = file.path(percentEncoded: false)
                let result = try Securable.run(
                    ["export", "otm", "Examples/\(example)", "--output", path] + Securable.day)
                #expect(result.status == 0, "\(result.errors)")
                return file
            }
            #expect(try DocumentValidator.otm.mistakes(in: files) == "")
            let text = try String(contentsOf: files[0], encoding: .utf8)
            let broken = folder.appending(path: "broken.json")
            try text.replacing("\"trustRating\" : 50", with: "\"trustRating\" : \"half\"")
                .write(to: broken, atomically: true, encoding: .utf8)
            #expect(try DocumentValidator.otm.mistakes(in: [broken]).contains("trustRating"))
        }
    }

    @Test("a draft is called one in the help, on standard error and in the file")
    func draft() throws {
        let help = try Securable.run("export", "tm-bom", "--help").output
        #expect(help.contains("THIS FOLLOWS A DRAFT"))
        let result = try Securable.run(["export", "tm-bom", Securable.example] + Securable.day)
        #expect(result.status == 0 && result.errors.contains("draft of CycloneDX 2.0"))
        #expect(result.output.contains("securable:draft-of"))
    }

    @Test(
        "the same input gives the same bytes, without folders of this machine",
        arguments: [["otm"], ["tm-bom"], ["findings"], ["findings", "--format", "json"]])
    func bytes(_ kind: [String]) throws {
        let first = try Securable.run(["export"] + kind + [Securable.example] + Securable.day)
        #expect(first.status == 0 && first.output.count > 1_000)
        #expect(!first.output.contains(Securable.root.path(percentEncoded: false)) && !first.output.contains("file://"))
        let path = Securable.root.appending(path: Securable.example).path(percentEncoded: false)
        try Securable.withFolder { folder in
            let second = try Securable.run(["export"] + kind + [path] + Securable.day, in: folder)
            #expect(second.bytes == first.bytes)
        }
    }

    @Test("findings of several products come together; the other formats are of one product")
    func several() throws {
        let result = try Securable.run(["export", "findings", "Examples", "--format", "json"] + Securable.day)
        let rows = try #require(result.json() as? [[String: Any]])
        #expect(Set(rows.compactMap { $0["product"] as? String }).count > 1)
        let refused = try Securable.run(["export", "otm", "Examples"] + Securable.day)
        #expect(refused.status == 2 && refused.errors.contains("name one"))
    }

    @Test("files with errors and places that can't be written are said, and nothing is written")
    func refused() throws {
        try Securable.withFiles(["product.yaml": "product: {id: a}\ncomponents: {x: {kind: toaster}}\n"]) { folder in
            for kind in ["otm", "tm-bom", "findings"] {
                let result = try Securable.run(["export", kind, "--output", "out.json"], in: folder)
                #expect(result.status == 3 && result.errors.contains("toaster"))
                #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.json").path()))
            }
        }
        let missing = try Securable.run(["export", "otm", Securable.example, "--output", "missing/a.json"])
        #expect(missing.status == 3 && missing.errors.contains("missing/a.json"))
    }
}
