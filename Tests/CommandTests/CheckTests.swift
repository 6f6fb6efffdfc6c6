import Foundation
import Testing

@Suite("securable check")
struct CheckTests {
    @Test("the worked example has open findings of high risk, so the status is 1")
    func example() throws {
        let result = try Securable.run(["check", Securable.example] + Securable.day)
        #expect(result.status == 1)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("Harbor Smart Lock 2.1.0"))
        for heading in ["Activities", "Findings", "Questions", "Next"] {
            #expect(result.lines.contains { $0.hasPrefix(heading) })
        }
        #expect(result.output.contains("rollback-to-old-firmware:bridge components.yaml:"))
    }

    @Test("text has no escape codes where it is not on a terminal, and none either where colours are not wanted")
    func colours() throws {
        let arguments = ["check", Securable.example] + Securable.day
        #expect(try !Securable.run(arguments).output.contains("\u{1B}"))
        #expect(try Securable.run(arguments, environment: ["CLICOLOR_FORCE": "1"]).output.contains("\u{1B}["))
        let both = ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]
        #expect(try !Securable.run(arguments, environment: both).output.contains("\u{1B}"))
    }

    @Test(
        "the level from which findings fail a check is a choice",
        arguments: [
            ("never", Int32(0)), ("very-high", 0), ("high", 1), ("low", 1),
        ])
    func failOn(_ level: String, _ status: Int32) throws {
        #expect(try Securable.run(["check", Securable.example, "--fail-on", level] + Securable.day).status == status)
    }

    @Test("JSON says the same in a form for scripts")
    func json() throws {
        let result = try Securable.run(["check", Securable.example, "--format", "json"] + Securable.day)
        #expect(result.status == 1 && result.errors == "")
        let document = try #require(try result.json() as? [String: Any])
        #expect(document["format"] as? String == "securable-check/1")
        #expect(document["product"] as? String == "smart-lock" && document["asOf"] as? String == "2026-11-23")
        #expect((document["activities"] as? [Any])?.count == 9)
        let findings = try #require(document["findings"] as? [[String: Any]])
        #expect(findings.allSatisfy { $0["key"] is String && $0["level"] is String && $0["line"] is Int })
        #expect(Set(findings.compactMap { $0["key"] as? String }).count == findings.count)
    }

    @Test("SARIF is JSON of version 2.1.0 with a result for each open finding")
    func sarif() throws {
        let result = try Securable.run(["check", Securable.example, "--format", "sarif"] + Securable.day)
        let document = try #require(try result.json() as? [String: Any])
        #expect(document["version"] as? String == "2.1.0")
        let runs = try #require(document["runs"] as? [[String: Any]])
        #expect((runs.first?["results"] as? [Any])?.isEmpty == false)
    }

    @Test("ten lines give an answer")
    func tenLines() throws {
        let text = """
            product: {name: Lamp}
            components:
              lamp: {kind: device, exposure: [radio]}
              cloud: backend
            flows: {report: {from: lamp, to: cloud}}
            """
        try Securable.withFiles(["product.yaml": text]) { folder in
            let result = try Securable.run(["check", "--fail-on", "never"] + Securable.day, in: folder)
            #expect(result.status == 0 && result.errors == "")
            #expect(result.output.hasPrefix("Lamp") && result.output.contains("Questions"))
        }
    }

    @Test("a folder without a product is an error that says what to do")
    func noProduct() throws {
        try Securable.withFiles(["notes.txt": ""]) { folder in
            let result = try Securable.run(["check"], in: folder)
            #expect(result.status == 3 && result.output == "")
            #expect(result.errors.contains("there is no product.yaml in this folder or below it [no-product]"))
            #expect(result.errors.contains("securable new"))
        }
        let result = try Securable.run("check", "no/such/folder")
        #expect(result.status == 3)
        #expect(result.errors == "no/such/folder: error: there is no such folder [no-product]\n")
    }

    @Test("all mistakes are reported in one run, each at its place")
    func mistakes() throws {
        let text = """
            product: {name: Lamp, colour: red}
            components:
              lamp: {kind: devise, secure_boot: maybe}
            flows:
              report: {from: lamp, to: clowd}
            """
        try Securable.withFiles(["product.yaml": text]) { folder in
            let result = try Securable.run(["check"], in: folder)
            #expect(result.status == 3 && result.output == "")
            for place in ["1:23", "3:16", "3:37", "5:28"] {
                #expect(result.errors.contains("product.yaml:\(place): error: "), "\(place) in \(result.errors)")
            }
            #expect(result.errors.contains("did you mean 'device'?"))
            #expect(result.errors.contains("4 errors; securable explain"))
            let json = try Securable.run(["check", "--format", "json"], in: folder)
            #expect(json.status == 3)
            let document = try #require(try json.json() as? [String: Any])
            #expect((document["diagnostics"] as? [Any])?.count == 4)
        }
    }

    @Test("a folder of two products checks both, and the worse status counts")
    func twoProducts() throws {
        let files = [
            "a/product.yaml": "product: {id: a, name: Alpha}", "b/product.yaml": "product: {id: b, nmae: Beta}",
        ]
        try Securable.withFiles(files) { folder in
            let result = try Securable.run(["check"] + Securable.day, in: folder)
            #expect(result.status == 3)
            #expect(result.output.contains("── a") && result.output.contains("Alpha"))
            #expect(result.errors.contains("b/product.yaml:1:"))
            let json = try Securable.run(["check", "--format", "json"] + Securable.day, in: folder)
            #expect((try json.json() as? [[String: Any]])?.compactMap { $0["product"] as? String } == ["a", "b"])
            let query = try Securable.run(["query", "SELECT 1"], in: folder)
            #expect(query.status == 2)
            #expect(query.errors.contains("there are 2 products here; name one:\n  a\n  b"))
        }
    }

    @Test("a rule of one's own runs beside the others; one that is broken is named, and the others still run")
    func ownRules() throws {
        let rule = """
            id: house-rule
            title: A house rule
            kind: consistency
            level: high
            about: component
            asks: []
            find: SELECT product, id AS subject, TRUE AS applies FROM component
            message: "{subject} breaks the house rule"
            what: It.
            when: Always.
            advice: None.
            false_alarm: Never.
            examples:
              - {title: one, product: "components: {lamp: device}", finds: ["house-rule:lamp"]}
              - {title: none, product: "data: {log: Log}", finds: []}
            """
        let files = [
            "product.yaml": "components: {lamp: device}", "rules/house-rule.yaml": rule,
            "rules/loop.yaml": rule.replacing("house-rule", with: "loop").replacing(
                "SELECT product, id AS subject, TRUE AS applies FROM component",
                with: "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                    + "SELECT '' AS product, '' AS subject, MAX(i) > 0 AS applies FROM n"),
        ]
        try Securable.withFiles(files) { folder in
            let result = try Securable.run(["check", "--all"] + Securable.day, in: folder)
            #expect(result.status == 3)
            #expect(result.output.contains("lamp breaks the house rule"))
            #expect(result.errors.contains("rule 'loop': the query ran longer than"))
            #expect(result.errors.contains("[rule-stopped]"))
        }
    }

    @Test("the same input gives the same bytes, 20 times over", arguments: ["text", "json", "sarif"])
    func sameBytes(_ format: String) throws {
        let arguments = ["check", Securable.example, "--all", "--format", format] + Securable.day
        var results: Set<Data> = []
        for _ in 0..<20 { results.insert(try Securable.run(arguments).bytes) }
        #expect(results.count == 1)
        #expect(results.first?.isEmpty == false)
    }

    @Test("no output names a folder of the machine", arguments: ["text", "json", "sarif"])
    func noPaths(_ format: String) throws {
        try Securable.withFolder { folder in
            let copy = folder.appending(path: "lock")
            try FileManager.default.copyItem(at: Securable.root.appending(path: Securable.example), to: copy)
            let result = try Securable.run(["check", "lock", "--format", format] + Securable.day, in: folder)
            #expect(!result.output.contains(folder.path()))
            #expect(!result.output.contains(FileManager.default.temporaryDirectory.path()))
        }
    }
}
