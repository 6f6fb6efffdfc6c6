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
        #expect(bill.packages.count == 144)
        #expect(bill.statements.count == 72)
        #expect(bill.statements.count { $0.status == .fixed } == 9)
        #expect(bill.statements.count { $0.justification != nil } == 41)
        #expect(bill.remarks == [])
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
}
