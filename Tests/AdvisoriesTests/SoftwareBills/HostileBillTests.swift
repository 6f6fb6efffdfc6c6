import Advisories
import Foundation
import SourceText
import Testing

@Suite("Bills that are none, or mean harm")
struct HostileBillTests {
    @Test(
        "what is no bill is refused with the formats that are read",
        arguments: [
            "", " \n ", "hello", #"{"a": 1}"#, "<html/>", "<rdf:RDF xmlns:rdf=\"x\"/>", "PK\u{3}\u{4}",
            #"{"document": {"csaf_version": "2.0"}}"#, #"{"lockfileVersion": 3}"#,
            #"{"@context": "https://openvex.dev/ns"}"#,
        ])
    func unknown(_ text: String) throws {
        let refusal = try #require(billRefusal(text))
        #expect(refusal.code == "unknown-bill-format")
        #expect(refusal.message.contains("CycloneDX 1.0 to 1.7"))
    }

    @Test(
        "what is cut short is refused where it ends",
        arguments: [
            ("{\n  \"bomFormat\": \"CycloneDX\",", "bad-json"),
            ("<bom xmlns='http://cyclonedx.org/schema/bom/1.5'>", "bad-xml"),
            ("<!DOCTYPE bom [<!ENTITY a 'b'>]><bom/>", "xml-doctype"),
            (#"{"bomFormat": "CycloneDX", "specVersion": "1.5", "x": "\#("\\ud800")"}"#, "wrong-encoding"),
            (String(repeating: "[", count: 200).replacing("[", with: #"{"components":["#), "nesting-too-deep"),
        ])
    func malformed(_ text: String, _ code: String) {
        #expect(billRefusal(text)?.code == code)
    }

    @Test("text in another encoding is refused at its line")
    func encoding() {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: DiagnosticError.self) {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let url = folder.appending(path: "status")
            try Data("Package: a\nVersion: 1\nMaintainer: J\u{FF}".utf8.dropLast(2) + [0xFF]).write(to: url)
            _ = try SoftwareBillReader.read(SourceFile(path: "status", url: url))
        }
    }

    @Test("of several packages with one reference the first keeps it, and none is lost")
    func duplicates() throws {
        let bill = try readBill(
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [
              {"type": "library", "bom-ref": "a", "name": "one"}, {"type": "library", "bom-ref": "a", "name": "two"},
              {"type": "library", "name": "a"}, {"type": "library", "name": "a"}, {"type": "library", "bom-ref": "a#2",
              "name": "three"}]}
            """)
        #expect(bill.packages.map(\.reference) == ["a", "a#3", "a#4", "a#5", "a#2"])
        #expect(bill.remarks.map(\.code) == ["bill-duplicate-reference"])
    }

    @Test("relations to nothing are left out with one remark; cycles are kept with one")
    func relations() throws {
        let bill = try readBill(
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [
              {"type": "library", "bom-ref": "a", "name": "a"}, {"type": "library", "bom-ref": "b", "name": "b"}],
             "dependencies": [{"ref": "a", "dependsOn": ["b", "a", "gone", "lost"]}, {"ref": "b", "dependsOn": ["a", "a"]}]}
            """)
        #expect(
            bill.relations == [
                SoftwareRelation(from: "a", .dependsOn, to: "b"), SoftwareRelation(from: "b", .dependsOn, to: "a"),
            ])
        #expect(bill.remarks.map(\.code) == ["bill-unknown-reference", "bill-cycle"])
        #expect(bill.remarks[0].message.contains("'gone'; there are 2 such mentions"))
    }

    @Test("components nested as deep as JSON may be are all read")
    func deep() throws {
        let depth = 48
        let text =
            #"{"bomFormat": "CycloneDX", "specVersion": "1.5""#
            + String(repeating: #", "components": [{"type": "library", "name": "n""#, count: depth)
            + String(repeating: "}]", count: depth) + "}"
        let bill = try readBill(text)
        #expect(bill.packages.count == depth)
        #expect(bill.relations.count == depth - 1)
        #expect(Set(bill.packages.map(\.reference)).count == depth)
    }

    @Test("values of the wrong kind are passed over")
    func wrongKinds() throws {
        let bill = try readBill(
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": [], "components": [3, null, {"name": {}},
              {"name": "a", "hashes": "x", "licenses": {"license": 3}, "version": 7, "purl": ["y"]}],
             "dependencies": {"ref": 1}, "vulnerabilities": [{"id": "CVE-1", "affects": "all", "analysis": "no"}]}
            """)
        #expect(bill.packages.map(\.name) == ["a"])
        #expect(bill.packages[0].version == "7")
        #expect(bill.statements == [])
    }

    @Test("long texts are kept and cost no more than their length")
    func longTexts() throws {
        let long = String(repeating: "x", count: 100_000)
        let bill = try readBill(
            #"{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [{"name": "\#(long)", "cpe": "\#(long)"}]}"#
        )
        #expect(bill.packages[0].name.utf8.count == 100_000)
        #expect(BillQuality(of: bill).elements.first { $0.id == "cpe-product" }?.isMet == false)
    }
}
