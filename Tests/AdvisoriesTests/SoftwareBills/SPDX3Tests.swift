import Advisories
import SourceText
import Testing

/// A graph of elements, all made on one day by one maker.
private func graph(_ elements: String) throws -> SoftwareBill {
    try readBill(
        """
        {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
          {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-01-01T00:00:00Z",
           "createdBy": ["urn:me"], "createdUsing": ["urn:tool"]},
          {"type": "Organization", "spdxId": "urn:me", "creationInfo": "_:c", "name": "Harbor"},
          {"type": "Tool", "spdxId": "urn:tool", "creationInfo": "_:c", "name": "maker 1"},
          {"type": "SpdxDocument", "spdxId": "urn:doc", "creationInfo": "_:c", "rootElement": ["urn:sbom"]},
          {"type": "software_Sbom", "spdxId": "urn:sbom", "creationInfo": "_:c", "rootElement": ["urn:image"],
           "software_sbomType": ["build"]},
          {"type": "software_Package", "spdxId": "urn:image", "creationInfo": "_:c", "name": "image",
           "software_primaryPurpose": "archive"},
          {"type": "software_Package", "spdxId": "urn:acl", "creationInfo": "_:c", "name": "libacl1",
           "software_packageVersion": "2.3.2", "software_primaryPurpose": "install", "suppliedBy": "urn:me",
           "software_packageUrl": "pkg:yocto/core/acl@2.3.2",
           "verifiedUsing": [{"type": "Hash", "algorithm": "sha256", "hashValue": "AB"}],
           "externalIdentifier": [{"type": "ExternalIdentifier", "externalIdentifierType": "cpe23",
                                   "identifier": "cpe:2.3:*:*:acl:2.3.2:*:*:*:*:*:*:*"}]}
          \(elements.isEmpty ? "" : ",") \(elements)]}
        """)
}

private func relationship(_ from: String, _ type: String, _ to: String...) -> String {
    let targets = to.map { "\"urn:\($0)\"" }.joined(separator: ",")
    return #"{"type": "Relationship", "spdxId": "urn:r-\#(from)-\#(type)-\#(to.joined())", "from": "urn:\#(from)","#
        + #""relationshipType": "\#(type)", "to": [\#(targets)]}"#
}

@Suite("SPDX 3")
struct SPDX3Tests {
    @Test("who made it, with what and when, and what it is about")
    func metadata() throws {
        let bill = try graph("")
        #expect(bill.format == "SPDX 3.0.1")
        #expect(bill.serial == "urn:doc")
        #expect(bill.made == "2026-01-01T00:00:00Z")
        #expect(bill.authors == ["Harbor"])
        #expect(bill.tools == ["maker 1"])
        #expect(bill.lifecycles == ["build"])
        #expect(bill.root == "urn:image")
    }

    @Test("a package keeps what identifies it, its supplier, digests and licence")
    func package() throws {
        let bill = try graph(
            #"{"type": "simplelicensing_LicenseExpression", "spdxId": "urn:l", "#
                + #""simplelicensing_licenseExpression": "LGPL-2.1-or-later"},"#
                + relationship("acl", "hasConcludedLicense", "l"))
        #expect(
            bill.packages.last
                == SoftwarePackage(
                    reference: "urn:acl", name: "libacl1", version: "2.3.2", supplier: "Harbor",
                    packageURL: "pkg:yocto/core/acl@2.3.2", cpes: ["cpe:2.3:*:*:acl:2.3.2:*:*:*:*:*:*:*"],
                    hashes: ["sha256": "ab"], licences: ["LGPL-2.1-or-later"]))
    }

    @Test("a build ties what came out to what went in: packages, patches and compiled sources")
    func builds() throws {
        let bill = try graph(
            """
            {"type": "build_Build", "spdxId": "urn:build", "name": "acl"},
            {"type": "build_Build", "spdxId": "urn:rootfs", "name": "image"},
            {"type": "software_Package", "spdxId": "urn:tar", "name": "acl.tar.gz", "software_primaryPurpose": "source"},
            {"type": "software_File", "spdxId": "urn:patch", "name": "0001-CVE-2025-1234_cve-2025-99999.patch",
             "software_primaryPurpose": "patch"},
            {"type": "software_File", "spdxId": "urn:other", "name": "run-ptest.patch",
             "software_primaryPurpose": "source", "software_additionalPurpose": ["patch"]},
            {"type": "software_File", "spdxId": "urn:c", "name": "acl-2.3.2/libacl/acl_get.c",
             "software_primaryPurpose": "source"},
            \(relationship("build", "hasInput", "tar", "patch", "other", "c")),
            \(relationship("build", "hasOutput", "acl")),
            \(relationship("rootfs", "hasInput", "acl")), \(relationship("rootfs", "hasOutput", "image"))
            """)
        let acl = bill.packages[1]
        #expect(acl.patched == ["CVE-2025-1234", "CVE-2025-99999"])
        #expect(acl.patches == ["run-ptest.patch"])
        #expect(acl.compiledSources == ["libacl/acl_get.c"])
        #expect(bill.packages[2].isRequired == false)
        #expect(
            bill.relations == [
                SoftwareRelation(from: "urn:acl", .madeFrom, to: "urn:tar"),
                SoftwareRelation(from: "urn:image", .contains, to: "urn:acl"),
            ])
        #expect(bill.remarks == [])
    }

    @Test("the four assessments become statements about a part of what the bill is about")
    func statements() throws {
        func assessment(_ kind: String, _ more: String) -> String {
            #"{"type": "security_Vex\#(kind)VulnAssessmentRelationship", "spdxId": "urn:\#(kind)", "from": "urn:v", "#
                + #""creationInfo": "_:c", "relationshipType": "x", "to": ["urn:acl"]\#(more)}"#
        }
        let bill = try graph(
            """
            {"type": "security_Vulnerability", "spdxId": "urn:v", "externalIdentifier": [
              {"externalIdentifierType": "securityOther", "identifier": "GHSA-1"},
              {"externalIdentifierType": "cve", "identifier": "CVE-2025-1"}]},
            \(assessment("NotAffected", #", "security_justificationType": "componentNotPresent", "security_impactStatement": "not built""#)),
            \(assessment("Affected", #", "security_actionStatement": "update""#)),
            \(assessment("Fixed", #", "security_modifiedTime": "2026-02-02T00:00:00Z""#)),
            \(assessment("UnderInvestigation", #", "security_withdrawnTime": "2026-02-02T00:00:00Z""#)),
            \(relationship("acl", "hasAssociatedVulnerability", "v"))
            """)
        let subject = ImpactSubject(
            product: ["urn:image"],
            part: ["urn:acl", "pkg:yocto/core/acl@2.3.2", "cpe:2.3:*:*:acl:2.3.2:*:*:*:*:*:*:*"])
        func statement(_ status: ImpactStatus) -> ImpactStatement {
            ImpactStatement(
                vulnerability: "CVE-2025-1", aliases: ["GHSA-1"], status: status, subjects: [subject],
                author: "Harbor", made: "2026-01-01T00:00:00Z")
        }
        var notAffected = statement(.notAffected)
        notAffected.justification = .componentNotPresent
        notAffected.detail = "not built"
        var affected = statement(.affected)
        affected.action = "update"
        var fixed = statement(.fixed)
        fixed.made = "2026-02-02T00:00:00Z"
        #expect(bill.statements == [notAffected, affected, fixed])
    }

    @Test("what an assessment assessed is the part of what it is for")
    func assessed() throws {
        let bill = try graph(
            """
            {"type": "security_Vulnerability", "spdxId": "urn:vuln/CVE-2025-2"},
            {"type": "security_VexFixedVulnAssessmentRelationship", "spdxId": "urn:a", "from": "urn:vuln/CVE-2025-2",
             "relationshipType": "fixedIn", "to": ["urn:product"], "security_assessedElement": "urn:acl"}
            """)
        #expect(bill.statements.map(\.vulnerability) == ["CVE-2025-2"])
        #expect(bill.statements.first?.subjects.first?.product == ["urn:product"])
        #expect(bill.statements.first?.subjects.first?.part.first == "urn:acl")
    }

    @Test("what is said of a recipe is said of what was built by it")
    func recipe() throws {
        let bill = try graph(
            """
            {"type": "software_Package", "spdxId": "urn:recipe", "name": "acl",
             "software_primaryPurpose": "specification"},
            {"type": "security_Vulnerability", "spdxId": "urn:v/CVE-2025-3"},
            {"type": "security_VexFixedVulnAssessmentRelationship", "spdxId": "urn:a", "from": "urn:v/CVE-2025-3",
             "relationshipType": "fixedIn", "to": ["urn:recipe"], "security_assessedElement": "urn:recipe"},
            \(relationship("recipe", "generates", "acl"))
            """)
        #expect(bill.statements.first?.subjects.map { $0.part.first } == ["urn:recipe", "urn:acl"])
        #expect(bill.packages.last?.isRequired == false)
    }

    @Test("sources that a relationship calls incomplete are no list of what was compiled")
    func incomplete() throws {
        func sources(_ completeness: String) throws -> [String]? {
            try graph(
                """
                {"type": "software_File", "spdxId": "urn:c", "name": "lib/acl.c", "software_primaryPurpose": "source"},
                {"type": "Relationship", "spdxId": "urn:r", "from": "urn:c", "relationshipType": "generates",
                 "to": ["urn:acl"], "completeness": "\(completeness)"}
                """
            ).packages[1].compiledSources
        }
        #expect(try sources("incomplete") == nil)
        #expect(try sources("complete") == ["lib/acl.c"])
    }

    @Test("an element may stand where it is referred to, and licences may be sets")
    func inlined() throws {
        let bill = try readBill(
            """
            {"@context": "https://spdx.org/rdf/3.0.0/spdx-context.jsonld", "type": "SpdxDocument", "spdxId": "urn:d",
             "creationInfo": {"type": "CreationInfo", "specVersion": "3.0.0", "created": "2024-05-01T00:00:00Z",
               "createdBy": [{"type": "Person", "spdxId": "urn:p", "name": "Jo"}]},
             "rootElement": [{"type": "software_Package", "spdxId": "urn:a", "name": "a"}],
             "element": [
               {"type": "Relationship", "spdxId": "urn:r", "from": "urn:a", "relationshipType": "hasDeclaredLicense",
                "to": [{"type": "expandedlicensing_DisjunctiveLicenseSet", "spdxId": "urn:s",
                  "expandedlicensing_member": ["http://spdx.org/licenses/MIT",
                    "http://spdx.org/licenses/Apache-2.0"]}]}]}
            """)
        #expect(bill.format == "SPDX 3.0.0")
        #expect(bill.authors == ["Jo"])
        #expect(bill.root == "urn:a")
        #expect(bill.packages.map(\.licences) == [["MIT OR Apache-2.0"]])
    }

    @Test("a version to come is refused by name")
    func versions() {
        let refusal = billRefusal(#"{"@context": "https://spdx.org/rdf/4.0/spdx-context.jsonld", "@graph": []}"#)
        #expect(refusal?.code == "bill-version")
        #expect(refusal?.message.contains("'4.0'") == true)
    }
}
