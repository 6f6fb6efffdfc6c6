import Catalogs
import Foundation
import SourceText
import Testing

@Suite("Imports of OSCAL catalogs")
struct OSCALCatalogImportTests {
    @Test("controls become elements with their numbers, titles, statements and groups")
    func elements() throws {
        let made = try OSCALSample.read(OSCALSample.catalog)
        let framework = try #require(try OSCALSample.framework(made))
        #expect(made.kind == .framework && made.id == "house" && made.path == "frameworks/house.yaml")
        #expect(framework.header.title == "House rules" && framework.header.edition == "2")
        #expect(framework.header.source == "https://rules.example/house")
        #expect(framework.header.certainty == .verified)
        #expect(framework.elements.map(\.number) == ["r-0", "AC-2", "AC-2(1)", "b_1"])
        #expect(framework.elements.map(\.group) == [nil, "a1", "a1", "b"])
        #expect(framework.header.groups.map(\.title) == ["Access: Accounts", "Backups"])
        #expect(framework.elements.allSatisfy { $0.asks == .maker && $0.certainty == .verified })
        #expect(framework.elements[0].text == "Text of r-0.")
        #expect(made.elements == 4 && made.groups == 2)
    }

    @Test("a statement has its items in order, parameters by their labels, and links by their words")
    func statement() throws {
        let framework = try #require(try OSCALSample.framework(try OSCALSample.read(OSCALSample.catalog)))
        #expect(
            framework["house:AC-2"]?.text
                == "Accounts are a. reviewed [selection (one or more): daily; within [time]]; and 1. closed, as told.")
    }

    @Test("what has no place is counted")
    func leftOut() throws {
        let made = try OSCALSample.read(OSCALSample.catalog)
        #expect(
            Set(made.leftOut.map(\.text)) == [
                "1 parameter (their labels stand in the texts)", "1 guidance part", "1 withdrawn control",
                "1 back-matter resource", "1 role",
            ])
    }

    @Test("who answers is as told, and an id too")
    func options() throws {
        var options = OSCALImport.Options()
        (options.id, options.asks) = ("our-rules", .component)
        let made = try OSCALSample.read(OSCALSample.catalog, options: options)
        #expect(made.path == "frameworks/our-rules.yaml")
        #expect(try OSCALSample.framework(made)?.elements.allSatisfy { $0.asks == .component } == true)
    }

    @Test(
        "an id is made from the name of the file, or else from the title",
        arguments: [
            ("NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog.json", "nist-sp-800-53-rev5-low-baseline"),
            ("downloads/8425-catalog.json", "8425x"), ("catalog.json", "house-rules"),
            ("CSF_v2.0.min.json", "csf-v2.0.min"),
        ])
    func ids(_ name: String, _ id: String) throws {
        guard id != "8425x" else {
            #expect(throws: DiagnosticError.self) { try OSCALSample.read(OSCALSample.catalog, name) }
            return
        }
        #expect(try OSCALSample.read(OSCALSample.catalog, name).id == id)
    }

    @Test("labels that several controls have, or that can't be numbers, give way to ids")
    func labels() throws {
        let controls = [
            OSCALSample.control("x-1", label: "a."), OSCALSample.control("x-2", label: "a."),
            OSCALSample.control("x-3", label: "A-3 (1)"), OSCALSample.control("größe-4"),
            OSCALSample.control("x-5", label: "Title of x-5 (05.01)"), OSCALSample.control("x-6", label: "Rule 6"),
        ]
        let made = try OSCALSample.read(
            OSCALSample.document("catalog", "\"controls\": [\(controls.joined(separator: ","))]"))
        let framework = try #require(try OSCALSample.framework(made))
        #expect(framework.elements.map(\.number) == ["x-1", "x-2", "A-3(1)", "gr__e-4", "05.01", "x-6"])
    }

    @Test("the address may stand in a resource that the head links to")
    func source() throws {
        let text = OSCALSample.catalog.replacing(
            "https://rules.example/house", with: "#84cbf061-eb87-4ec1-8112-1f529232e907")
        #expect(try OSCALSample.framework(try OSCALSample.read(text))?.header.source == "House rules")
        let resource = "\"rlinks\": [{\"href\": \"https://rules.example/there\"}], \"uuid\": \"84cbf061"
        let more = text.replacing("{\"uuid\": \"84cbf061", with: "{" + resource)
        #expect(try OSCALSample.framework(try OSCALSample.read(more))?.header.source == "https://rules.example/there")
    }

    @Test("parameters that name each other come to an end")
    func circularParameters() throws {
        let text = OSCALSample.document(
            "catalog",
            """
            "params": [{"id": "a", "select": {"choice": ["{{ insert: param, b }}"]}},
              {"id": "b", "select": {"choice": ["{{insert: param,a}}", "x"]}}],
            "controls": [{"id": "c-1", "title": "T", "parts": [{"name": "statement", "prose": "{{ insert: param, a }} {{ x"}]}]
            """)
        let framework = try #require(try OSCALSample.framework(try OSCALSample.read(text)))
        #expect(framework.elements[0].text == "[selection: [selection: [a]; x]] {{ x")
    }

    @Test("control characters and marks of YAML do no harm")
    func hostileTexts() throws {
        let title = "- a: \\u0000b\\u001b[31m #c \\u2028 *d &e !f | > %g @h `i` \\\"j\\\" \\\\ 'k' \\u202e ---"
        let text = OSCALSample.document(
            "catalog",
            """
            "groups": [{"id": "yes", "title": "\(title)", "controls": [
              {"id": "null", "title": "\(title)", "parts": [{"name": "statement", "prose": "\(title)\\n\\n\(title)"}]}]}]
            """)
        let framework = try #require(try OSCALSample.framework(try OSCALSample.read(text)))
        let plain = "- a: b [31m #c *d &e !f | > %g @h `i` \"j\" \\ 'k' ---"
        #expect(framework.elements.map(\.title) == [plain])
        #expect(framework.elements.map(\.text) == [plain + " " + plain])
        #expect(framework.header.groups.map(\.id) == ["yes"] && framework.elements[0].group == "yes")
    }

    @Test("the same file gives the same bytes")
    func determinism() throws {
        let texts = try [OSCALSample.read(OSCALSample.catalog).text, OSCALSample.read(OSCALSample.catalog).text]
        #expect(texts[0] == texts[1])
    }

    @Test("SP 800-53 for low impact, as NIST has it, comes over whole")
    func realCatalog() throws {
        let name = "NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog.json"
        guard let source = try OSCALSample.realFile(name) else {
            print("skipped: \(OSCALSample.real.lastPathComponent)/\(name) is not there")
            return
        }
        let made = try OSCALImport(source, options: .init(), own: [])
        let framework = try #require(try OSCALSample.framework(made))
        #expect(made.elements == 149 && made.groups == 18 && made.version == "1.1.2")
        #expect(framework["\(made.id):AC-2"]?.title == "Account Management")
        #expect(framework["\(made.id):IA-5(1)"]?.group == "ia")
        #expect(framework.elements.allSatisfy { !$0.text.contains("{{") && $0.text != $0.title })
        #expect(made.leftOut.map(\.text).contains("149 guidance parts"))
    }
}
