import Advisories
import SourceText
import Testing

@Suite("VEX files that are damaged")
struct HostileStatementTests {
    static let samples = [
        """
        {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "x", "author": "a", "timestamp": "2026-01-01T00:00:00Z",
         "statements": [{"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:generic/a",
         "identifiers": {"purl": "pkg:generic/a@1"}, "subcomponents": [{"@id": "pkg:generic/b"}]}], "status": "fixed"}]}
        """,
        CSAFVEXTests.document(
            tree: CSAFVEXTests.tree,
            vulnerabilities:
                #"{"cve": "CVE-1", "product_status": {"fixed": ["LOCK:ZLIB"]}, "flags": [{"group_ids": ["ALL"]}]}"#),
        CycloneDXVEXTests.document(
            #"{"id": "CVE-1", "analysis": {"state": "resolved"}, "affects": [{"ref": "z", "versions": [{}]}]}"#),
    ]

    @Test("whatever byte or piece is lost, the end is a reading or a diagnostic with a place", arguments: samples)
    func mutations(sample: String) {
        let bytes = Array(sample.utf8)
        for place in bytes.indices {
            var other = bytes
            other[place] = [0x22, 0x5B, 0x7D, 0x30, 0x2C, 0x5C][place % 6]
            read(other)
            read(Array(bytes[..<place]))
            other = bytes
            other.removeSubrange(place..<min(place + 1 + place % 9, bytes.count))
            read(other)
        }
    }

    private func read(_ bytes: [UInt8]) {
        do throws(DiagnosticError) {
            let file = try VEXFile(
                reading: SourceFile(path: "v", text: String(decoding: bytes, as: UTF8.self)))
            _ = StatementSelection(file.statements).status(for: ["CVE-1"], product: ["pkg:generic/a@1"])
            #expect(file.remarks.allSatisfy { $0.place.file == "v" })
        } catch {
            #expect(error.diagnostic.place.file == "v")
        }
    }
}
