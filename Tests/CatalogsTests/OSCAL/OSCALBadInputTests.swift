import Catalogs
import SourceText
import Testing

@Suite("Files that are no OSCAL that can be imported")
struct OSCALBadInputTests {
    private static func catalog(_ controls: String...) -> String {
        OSCALSample.document("catalog", "\"controls\": [\(controls.joined(separator: ","))]")
    }

    @Test(
        "each is refused with its code, and with words that help",
        arguments: [
            ("", "bad-json", "empty"),
            ("{\"catalog\": {\"uuid\"", "bad-json", "cut short"),
            ("{\"catalog\": {}", "bad-json", "1 bracket is open"),
            ("<?xml version=\"1.0\"?>\n<catalog/>", "bad-oscal", "XML"),
            ("catalog:\n  uuid: x\n", "bad-oscal", "YAML"),
            ("---\ncatalog: {}\n", "bad-oscal", "YAML"),
            ("[]", "bad-oscal", "one object"),
            ("null", "bad-oscal", "one object"),
            ("{}", "bad-oscal", "neither 'catalog' nor 'profile'"),
            (
                "{\"system-security-plan\": {}}", "bad-oscal",
                "'system-security-plan'; catalogs and profiles can be imported"
            ),
            ("{\"catalog\": {}}", "bad-oscal", "'metadata' is missing in catalog"),
            (
                "{\"catalog\": {\"metadata\": {\"title\": \"x\"}}}", "bad-oscal",
                "'oscal-version' is missing in catalog.metadata"
            ),
            ("{\"catalog\": []}", "bad-oscal", "catalog should be an object"),
            (OSCALSample.document("catalog", "\"controls\": {}"), "bad-oscal", "catalog.controls should be a list"),
            (
                OSCALSample.document("catalog", "\"controls\": [{\"id\": 7, \"title\": \"x\"}]"), "bad-oscal",
                "catalog.controls[0].id should be a text"
            ),
            (
                OSCALSample.document("catalog", "\"controls\": [{\"id\": \"x-1\"}]"), "bad-oscal",
                "'title' is missing in catalog.controls[0]"
            ),
            (OSCALSample.document("catalog", "\"groups\": []"), "bad-oscal", "no controls"),
            (OSCALSample.document("catalog", "\"controls\": []", version: "2.0.0"), "oscal-version", "OSCAL 2.0.0"),
            (OSCALSample.document("catalog", "\"controls\": []", version: "1.2.0"), "oscal-version", "OSCAL 1.2.0"),
            (OSCALSample.document("catalog", "\"controls\": []", version: "1.0.0-rc2"), "oscal-version", "1.0.0-rc2"),
            (
                OSCALSample.document("catalog", "\"controls\": []", version: "1.1"), "oscal-version",
                "versions 1.0 and 1.1 are read"
            ),
            (
                catalog(OSCALSample.control("x-1"), OSCALSample.control("x-1")), "duplicate-element",
                "two controls have the id 'x-1'"
            ),
            (
                catalog(OSCALSample.control("x-1", label: "x-2"), OSCALSample.control("x-2")), "duplicate-element",
                "come to number 'x-2'"
            ),
            (catalog(OSCALSample.control("../x")), "bad-oscal", "'../x' can't be the id of a control"),
            (catalog(OSCALSample.control("a..b")), "bad-oscal", "can't be the id"),
            (catalog(OSCALSample.control("")), "bad-oscal", "can't be the id"),
            (catalog(OSCALSample.control("a/b")), "bad-oscal", "can't be the id"),
            (catalog("{\"id\": \"x-1\", \"title\": \"\\u0007\"}"), "bad-oscal", "has no title"),
            (catalog("{\"id\": \"x-1\", \"title\": \"\\ud800\"}"), "wrong-encoding", "no Unicode"),
            (String(repeating: "[", count: 100_000), "nesting-too-deep", "100 deep"),
        ])
    func refused(_ text: String, _ code: String, _ words: String) {
        let mistake = OSCALSample.mistake(text)
        #expect(mistake?.code == code)
        #expect(mistake?.message.contains(words) == true, "\(mistake?.message ?? "nothing")")
        #expect(mistake?.place.file == "house_catalog.json")
    }

    @Test("versions 1.0 and 1.1 are read", arguments: ["1.0.0", "1.0.6", "1.1.0", "1.1.3", "v1.1.1"])
    func versions(_ version: String) {
        let controls = "\"controls\": [\(OSCALSample.control("x-1"))]"
        #expect(OSCALSample.mistake(OSCALSample.document("catalog", controls, version: version)) == nil)
    }

    @Test(
        "an id that is taken or would lead elsewhere is refused",
        arguments: ["8425", "../x", "", ".x", "A", "a b", "a/b"])
    func ids(_ id: String) {
        var options = OSCALImport.Options()
        options.id = id
        let mistake = OSCALSample.mistake(OSCALSample.catalog, options: options)
        #expect(mistake?.code == (id == "8425" ? "duplicate-framework" : "bad-catalog"))
    }

    @Test("texts that grow past the limit when parameters are filled in are refused")
    func expansion() {
        let parameters = (1...40).map { place in
            let choices = Array(repeating: "\"{{ insert: param, p\(place - 1) }}\"", count: 20).joined(separator: ",")
            return "{\"id\": \"p\(place)\", \"select\": {\"choice\": [\(choices)]}}"
        }
        let label = String(repeating: "x", count: 1_000)
        let prose = String(repeating: "{{ insert: param, p40 }}", count: 120_000)
        let text = OSCALSample.document(
            "catalog",
            """
            "params": [{"id": "p0", "label": "\(label)"}, \(parameters.joined(separator: ","))],
            "controls": [{"id": "x-1", "title": "T", "parts": [{"name": "statement", "prose": "\(prose)"}]}]
            """)
        #expect(OSCALSample.mistake(text)?.code == "file-too-large")
    }

    @Test("what is wrong with files that are there already is said, and so is an id that one of them has")
    func others() throws {
        let broken = SourceFile(path: "frameworks/a.yaml", text: "framework: a\n")
        #expect(OSCALSample.mistake(OSCALSample.catalog, own: [broken])?.code == "bad-catalog")
        let made = try OSCALSample.read(OSCALSample.catalog)
        let same = SourceFile(path: "frameworks/other.yaml", text: made.text)
        #expect(OSCALSample.mistake(OSCALSample.catalog, own: [same])?.code == "duplicate-framework")
        let replaced = SourceFile(path: made.path, text: "framework: broken\n")
        #expect(OSCALSample.mistake(OSCALSample.catalog, own: [replaced]) == nil)
    }
}
