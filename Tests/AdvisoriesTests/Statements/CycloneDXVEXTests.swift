import Advisories
import SourceText
import Testing

@Suite("VEX in CycloneDX")
struct CycloneDXVEXTests {
    static func document(_ vulnerabilities: String) -> String {
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:0a0b", "version": 1,
         "metadata": {"timestamp": "2026-01-01T00:00:00Z", "manufacturer": {"name": "Acme"},
           "component": {"type": "device", "bom-ref": "lock", "name": "Lock", "version": "2", "purl": "pkg:generic/lock@2"}},
         "components": [{"type": "library", "bom-ref": "z", "name": "zlib", "version": "1.3",
           "purl": "pkg:generic/zlib@1.3", "cpe": "cpe:2.3:a:zlib:zlib:1.3:*:*:*:*:*:*:*"}],
         "vulnerabilities": [\(vulnerabilities)]}
        """
    }

    @Test("references lead to the package URLs and CPE names of components in the file")
    func references() throws {
        let file = try VEX.read(
            Self.document(
                """
                {"id": "CVE-1", "references": [{"id": "GHSA-x"}], "recommendation": "Update.",
                 "analysis": {"state": "exploitable", "response": ["update"], "detail": "Bad.",
                   "lastUpdated": "2026-02-01T00:00:00Z"},
                 "affects": [{"ref": "z"}, {"ref": "urn:cdx:0a0b/1#lock"}]}
                """))
        #expect(file.format == "CycloneDX 1.6")
        #expect(file.id == "urn:uuid:0a0b")
        #expect(file.author == "Acme")
        let said = try #require(file.statements.first)
        #expect(said.status == .affected)
        #expect(said.aliases == ["GHSA-x"])
        #expect(said.action == "Update.")
        #expect(said.responses == ["update"])
        #expect(said.made == "2026-02-01T00:00:00Z")
        let product = ["lock", "pkg:generic/lock@2"]
        let part = ["z", "pkg:generic/zlib@1.3", "cpe:2.3:a:zlib:zlib:1.3:*:*:*:*:*:*:*"]
        #expect(said.subjects == [ImpactSubject(product: product, part: part), ImpactSubject(product: product)])
    }

    @Test(
        "each state has its status, and keeps its own word where ours is coarser",
        arguments: [
            ("exploitable", ImpactStatus.affected, nil), ("in_triage", .underInvestigation, nil),
            ("not_affected", .notAffected, nil), ("resolved", .fixed, nil),
            ("false_positive", .notAffected, "false_positive"),
            ("resolved_with_pedigree", .fixed, "resolved_with_pedigree"),
        ])
    func states(state: String, status: ImpactStatus, original: String?) throws {
        let file = try VEX.read(
            Self.document(#"{"id": "CVE-1", "analysis": {"state": "\#(state)"}, "affects": [{"ref": "z"}]}"#))
        #expect(file.statements.first?.status == status)
        #expect(file.statements.first?.originalStatus == original)
    }

    @Test(
        "each of the nine reasons has the nearest of the five",
        arguments: [
            ("code_not_present", ImpactJustification.vulnerableCodeNotPresent),
            ("code_not_reachable", .vulnerableCodeNotInExecutePath),
            ("requires_configuration", .vulnerableCodeCannotBeControlledByAdversary),
            ("requires_dependency", .componentNotPresent),
            ("requires_environment", .vulnerableCodeCannotBeControlledByAdversary),
            ("protected_by_compiler", .inlineMitigationsAlreadyExist),
            ("protected_at_runtime", .inlineMitigationsAlreadyExist),
            ("protected_at_perimeter", .inlineMitigationsAlreadyExist),
            ("protected_by_mitigating_control", .inlineMitigationsAlreadyExist),
        ])
    func justifications(word: String, justification: ImpactJustification) throws {
        let analysis = #""analysis": {"state": "not_affected", "justification": "\#(word)"}, "affects": [{"ref": "z"}]"#
        let file = try VEX.read(Self.document(#"{"id": "CVE-1", \#(analysis)}"#))
        #expect(file.statements.first?.justification == justification)
        #expect(file.statements.first?.detail == word)
        let isExact = [
            "code_not_present", "code_not_reachable", "requires_environment", "protected_by_mitigating_control",
        ].contains(word)
        #expect(file.statements.first?.originalStatus == (isExact ? nil : "not_affected:\(word)"))
    }

    @Test("a justification that our own writer put beside the coarser one counts")
    func exactJustification() throws {
        let file = try VEX.read(
            Self.document(
                """
                {"id": "CVE-1", "analysis": {"state": "not_affected", "justification": "code_not_present", "detail": "d"},
                 "affects": [{"ref": "z"}],
                 "properties": [{"name": "securable:justification", "value": "component_not_present"}]}
                """))
        #expect(file.statements.first?.justification == .componentNotPresent)
    }

    @Test("a link into a bill that is not at hand names a package by its fragment")
    func foreignLink() throws {
        let link = "urn:cdx:ffff/1#pkg:maven/com.acme/lib@2.10.0%3Ftype%3Djar"
        let file = try VEX.read(
            Self.document(#"{"id": "CVE-1", "analysis": {"state": "in_triage"}, "affects": [{"ref": "\#(link)"}]}"#))
        #expect(
            file.statements.first?.subjects == [
                ImpactSubject(product: [link, "pkg:maven/com.acme/lib@2.10.0?type=jar"])
            ])
    }

    @Test("a clean bill for some versions of what is not at hand is left out, with a remark")
    func versionsElsewhere() throws {
        let file = try VEX.read(
            Self.document(
                """
                {"id": "CVE-1", "analysis": {"state": "not_affected"}, "affects": [{"ref": "urn:cdx:ffff/1#abc",
                  "versions": [{"range": "vers:semver/>=1.0|<=2.3", "status": "unaffected"}]}]},
                {"id": "CVE-1", "analysis": {"state": "exploitable"}, "affects": [{"ref": "urn:cdx:ffff/1#abc",
                  "versions": [{"version": "2.4", "status": "affected"}, {"version": "2.6", "status": "affected"}]}]}
                """))
        #expect(file.statements.map(\.status) == [.affected])
        #expect(file.remarks.map(\.code) == ["vex-left-out"])
    }
}
