import Advisories
import SourceText
import Testing

@Suite("VEX in CSAF")
struct CSAFVEXTests {
    static func document(tree: String, vulnerabilities: String) -> String {
        """
        {"document": {"category": "csaf_vex", "csaf_version": "2.0", "publisher": {"name": "Acme"}, "tracking":
         {"id": "ACME-1", "current_release_date": "2026-03-01T00:00:00Z"}},
         "product_tree": {\(tree)}, "vulnerabilities": [\(vulnerabilities)]}
        """
    }

    static let tree = """
        "branches": [{"category": "vendor", "name": "Acme", "branches": [{"category": "product_name", "name": "Lock",
          "branches": [{"category": "product_version", "name": "2", "product": {"product_id": "LOCK", "name": "Lock 2",
            "product_identification_helper": {"cpe": "cpe:2.3:h:acme:lock:2:*:*:*:*:*:*:*"}}}]}]}],
        "full_product_names": [{"product_id": "ZLIB", "name": "zlib",
          "product_identification_helper": {"purl": "pkg:generic/zlib@1.3",
            "hashes": [{"filename": "z", "file_hashes": [{"algorithm": "sha256", "value": "AB"}]}]}}],
        "relationships": [{"category": "default_component_of", "product_reference": "ZLIB",
          "relates_to_product_reference": "LOCK", "full_product_name": {"product_id": "LOCK:ZLIB", "name": "zlib in Lock"}}],
        "product_groups": [{"group_id": "ALL", "product_ids": ["LOCK", "LOCK:ZLIB"]}]
        """

    @Test("the product tree says what the products are, and which is a part of which")
    func wholeDocument() throws {
        let file = try VEX.read(
            Self.document(
                tree: Self.tree,
                vulnerabilities: """
                    {"cve": "CVE-2026-1", "ids": [{"system_name": "GitHub", "text": "GHSA-x"}],
                     "product_status": {"known_not_affected": ["LOCK:ZLIB"], "known_affected": ["LOCK"]},
                     "flags": [{"label": "vulnerable_code_not_in_execute_path", "group_ids": ["ALL"]}],
                     "threats": [{"category": "impact", "details": "Never called.", "product_ids": ["LOCK:ZLIB"]},
                                 {"category": "exploit_status", "details": "None."}],
                     "remediations": [{"category": "vendor_fix", "details": "Update.", "product_ids": ["LOCK"]},
                                      {"category": "workaround", "details": "Unplug.", "product_ids": ["LOCK"]}]}
                    """))
        #expect(file.format == "CSAF 2.0 csaf_vex")
        #expect(file.id == "ACME-1")
        #expect(file.remarks.isEmpty)
        #expect(file.statements.count == 2)
        let first = try #require(file.statements.first)
        #expect(first.status == .notAffected)
        #expect(first.justification == .vulnerableCodeNotInExecutePath)
        #expect(first.detail == "Never called.")
        #expect(first.aliases == ["GHSA-x"])
        #expect(first.author == "Acme")
        #expect(first.made == "2026-03-01T00:00:00Z")
        #expect(
            first.subjects == [
                ImpactSubject(
                    product: ["cpe:2.3:h:acme:lock:2:*:*:*:*:*:*:*", "LOCK"],
                    part: ["pkg:generic/zlib@1.3", "sha256:ab", "ZLIB", "LOCK:ZLIB"])
            ])
        let second = try #require(file.statements.last)
        #expect(second.status == .affected)
        #expect(second.justification == nil)
        #expect(second.action == "Update.\nUnplug.")
        #expect(second.responses == ["update", "workaround_available"])
        #expect(second.subjects.first?.part == [])
    }

    @Test("the finer statuses keep their own word, and what is recommended has no status")
    func statuses() throws {
        let file = try VEX.read(
            Self.document(
                tree: Self.tree,
                vulnerabilities: """
                    {"cve": "CVE-1", "product_status": {"first_affected": ["LOCK"], "last_affected": ["LOCK"],
                     "first_fixed": ["ZLIB"], "recommended": ["ZLIB"]}}
                    """))
        #expect(file.statements.map(\.status) == [.fixed, .affected, .affected])
        #expect(file.statements.map(\.originalStatus) == ["first_fixed", "first_affected", "last_affected"])
        #expect(file.remarks.isEmpty)
    }

    @Test("where a document contradicts itself, the least reassuring status wins, and a remark says so")
    func contradiction() throws {
        let file = try VEX.read(
            Self.document(
                tree: Self.tree,
                vulnerabilities:
                    #"{"cve": "CVE-1", "product_status": {"known_affected": ["LOCK"], "known_not_affected": ["LOCK"]}}"#
            ))
        #expect(file.remarks.count == 1)
        let said = StatementSelection(file.statements)
            .status(for: ["CVE-1"], product: ["cpe:2.3:h:acme:lock:2:*:*:*:*:*:*:*"])
        #expect(said?.status == .affected)
    }

    @Test("products in one another, in circles, and missing, are no crash")
    func hostileTree() throws {
        func relation(_ id: String, _ part: String, _ whole: String) -> String {
            """
            {"category": "installed_on", "product_reference": "\(part)", "relates_to_product_reference": "\(whole)",
             "full_product_name": {"product_id": "\(id)", "name": "n"}}
            """
        }
        let chain = (0..<200).map { relation("C\($0)", "P", "C\($0 + 1)") }
        let relations = [relation("A", "B", "A"), relation("B", "A", "B"), relation("X", "Y", "Z"), "{}"] + chain
        let file = try VEX.read(
            Self.document(
                tree:
                    #""relationships": [\#(relations.joined(separator: ","))], "full_product_names": [{}, {"name": 1}]"#,
                vulnerabilities: """
                    {"cve": "CVE-1", "product_status": {"fixed": ["A", "B", "X", "C0", "C199", "GONE", 7, null, {}]}},
                    {"product_status": {"fixed": ["A"]}}, {"cve": "CVE-2"}, 5
                    """))
        #expect(file.statements.map(\.vulnerability) == ["CVE-1"])
        let subjects = try #require(file.statements.first?.subjects)
        #expect(subjects.contains(ImpactSubject(product: ["A"])))
        #expect(subjects.contains(ImpactSubject(product: ["Z"], part: ["Y", "X"])))
        #expect(subjects.contains(ImpactSubject(product: ["GONE"])))
        #expect(file.remarks.allSatisfy { $0.code == "vex-left-out" && $0.place.line > 0 })
        #expect(file.remarks.contains { $0.message.contains("'GONE' is not in the product tree") })
        #expect(file.remarks.contains { $0.message.contains("'A' is a part of itself") })
    }

    @Test("many flags for large groups are read in reasonable time")
    func large() throws {
        let ids = (0..<3000).map { #""P\#($0)""# }.joined(separator: ",")
        let groups = (0..<30).map { #"{"group_id": "G\#($0)", "product_ids": [\#(ids)]}"# }.joined(separator: ",")
        let flags = (0..<3000).map { #"{"label": "component_not_present", "group_ids": ["G\#($0 % 30)"]}"# }
        let products = (0..<3000).map { #"{"product_id": "P\#($0)", "name": "n"}"# }.joined(separator: ",")
        let file = try VEX.read(
            Self.document(
                tree: #""full_product_names": [\#(products)], "product_groups": [\#(groups)]"#,
                vulnerabilities: """
                    {"cve": "CVE-1", "product_status": {"known_not_affected": [\(ids)]},
                     "flags": [\(flags.prefix(60).joined(separator: ","))]}
                    """))
        #expect(file.statements.first?.subjects.count == 3000)
        #expect(file.statements.first?.justification == .componentNotPresent)
    }

    @Test("OASIS's own documents are read", .enabled(if: SharedData.has("csaf-2.0/test/validator/data/mandatory")))
    func oasis() throws {
        var products = 0
        for folder in ["mandatory", "optional", "informative"] {
            let path = "csaf-2.0/test/validator/data/\(folder)"
            for name in (try? SharedData.names(in: path)) ?? [] where name.hasSuffix(".json") {
                let text = try SharedData.text("\(path)/\(name)")
                guard text.contains("csaf_version") else { continue }
                products += try VEX.read(text).statements.reduce(0) { $0 + $1.subjects.count }
            }
        }
        #expect(products == 61)
    }
}
