import Foundation
import Testing

@testable import securable

@Suite("securable vulnerabilities, affected, sbom scan and sbom index")
struct VulnerabilitiesTests {
    private static let bill = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
          {"type": "library", "bom-ref": "left", "name": "left", "version": "1.0.0", "purl": "pkg:npm/left@1.0.0"}]}
        """
    private static let record = """
        {"id": "GHSA-1", "modified": "2026-11-23T00:00:00Z", "aliases": ["CVE-2026-7"], "summary": "A <b>flaw</b>",
         "affected": [{"package": {"ecosystem": "npm", "name": "left"},
           "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "2.0.0"}]}]}]}
        """
    private static let files = [
        "hub/product.yaml": """
        product: {id: hub, name: Hub, version: 1.0.0}
        components:
          core: {kind: device, software: [sbom/core.json]}
        """,
        "hub/sbom/core.json": bill, "records/GHSA-1.json": record,
    ]

    private func run(_ folder: URL, _ arguments: String...) throws -> (status: Int32, output: String) {
        let result = try Securable.run(arguments, in: folder)
        return (result.status, result.output + result.errors)
    }

    @Test("from records and a bill to a decision that settles a finding, and out as VEX and in again")
    func wholePath() throws {
        try Securable.withFiles(Self.files) { folder in
            let index = ["--index", "index.db"]
            _ = try run(folder, "advisories", "update", "records", "--index", "index.db")
            let day = ["--as-of", "2026-11-24"]
            let open = try Securable.run(["vulnerabilities", "list", "hub"] + index + day, in: folder)
            #expect(open.status == 1 && open.output.contains("CVE-2026-7") && open.output.contains("fixed in 2.0.0"))
            let reasonless = try Securable.run(
                ["vulnerabilities", "decide", "CVE-2026-7", "hub", "--status", "not-affected"] + index + day, in: folder
            )
            #expect(reasonless.status == 2)
            let decide = [
                "vulnerabilities", "decide", "GHSA-1", "hub", "--status", "not-affected", "--because", "It: never runs",
            ]
            let decided = try Securable.run(decide + index + day, in: folder)
            #expect(decided.status == 0)
            let again = try Securable.run(decide + index + day, in: folder)
            #expect(again.status == 2 && again.errors.contains("--replace"))
            let settled = try Securable.run(["vulnerabilities", "list", "hub"] + index + day, in: folder)
            #expect(settled.status == 0 && settled.output.contains("Nothing open."))
            let explained = try Securable.run(
                ["vulnerabilities", "explain", "ghsa-1", "hub", "--json"] + index + day, in: folder)
            #expect(explained.output.contains("\"version-range\"") && explained.output.contains("\"not-affected\""))

            let vex = ["vulnerabilities", "export", "hub", "--format", "openvex", "--output", "vex.json"]
            let exported = try Securable.run(vex + day, in: folder)
            #expect(exported.status == 0)
            try FileManager.default.removeItem(at: folder.appending(path: "hub/vulnerabilities.yaml"))
            let imported = try Securable.run(["vulnerabilities", "import", "vex.json", "hub"], in: folder)
            #expect(imported.status == 0)
            let text = try String(contentsOf: folder.appending(path: "hub/vulnerabilities.yaml"), encoding: .utf8)
            #expect(text.contains("CVE-2026-7:") && text.contains("It: never runs") && text.contains("pkg:npm/left"))
        }
    }

    @Test("a stale feed and software without data give no clean bill")
    func noCleanBill() throws {
        let bill = Self.bill.replacing("left", with: "right")
        try Securable.withFiles(Self.files.merging(["right.json": bill, "curl.json": Self.curl]) { $1 }) { folder in
            _ = try run(folder, "advisories", "update", "records", "--index", "index.db")
            let fresh = try run(folder, "sbom", "scan", "right.json", "--index", "index.db", "--as-of", "2026-11-24")
            #expect(fresh.status == 0)
            let stale = try run(folder, "sbom", "scan", "right.json", "--index", "index.db", "--as-of", "2026-12-24")
            #expect(stale.status == 4 && stale.output.contains("no clean bill"))
            let unknown = try run(folder, "sbom", "scan", "curl.json", "--index", "index.db", "--as-of", "2026-11-24")
            #expect(unknown.status == 4 && unknown.output.contains("no record says anything"))
            let none = try run(folder, "sbom", "scan", "right.json", "--index", "nowhere.db")
            #expect(none.status == 3 && none.output.contains("advisories update"))
        }
    }

    private static let curl = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
          {"type": "library", "bom-ref": "curl", "name": "curl", "version": "8.4.0",
           "cpe": "cpe:2.3:a:haxx:curl:8.4.0:*:*:*:*:*:*:*"}]}
        """

    @Test("a portfolio is asked whom an advisory affects, by any of its names")
    func affected() throws {
        try Securable.withFiles(Self.files) { folder in
            _ = try run(folder, "advisories", "update", "records", "--index", "index.db")
            let indexed = try run(folder, "sbom", "index", ".", "--inventory", "inventory.db")
            #expect(indexed.status == 0 && indexed.output.contains("1 bills read"))
            let unchanged = try run(folder, "sbom", "index", ".", "--inventory", "inventory.db")
            #expect(unchanged.output.contains("0 bills read"))
            for name in ["CVE-2026-7", "GHSA-1"] {
                let found = try run(
                    folder, "affected", name, "--index", "index.db", "--inventory", "inventory.db", "--json")
                #expect(found.status == 1 && found.output.contains("\"affected\" : 1"))
            }
            let unknown = try run(folder, "affected", "CVE-1", "--index", "index.db", "--inventory", "inventory.db")
            #expect(unknown.status == 4 && unknown.output.contains("nothing is known"))
            let all = try run(folder, "affected", "--index", "index.db", "--inventory", "inventory.db", "--json")
            #expect(all.status == 1 && all.output.contains("\"title\" : \"Hub 1.0.0\""))
        }
    }
}
