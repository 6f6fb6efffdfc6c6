import Advisories
import SourceText
import Testing

@Suite("OpenVEX")
struct OpenVEXTests {
    @Test("a document of version 0.2.0 is read whole")
    func current() throws {
        let file = try VEX.read(
            """
            {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://acme.example/vex/1", "author": "Acme",
             "timestamp": "2026-01-01T00:00:00Z", "last_updated": "2026-02-01T00:00:00Z", "version": 2,
             "statements": [
              {"vulnerability": {"name": "CVE-2026-1", "aliases": ["GHSA-x", "CVE-2026-1"]},
               "products": [{"@id": "pkg:generic/lock@2", "identifiers": {"cpe23": "cpe:2.3:a:acme:lock:2:*:*:*:*:*:*:*"},
                 "hashes": {"sha-256": "ABCD"}, "subcomponents": [{"@id": "pkg:generic/zlib@1.3"}]}],
               "status": "not_affected", "justification": "vulnerable_code_not_present", "impact_statement": "Not built."},
              {"vulnerability": {"@id": "https://nvd.nist.gov/vuln/detail/CVE-2026-2"},
               "products": [{"identifiers": {"purl": "pkg:generic/lock"}}], "timestamp": "2026-01-15T00:00:00Z",
               "status": "affected", "action_statement": "Update.", "status_notes": "Seen in the lab."}]}
            """)
        #expect(file.format == "OpenVEX 0.2.0")
        #expect(file.id == "https://acme.example/vex/1")
        #expect(file.made == "2026-02-01T00:00:00Z")
        #expect(file.remarks.isEmpty)
        let first = try #require(file.statements.first)
        #expect(first.vulnerability == "CVE-2026-1")
        #expect(first.aliases == ["GHSA-x"])
        #expect(first.status == .notAffected)
        #expect(first.justification == .vulnerableCodeNotPresent)
        #expect(first.detail == "Not built.")
        #expect(first.author == "Acme")
        #expect(first.made == "2026-01-01T00:00:00Z")
        #expect(
            first.subjects == [
                ImpactSubject(
                    product: ["pkg:generic/lock@2", "cpe:2.3:a:acme:lock:2:*:*:*:*:*:*:*", "sha256:abcd"],
                    part: ["pkg:generic/zlib@1.3"])
            ])
        let second = try #require(file.statements.last)
        #expect(second.vulnerability == "CVE-2026-2")
        #expect(second.action == "Update.")
        #expect(second.detail == "Seen in the lab.")
        #expect(second.made == "2026-01-15T00:00:00Z")
    }

    @Test("a document of version 0.0.1 has texts where later ones have fields")
    func first() throws {
        let file = try VEX.read(
            """
            {"@context": "https://openvex.dev/ns", "@id": "x", "author": "Acme", "timestamp": "2023-01-08T18:02:03-06:00",
             "version": "1", "statements": [{"vulnerability": "CVE-2023-1", "products": ["pkg:apk/wolfi/git@2.39.0-r1"],
             "subcomponents": ["pkg:generic/zlib"], "status": "fixed"}]}
            """)
        #expect(file.format == "OpenVEX 0.0.1")
        #expect(
            file.statements.first?.subjects == [
                ImpactSubject(product: ["pkg:apk/wolfi/git@2.39.0-r1"], part: ["pkg:generic/zlib"])
            ])
    }

    @Test(
        "what is not understood is a remark with its place and no statement",
        arguments: [
            #"{"status": "fixed", "products": ["p"]}"#, #"{"vulnerability": "CVE-1", "products": ["p"]}"#,
            #"{"vulnerability": "CVE-1", "status": "fine", "products": ["p"]}"#,
            #"{"vulnerability": "CVE-1", "status": "fixed"}"#,
            #"{"vulnerability": "CVE-1", "status": "fixed", "products": [{"@id": ""}]}"#,
            #"{"vulnerability": "CVE-1", "status": "fixed", "products": [{"@id": "p", "subcomponents": [{}]}]}"#,
            #"{"vulnerability": [], "status": "fixed", "products": ["p"]}"#, "7",
        ])
    func leftOut(statement: String) throws {
        let file = try VEX.read(
            """
            {"@context": "https://openvex.dev/ns/v0.2.0",
              "statements": [
                \(statement)]}
            """)
        #expect(file.statements.isEmpty)
        #expect(file.remarks.map(\.code) == ["vex-left-out"])
        #expect(file.remarks.first?.place.line == 3)
    }

    @Test("other versions and other formats are refused with a place")
    func refusals() {
        #expect(VEX.refusal(#"{"@context": "https://openvex.dev/ns/v9.0.0"}"#)?.code == "vex-version")
        #expect(VEX.refusal(#"{"document": {"csaf_version": "2.1"}}"#)?.code == "vex-version")
        #expect(VEX.refusal(#"{"vex": true}"#)?.code == "unknown-vex-format")
        #expect(VEX.refusal("")?.code == "unknown-vex-format")
        #expect(VEX.refusal("vex: true")?.code == "unknown-vex-format")
        #expect(VEX.refusal(#"{"@context": "#)?.code == "bad-json")
        #expect(VEX.refusal(String(repeating: #"{"a":"#, count: 200))?.code == "nesting-too-deep")
    }
}

enum VEX {
    static func read(_ text: String) throws -> VEXFile {
        try VEXFile(reading: SourceFile(path: "vex.json", text: text))
    }

    static func refusal(_ text: String) -> Diagnostic? {
        do throws(DiagnosticError) {
            _ = try VEXFile(reading: SourceFile(path: "vex.json", text: text))
            return nil
        } catch {
            return error.diagnostic
        }
    }
}
