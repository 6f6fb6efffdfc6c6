import Catalogs
import Foundation
import SourceText
import Testing

@Suite("Imports of OSCAL profiles")
struct OSCALProfileImportTests {
    private let own: [SourceFile]

    init() throws {
        let made = try OSCALSample.read(OSCALSample.catalog)
        own = [SourceFile(path: made.path, text: made.text)]
    }

    private func read(_ body: String, from: [String] = ["house"]) throws -> (made: OSCALImport, profile: Framework) {
        var options = OSCALImport.Options()
        options.from = from
        let made = try OSCALSample.read(
            OSCALSample.document("profile", body), "our_profile.json", options: options, own: own)
        return (made, try #require(try OSCALSample.framework(made, own: own)))
    }

    private func mistake(_ body: String, from: [String] = []) -> Diagnostic? {
        var options = OSCALImport.Options()
        (options.id, options.from) = ("ours", from)
        return OSCALSample.mistake(OSCALSample.document("profile", body), options: options, own: own)
    }

    @Test(
        "controls are chosen as the profile says",
        arguments: [
            ("\"include-all\": {}", ["r-0", "AC-2", "AC-2(1)", "b_1"]),
            ("\"include-controls\": [{\"with-ids\": [\"ac-2\", \"b_1\"]}]", ["AC-2", "b_1"]),
            (
                "\"include-controls\": [{\"with-child-controls\": \"yes\", \"with-ids\": [\"ac-2\"]}]",
                ["AC-2", "AC-2(1)"]
            ),
            ("\"include-controls\": [{\"matching\": [{\"pattern\": \"ac-*\"}]}]", ["AC-2", "AC-2(1)"]),
            ("\"include-controls\": [{\"matching\": [{\"pattern\": \"?-0\"}]}]", ["r-0"]),
            (
                "\"include-all\": {}, \"exclude-controls\": [{\"with-ids\": [\"ac-02.01\"]}]", ["r-0", "AC-2", "b_1"]
            ),
            ("\"exclude-controls\": [{\"matching\": [{\"pattern\": \"*c*\"}]}]", ["r-0", "b_1"]),
        ])
    func selection(_ selection: String, _ numbers: [String]) throws {
        let (made, profile) = try read("\"imports\": [{\"href\": \"x.json\", \(selection)}]")
        #expect(profile.elements.map(\.number) == numbers)
        #expect(made.kind == .profile && made.bases == ["house"] && made.elements == numbers.count)
        #expect(profile.header.kind == .profile && profile.header.certainty == .verified)
    }

    @Test("the framework is found by the title or the file that the profile names")
    func search() throws {
        let byTitle = """
            "imports": [{"href": "#84cbf061-eb87-4ec1-8112-1f529232e907", "include-all": {}}],
            "back-matter": {"resources": [{"uuid": "84cbf061-eb87-4ec1-8112-1f529232e907", "title": "House  Rules"}]}
            """
        #expect(try read(byTitle, from: []).made.bases == ["house"])
        let byFile = """
            "imports": [{"href": "#84cbf061-eb87-4ec1-8112-1f529232e907", "include-all": {}}],
            "back-matter": {"resources": [{"uuid": "84cbf061-eb87-4ec1-8112-1f529232e907",
              "rlinks": [{"href": "../xml/x.xml"}, {"href": "../json/HOUSE_catalog.json"}]}]}
            """
        #expect(try read(byFile, from: []).made.bases == ["house"])
        let several = "\"imports\": [{\"href\": \"house-catalog.json\"}, {\"href\": \"8425-catalog.json\"}]"
        let (made, profile) = try read(several, from: [])
        #expect(made.bases == ["house", "8425"])
        #expect(profile["8425:DP.3"] != nil && profile["house:AC-2"] != nil)
    }

    @Test("controls whose numbers differ from their ids are found by both")
    func otherIDs() throws {
        let controls = [OSCALSample.control("s1.1", label: "1.1"), OSCALSample.control("SP_171_03.01", label: "3.1")]
        let made = try OSCALSample.read(
            OSCALSample.document("catalog", "\"controls\": [\(controls.joined(separator: ","))]"))
        let own = [SourceFile(path: made.path, text: made.text)]
        func numbers(_ selection: String) throws -> [String] {
            var options = OSCALImport.Options()
            (options.id, options.from) = ("ours", ["house"])
            let body = "\"imports\": [{\"href\": \"x\", \"include-controls\": [\(selection)]}]"
            let made = try OSCALSample.read(OSCALSample.document("profile", body), options: options, own: own)
            return try OSCALSample.framework(made, own: own)?.elements.map(\.number) ?? []
        }
        #expect(try numbers("{\"with-ids\": [\"s1.1\", \"SP_171_03.01\"]}") == ["1.1", "3.1"])
        #expect(try numbers("{\"matching\": [{\"pattern\": \"s1.*\"}]}") == ["1.1"])
        #expect(try numbers("{\"matching\": [{\"pattern\": \"SP_*\"}]}") == ["3.1"])
        #expect(try numbers("{\"with-ids\": [\"1.1\"]}") == ["1.1"])
    }

    @Test("a title that two editions have has to be told apart")
    func ambiguity() {
        let mistake = mistake(
            """
            "imports": [{"href": "#u", "include-all": {}}], "back-matter": {"resources": [{"uuid": "u",
              "title": "Cyber Security for Consumer Internet of Things, Baseline Requirements"}]}
            """)
        #expect(mistake?.code == "unknown-framework")
        #expect(mistake?.message.contains("303645-2 and 303645-3; name one with --from ID") == true)
    }

    @Test("a framework that is not here, and a control that it has not, are named with what to do")
    func unknown() {
        let unknown = mistake("\"imports\": [{\"href\": \"lost_catalog.json\", \"include-all\": {}}]")
        #expect(unknown?.code == "unknown-framework")
        #expect(unknown?.message.contains("'lost_catalog.json'") == true)
        #expect(unknown?.message.contains("import that catalog first, and name it with --from") == true)
        let misspelt = mistake("\"imports\": [{\"href\": \"x\", \"include-all\": {}}]", from: ["hose"])
        #expect(misspelt?.code == "unknown-framework" && misspelt?.suggestion == "house")
        let missing = mistake(
            "\"imports\": [{\"href\": \"x\", \"include-controls\": [{\"with-ids\": [\"ac-2\", \"zz-9\", \"zz-8\"]}]}]",
            from: ["house"])
        #expect(missing?.code == "unknown-element")
        #expect(missing?.message.contains("no control 'zz-9' nor 1 more") == true)
        #expect(mistake("\"imports\": []")?.code == "bad-oscal")
    }

    @Test("what is altered becomes an edit with a reason, as far as one can say it")
    func alterations() throws {
        let (made, profile) = try read(
            """
            "imports": [{"href": "x", "include-controls": [{"with-ids": ["r-0", "ac-2.1", "b_1"]}]}],
            "merge": {"custom": {}},
            "modify": {"set-parameters": [{"param-id": "p-1", "values": ["a day"]}], "alters": [
              {"control-id": "r-0", "adds": [{"title": "Another title", "position": "ending", "parts": [
                {"id": "r-0_x", "name": "item", "props": [{"name": "label", "value": "a."}], "prose": "And more."},
                {"id": "r-0_g", "name": "guidance", "prose": "Advice."}]}]},
              {"control-id": "ac-2.1", "removes": [{"by-id": "ac-2.1_smt"}], "adds": [{"parts": [
                {"id": "ac-2.1_smt", "name": "statement", "prose": "All anew."}]}]},
              {"control-id": "b_1", "removes": [{"by-name": "sort-id"}]},
              {"control-id": "ac-2", "adds": [{"title": "Not included"}]}]}
            """)
        #expect(profile["house:r-0"]?.title == "Another title")
        #expect(profile["house:r-0"]?.text == "Text of r-0. a. And more.")
        #expect(profile["house:r-0"]?.because == "imported from our_profile.json")
        #expect(profile["house:AC-2(1)"]?.text == "All anew.")
        #expect(profile["house:b_1"]?.because == nil)
        #expect(made.edits == 2)
        #expect(
            Set(made.leftOut.map(\.text)) == [
                "1 parameter setting", "1 arrangement", "1 added guidance part", "1 removal", "1 role",
                "1 alteration (of controls that are not included)",
            ])
    }

    @Test("the profile of SP 800-53 for low impact, as NIST has it, has the controls of its catalog")
    func realProfile() throws {
        let names = [
            "NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog.json",
            "NIST_SP-800-53_rev5_LOW-baseline_profile.json",
        ]
        guard let catalog = try OSCALSample.realFile(names[0]), let profile = try OSCALSample.realFile(names[1]) else {
            print("skipped: the files of NIST are not in \(OSCALSample.real.lastPathComponent)")
            return
        }
        let base = try OSCALImport(catalog, options: .init(), own: [])
        var options = OSCALImport.Options()
        (options.id, options.from) = ("low", [base.id])
        let own = [SourceFile(path: base.path, text: base.text)]
        let made = try OSCALImport(profile, options: options, own: own)
        #expect(made.elements == 149)
        let ids = try OSCALSample.framework(made, own: own)?.elements.map(\.id)
        let all = try OSCALSample.framework(base)?.elements.map(\.id)
        #expect(ids == all)
        options.from = []
        #expect(throws: DiagnosticError.self) { try OSCALImport(profile, options: options, own: own) }
    }
}
