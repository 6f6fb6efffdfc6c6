import Advisories
import SourceText
import Testing

/// A bill from text, as if it stood in a file.
func readBill(_ text: String, path: String = "bill", distribution: String? = nil) throws -> SoftwareBill {
    try SoftwareBillReader.read(SourceFile(path: path, text: text), distribution: distribution)
}

/// The diagnostic that reading ends with; nil where it does not.
func billRefusal(_ text: String) -> Diagnostic? {
    do throws(DiagnosticError) {
        _ = try SoftwareBillReader.read(SourceFile(path: "bill", text: text))
        return nil
    } catch {
        return error.diagnostic
    }
}

private let lock = """
    {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:1", "version": 1,
     "metadata": {"timestamp": "2026-01-02T03:04:05Z", "lifecycles": [{"phase": "build"}],
       "tools": {"components": [{"type": "application", "name": "bomber", "version": "2"}]},
       "manufacturer": {"name": "Harbor"}, "authors": [{"name": "A. Author"}],
       "component": {"type": "firmware", "bom-ref": "fw", "name": "lock", "version": "2.1.0"}},
     "components": [
       {"type": "library", "bom-ref": "tls", "name": "mbedtls", "version": "3.4.0", "group": "arm",
        "supplier": {"name": "Arm"}, "purl": "pkg:generic/mbedtls@3.4.0",
        "cpe": "cpe:2.3:a:arm:mbed_tls:3.4.0:*:*:*:*:*:*:*", "scope": "required",
        "hashes": [{"alg": "SHA-256", "content": "AB12"}],
        "licenses": [{"license": {"id": "Apache-2.0"}}, {"expression": "MIT OR BSD-3-Clause"}],
        "components": [{"type": "cryptographic-asset", "bom-ref": "aes", "name": "AES-128-CCM"}],
        "pedigree": {"ancestors": [{"type": "library", "name": "polarssl", "version": "1.3"}],
          "commits": [{"uid": "abc"}],
          "patches": [{"type": "backport", "resolves": [{"type": "security", "id": "CVE-2023-1"}]},
                      {"type": "unofficial", "diff": {"url": "https://example.org/speed.patch"}}]}},
       {"type": "device-driver", "bom-ref": "radio", "name": "radio", "scope": "excluded",
        "evidence": {"identity": [{"field": "purl", "concludedValue": "pkg:generic/radio@1"}],
                     "licenses": [{"license": {"name": "Vendor"}}]}}],
     "services": [{"bom-ref": "cloud", "name": "Cloud"}],
     "dependencies": [{"ref": "fw", "dependsOn": ["tls", "cloud"], "provides": ["aes"]}, {"ref": "tls"}],
     "compositions": [{"aggregate": "incomplete", "assemblies": ["fw"]}]}
    """

@Suite("CycloneDX")
struct CycloneDXTests {
    @Test("a root of type firmware and parts of every type are packages")
    func kinds() throws {
        let bill = try readBill(lock)
        #expect(bill.format == "CycloneDX 1.6")
        #expect(bill.root == "fw")
        #expect(
            bill.packages.map { "\($0.kind) \($0.name)" } == [
                "firmware lock", "library mbedtls", "library polarssl", "cryptographic-asset AES-128-CCM",
                "device-driver radio",
            ])
    }

    @Test("who made it, with what and when is kept")
    func metadata() throws {
        let bill = try readBill(lock)
        #expect(bill.authors == ["Harbor", "A. Author"])
        #expect(bill.tools == ["bomber 2"])
        #expect(bill.made == "2026-01-02T03:04:05Z")
        #expect(bill.lifecycles == ["build"])
        #expect(bill.serial == "urn:uuid:1")
    }

    @Test("a component keeps what identifies it, its digests, licences, scope and patches")
    func component() throws {
        let tls = try readBill(lock).packages[1]
        #expect(
            tls
                == SoftwarePackage(
                    reference: "tls", group: "arm", name: "mbedtls", version: "3.4.0", supplier: "Arm",
                    packageURL: "pkg:generic/mbedtls@3.4.0", cpes: ["cpe:2.3:a:arm:mbed_tls:3.4.0:*:*:*:*:*:*:*"],
                    hashes: ["sha256": "ab12"], licences: ["Apache-2.0", "MIT OR BSD-3-Clause"],
                    patched: ["CVE-2023-1"], patches: ["https://example.org/speed.patch", "commit abc"],
                    isRequired: true))
    }

    @Test("what evidence concludes stands in for what is not declared")
    func evidence() throws {
        let radio = try #require(try readBill(lock).packages.last)
        #expect(radio.packageURL == "pkg:generic/radio@1")
        #expect(radio.licences == ["Vendor"])
        #expect(radio.isRequired == false)
    }

    @Test("an ancestor is looked up in the fork's place, with the fork's patches")
    func ancestor() throws {
        let bill = try readBill(lock)
        #expect(bill.packages[2].patched == ["CVE-2023-1"])
        #expect(bill.relations.contains(SoftwareRelation(from: "tls", .madeFrom, to: "polarssl@1.3")))
    }

    @Test("nesting, dependencies and what provides an algorithm are relations; services are not")
    func relations() throws {
        let bill = try readBill(lock)
        #expect(
            bill.relations == [
                SoftwareRelation(from: "tls", .madeFrom, to: "polarssl@1.3"),
                SoftwareRelation(from: "tls", .contains, to: "aes"),
                SoftwareRelation(from: "fw", .dependsOn, to: "tls"), SoftwareRelation(from: "fw", .contains, to: "aes"),
            ])
        #expect(bill.remarks.map(\.code) == ["bill-left-out", "bill-incomplete"])
    }

    @Test("every version from 1.2 to 1.7 is read", arguments: ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"])
    func versions(_ version: String) throws {
        let bill = try readBill(
            #"{"bomFormat": "CycloneDX", "specVersion": "\#(version)", "components": [{"type": "library", "name": "a"}]}"#
        )
        #expect(bill.format == "CycloneDX \(version)")
        #expect(bill.packages.map(\.reference) == ["a"])
    }

    @Test("other versions are refused by name", arguments: [#""specVersion": "9.9""#, #""version": 1"#])
    func otherVersions(_ field: String) {
        #expect(billRefusal(#"{"bomFormat": "CycloneDX", \#(field)}"#)?.code == "bill-version")
        #expect(billRefusal(#"{"specFormat": "CycloneDX", "specVersion": "2.0"}"#)?.message.contains("'2.0'") == true)
    }

    @Test("XML gives what JSON gives")
    func xml() throws {
        let xml = try readBill(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:1" version="1">
              <metadata><timestamp>2026-01-02T03:04:05Z</timestamp>
                <lifecycles><lifecycle><phase>build</phase></lifecycle></lifecycles>
                <tools><components><component type="application"><name>bomber</name><version>2</version></component>
                </components></tools>
                <authors><author><name>A. Author</name></author></authors>
                <component type="firmware" bom-ref="fw"><name>lock</name><version>2.1.0</version></component>
                <manufacturer><name>Harbor</name></manufacturer></metadata>
              <components>
                <component type="library" bom-ref="tls"><supplier><name>Arm</name></supplier><group>arm</group>
                  <name>mbedtls</name><version>3.4.0</version><scope>required</scope>
                  <hashes><hash alg="SHA-256">AB12</hash></hashes>
                  <licenses><license><id>Apache-2.0</id></license><expression>MIT OR BSD-3-Clause</expression></licenses>
                  <cpe>cpe:2.3:a:arm:mbed_tls:3.4.0:*:*:*:*:*:*:*</cpe><purl>pkg:generic/mbedtls@3.4.0</purl>
                  <pedigree><ancestors><component type="library"><name>polarssl</name><version>1.3</version></component>
                    </ancestors><commits><commit><uid>abc</uid></commit></commits>
                    <patches><patch type="backport"><resolves><issue type="security"><id>CVE-2023-1</id></issue>
                      </resolves></patch>
                      <patch type="unofficial"><diff><url>https://example.org/speed.patch</url></diff></patch></patches>
                  </pedigree>
                  <components><component type="cryptographic-asset" bom-ref="aes"><name>AES-128-CCM</name></component>
                  </components></component>
                <component type="device-driver" bom-ref="radio"><name>radio</name><scope>excluded</scope>
                  <evidence><identity><field>purl</field><concludedValue>pkg:generic/radio@1</concludedValue></identity>
                    <licenses><license><name>Vendor</name></license></licenses></evidence></component>
              </components>
              <services><service bom-ref="cloud"><name>Cloud</name></service></services>
              <dependencies><dependency ref="fw"><dependency ref="tls"/><dependency ref="cloud"/><provides ref="aes"/>
                </dependency><dependency ref="tls"/></dependencies>
              <compositions><composition><aggregate>incomplete</aggregate></composition></compositions>
            </bom>
            """)
        var json = try readBill(lock)
        json.remarks = xml.remarks
        #expect(xml == json)
        #expect(xml.remarks.map(\.code) == ["bill-left-out", "bill-incomplete"])
    }
}

@Suite("What CycloneDX says about vulnerabilities")
struct CycloneDXStatementTests {
    private func bill(_ vulnerabilities: String) throws -> SoftwareBill {
        try readBill(
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "serialNumber": "urn:uuid:7a",
             "metadata": {"timestamp": "2026-01-01T00:00:00Z", "supplier": {"name": "Harbor"},
                          "component": {"type": "device", "bom-ref": "d", "name": "lock"}},
             "components": [{"type": "library", "bom-ref": "z", "name": "zlib", "version": "1.2",
                             "purl": "pkg:generic/zlib@1.2"}],
             "vulnerabilities": [\(vulnerabilities)]}
            """)
    }

    @Test(
        "a state becomes one of the four statuses, and its own word is kept where it says more",
        arguments: [
            ("exploitable", ImpactStatus.affected, nil), ("in_triage", .underInvestigation, nil),
            ("not_affected", .notAffected, nil), ("false_positive", .notAffected, "false_positive"),
            ("resolved", .fixed, nil), ("resolved_with_pedigree", .fixed, "resolved_with_pedigree"),
        ])
    func states(_ state: String, _ status: ImpactStatus, _ original: String?) throws {
        let statements = try bill(
            #"{"id": "CVE-1", "analysis": {"state": "\#(state)"}, "affects": [{"ref": "z"}]}"#
        ).statements
        #expect(statements.map(\.status) == [status])
        #expect(statements.first?.originalStatus == original)
    }

    @Test("reason, detail, response, recommendation, aliases and the parts that are meant are kept")
    func whole() throws {
        let statements = try bill(
            """
            {"id": "CVE-1", "references": [{"id": "GHSA-1"}], "recommendation": "update",
             "analysis": {"state": "not_affected", "justification": "code_not_reachable", "detail": "no gz files",
                          "response": ["will_not_fix"], "lastUpdated": "2026-02-01T00:00:00Z"},
             "affects": [{"ref": "z"}, {"ref": "urn:cdx:7a/1#d"}]}
            """
        ).statements
        #expect(
            statements == [
                ImpactStatement(
                    vulnerability: "CVE-1", aliases: ["GHSA-1"], status: .notAffected,
                    justification: .vulnerableCodeNotInExecutePath, detail: "no gz files", action: "update",
                    responses: ["will_not_fix"],
                    subjects: [
                        ImpactSubject(product: ["d"], part: ["z", "pkg:generic/zlib@1.2"]),
                        ImpactSubject(product: ["d"]),
                    ], author: "Harbor", made: "2026-02-01T00:00:00Z")
            ])
    }

    @Test("without an analysis, the list of affected versions speaks")
    func versionStatuses() throws {
        func status(_ versions: String) throws -> [ImpactStatus] {
            try bill(#"{"id": "CVE-1", "affects": [{"ref": "z", "versions": [\#(versions)]}]}"#).statements.map(
                \.status)
        }
        #expect(try status(#"{"version": "1.2", "status": "affected"}"#) == [.affected])
        #expect(try status(#"{"version": "1.2", "status": "unaffected"}"#) == [.notAffected])
        #expect(try status(#"{"version": "1.2", "status": "unknown"}"#) == [.underInvestigation])
        #expect(try status(#"{"version": "9.9", "status": "unaffected"}"#) == [])
        #expect(try status("") == [.affected])
    }
}

@Suite("Roots of CycloneDX bills")
struct CycloneDXRootTests {
    @Test("a root without a name is left out, with or without components beside it")
    func nameless() throws {
        let root = "\"metadata\": {\"component\": {\"type\": \"firmware\"}}"
        let bare = try readBill("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \(root)}")
        #expect(bare.root == nil && bare.packages.isEmpty)
    }
}
