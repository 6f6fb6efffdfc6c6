import Foundation
import Testing

@Suite("securable export oscal")
struct ExportTests {
    private static let examples = ["smart-lock", "securable", "patient-monitor", "vibration-sensor"]
    private static let profiles = [
        ("smart-lock", "consumer"), ("vibration-sensor", "industrial"), ("patient-monitor", "federal"),
    ]

    private func export(_ arguments: String..., to file: URL) throws {
        let result = try Securable.run(
            ["export", "oscal"] + arguments + ["--output", file.path(percentEncoded: false)] + Securable.day)
        #expect(result.status == 0, "\(arguments): \(result.errors)")
    }

    @Test(
        "every document is valid by NIST's schema, and compliance-trestle loads it",
        .enabled(if: OSCALValidator.isAvailable, OSCALValidator.hint))
    func valid() throws {
        try Securable.withFolder { folder in
            let listed = try Securable.run("frameworks", "--json").json() as? [[String: Any]]
            let ids = try #require(listed).compactMap { $0["id"] as? String }
            #expect(ids.count > 10)
            for id in ids {
                try export("catalog", "--framework", id, to: folder.appending(path: "\(id)-catalog.json"))
            }
            for (example, profile) in Self.profiles {
                for kind in ["catalog", "profile"] {
                    try export(
                        kind, "Examples/\(example)", "--framework", profile,
                        to: folder.appending(path: "\(profile)-\(kind).json"))
                }
            }
            for example in Self.examples {
                for kind in ["component-definition", "assessment-results"] {
                    try export(kind, "Examples/\(example)", to: folder.appending(path: "\(example)-\(kind).json"))
                }
            }
            try export(
                "assessment-results", Securable.example, "--framework", "all", to: folder.appending(path: "all.json"))
            let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            #expect(files.count == ids.count + 2 * Self.profiles.count + 2 * Self.examples.count + 1)
            #expect(try OSCALValidator.mistakes(in: files) == "")
        }
    }

    private static let hostile = """
        product: {id: lamp, name: "L\\n\\"a\\" {{ insert: param, x }} <b>&", version: "1\\n2", frameworks: [house, "8425"]}
        organization: {name: " \\t "}
        components:
          a: {title: "a\\nb"}
          b: {kind: gateway, part_of: a}
        evidence:
          one: {kind: review, title: "e [x](javascript:y)", made: 2026-01-01, file: "evidence/a b:c%ü.pdf"}
          two: {kind: policy, made: 2026-01-01, address: "https://me:pass@example.com/ü?a=b[c|d"}
        capabilities:
          "8425:AI.1": {components: [b], status: met, how: "\\u0007x\\n\\ny", evidence: [one]}
          "house:1": {status: met, evidence: [two]}
        """

    private static let house = """
        framework: house
        title: "T\\nU"
        edition: "1\\n2"
        source: "https://me:pass@example.com/<x>"
        groups: {"1": One, a b: "Two\\n", "-": Three}
        elements:
          "1": {title: A, text: "B\\n\\nC", group: "1", parts: {i: "D\\nE", "(1)": F}}
          "(1)": {title: A, text: B, group: "-"}
          "-1": {title: A, text: B}
          a.b: {title: A, text: B, group: a b}
          A.B: {title: A, text: B}
        """

    @Test(
        "a product and a framework with texts of all sorts, and one that says nothing, give valid documents",
        .enabled(if: OSCALValidator.isAvailable, OSCALValidator.hint))
    func hostile() throws {
        let files = [
            "a/product.yaml": Self.hostile, "a/frameworks/house.yaml": Self.house,
            "b/product.yaml": "product: {id: nothing}\n",
        ]
        try Securable.withFiles(files) { folder in
            var made: [URL] = []
            for product in ["a", "b"] {
                for kind in ["component-definition", "assessment-results"] {
                    made.append(folder.appending(path: "\(product)-\(kind).json"))
                    let path = folder.appending(path: product).path(percentEncoded: false)
                    try export(kind, path, to: made[made.count - 1])
                }
            }
            made.append(folder.appending(path: "house-catalog.json"))
            let path = folder.appending(path: "a").path(percentEncoded: false)
            try export("catalog", path, "--framework", "house", to: made[made.count - 1])
            #expect(try OSCALValidator.mistakes(in: made) == "")
            for file in made { #expect(!(try String(contentsOf: file, encoding: .utf8)).contains("me:pass")) }
        }
    }

    @Test(
        "the validator finds what is wrong", .enabled(if: OSCALValidator.isAvailable, OSCALValidator.hint),
        arguments: [
            ("\"dp.3\"", "\"3/dp\""), ("\"1.1.2\"", "\"0.9\""), ("\"title\" : ", "\"titel\" : "),
            ("\"dp.2\"", "\"dp.3\""),
            ("T00:00:00Z", ""),
        ])
    func validator(_ text: String, _ other: String) throws {
        let json = try Securable.run(["export", "oscal", "catalog", "--framework", "8425"] + Securable.day).output
        try Securable.withFiles(["a.json": json, "b.json": json.replacing(text, with: other)]) { folder in
            let mistakes = try ["a.json", "b.json"].map {
                try OSCALValidator.mistakes(in: [folder.appending(path: $0)])
            }
            #expect(mistakes[0] == "" && mistakes[1] != "")
        }
    }

    @Test(
        "the same input gives the same bytes, without folders of this machine",
        arguments: ["component-definition", "assessment-results", "catalog", "profile"])
    func bytes(_ kind: String) throws {
        let framework = kind == "catalog" || kind == "profile" ? ["--framework", "consumer"] : []
        let arguments = ["export", "oscal", kind]
        let first = try Securable.run(arguments + [Securable.example] + framework + Securable.day)
        #expect(
            first.status == 0 && first.output.hasSuffix("}\n") && first.output.contains("\"oscal-version\" : \"1.1.2\"")
        )
        #expect(!first.output.contains(Securable.root.path(percentEncoded: false)) && !first.output.contains("file://"))
        let path = Securable.root.appending(path: Securable.example).path(percentEncoded: false)
        try Securable.withFolder { folder in
            let second = try Securable.run(arguments + [path] + framework + Securable.day, in: folder)
            #expect(second.bytes == first.bytes)
        }
    }

    @Test("a framework that comes along needs no product")
    func alone() throws {
        try Securable.withFolder { folder in
            let result = try Securable.run(
                ["export", "oscal", "catalog", "--framework", "8425", "--output", "a.json"] + Securable.day, in: folder)
            #expect(result.status == 0 && result.output == "Wrote a.json\n")
            let unnamed = try Securable.run(["export", "oscal", "catalog"], in: folder)
            #expect(unnamed.status == 3 && unnamed.errors.contains("product.yaml"))
        }
    }

    @Test(
        "what can't be exported is said",
        arguments: [
            (["profile", "--framework", "8425"], 2, "'8425' is no profile"),
            (["catalog", "--framework", "8452"], 2, "did you mean '8425'?"),
            (["catalog", "--framework", "8425", "--framework", "cra"], 2, "name it with --framework"),
            (["assessment-results", "--framework", "8452"], 2, "did you mean '8425'?"),
            (["plan"], 2, "assessment-results"),
            (["catalog", "--framework", "8425", "--output", "missing/a.json"], 3, "missing/a.json"),
        ])
    func refused(_ arguments: [String], _ status: Int, _ words: String) throws {
        let example = arguments.count > 1 ? [arguments[0], Securable.example] + arguments.dropFirst() : arguments
        let result = try Securable.run(["export", "oscal"] + example)
        #expect(result.status == Int32(status) && result.output == "")
        #expect(result.errors.contains(words), "\(result.errors)")
    }
}
