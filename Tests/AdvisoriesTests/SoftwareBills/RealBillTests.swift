import Advisories
import Foundation
import SourceText
import Testing

/// Bills that others wrote, beside the project.
private let realBills = URL(filePath: #filePath).appending(path: "../../../../../shared/data/sbom").standardizedFileURL

private func readReal(_ path: String) throws -> SoftwareBill {
    let url = realBills.appending(path: path)
    return try SoftwareBillReader.read(SourceFile(path: url.lastPathComponent, url: url))
}

@Suite(
    "Bills that others wrote are read whole",
    .enabled(if: FileManager.default.fileExists(atPath: realBills.path()), "the data is not beside the project"))
struct RealBillTests {
    @Test("a Yocto image in SPDX 3.0 has its packages, its 72 assessments and its patches")
    func yocto() throws {
        let bill = try readReal("yocto-spdx3/core-image-minimal-qemux86-64.rootfs.spdx.json")
        #expect(bill.format == "SPDX 3.0.1")
        #expect(bill.packages.count == 142)
        #expect(bill.statements.count == 72)
        #expect(bill.statements.count { $0.status == .fixed } == 9)
        #expect(bill.statements.count { $0.justification != nil } == 41)
        #expect(bill.statements.allSatisfy { $0.vulnerability.hasPrefix("CVE-") && $0.subjects.count == 1 })
        #expect(bill.remarks == [])
        let root = try #require(bill.root)
        #expect(bill.packages.first { $0.reference == root }?.name == "core-image-minimal")
        let installed = Set(bill.relations.filter { $0.from == root && $0.kind == .contains }.map(\.to))
        #expect(installed.count == 38)
        let packages = bill.packages.filter { installed.contains($0.reference) }
        #expect(packages.count { !$0.cpes.isEmpty } == 37)
        #expect(packages.allSatisfy { $0.version != nil && !$0.licences.isEmpty })
        // Loose files of recipes are no list of what was compiled.
        #expect(bill.packages.allSatisfy { $0.compiledSources == nil })
        #expect(packages.first { $0.name == "busybox" }?.patched.isEmpty == false)
    }

    @Test("CycloneDX in JSON and XML of one bill give the same packages")
    func bindings() throws {
        let json = try readReal("cyclonedx/proton-bridge/proton-bridge-v1.6.3.bom.json")
        let xml = try readReal("cyclonedx/proton-bridge/proton-bridge-v1.6.3.bom.xml")
        #expect(json.packages.count == 202)
        #expect(json.packages == xml.packages)
        #expect(json.relations == xml.relations)
        #expect(json.root == xml.root)
    }

    @Test("a board's parts list, whose root and parts are devices")
    func board() throws {
        let bill = try readReal("cyclonedx/HBOM/PCIe-SATA-adapter-board/bom.json")
        #expect(bill.packages.first?.kind == "device")
        #expect(bill.root == "pcie-sata-adaptor-board")
    }

    @Test("a peer's fixtures: components below the root, properties, and a file that is cut short")
    func fixtures() throws {
        let nested = try readReal("dependency-track/bom-metadata-components.json")
        #expect(nested.packages.count > 151)
        #expect(nested.relations.contains { $0.kind == .contains && $0.from == nested.root })
        #expect(try readReal("dependency-track/bom-component-property.json").packages.map(\.name) == ["acme-lib"])
        #expect(try readReal("dependency-track/bom-1.xml").format == "CycloneDX 1.5")
        do throws(DiagnosticError) {
            let url = realBills.appending(path: "dependency-track/bom-invalid.json")
            _ = try SoftwareBillReader.read(SourceFile(path: "bom-invalid.json", url: url))
            Issue.record("it was read")
        } catch {
            #expect(error.diagnostic.code == "bad-json")
            #expect(error.diagnostic.place.line == 2)
        }
    }
}
