import Foundation
import Testing

@Suite("securable risks")
struct RisksTests {
    private func risks(_ more: [String] = []) throws -> CommandResult {
        try Securable.run(["risks", Securable.example] + Securable.day + more)
    }

    @Test("prints the register, worst first, with who answers for what")
    func text() throws {
        let result = try risks()
        #expect(result.status == 0 && result.errors == "")
        #expect(result.output.contains("Risk register of Harbor Smart Lock"))
        #expect(result.output.contains("rollback-to-old-firmware:bridge"))
        #expect(result.output.contains("risk:stranger-inside"))
        #expect(result.output.contains("accepted until 2027-03-31"))
    }

    @Test("--open leaves out what is settled")
    func open() throws {
        let result = try risks(["--open"])
        #expect(!result.output.contains("[accepted]") && !result.output.contains("[judged]"))
        #expect(result.output.contains("weak-account-recovery:accounts"))
    }

    @Test("as JSON each number has a level and a reason")
    func json() throws {
        let document = try #require(try risks(["--format", "json"]).json() as? [String: Any])
        #expect(document["format"] as? String == "securable-risks/1")
        let rows = try #require(document["risks"] as? [[String: Any]])
        #expect(rows.count == 21)
        for row in rows where row["origin"] as? String == "finding" {
            let inherent = try #require(row["inherent"] as? [String: [String: String]])
            for factor in ["initiation", "success", "likelihood", "impact", "risk"] {
                #expect(inherent[factor]?["level"]?.isEmpty == false && inherent[factor]?["because"]?.isEmpty == false)
            }
        }
    }

    @Test("as CSV no cell is taken for a formula, and every row has the header's columns")
    func csv() throws {
        let product = """
            product: {id: p}
            threats:
              a: {title: "=HYPERLINK(\\"http://x\\",\\"y\\")", likelihood: high}
              b: {title: "+1, \\"two\\"", likelihood: high}
              c: {title: "@SUM(A1)", likelihood: high}
            """
        let result = try Securable.withFiles(["product.yaml": product]) { folder in
            try Securable.run(["risks", folder.path(), "--format", "csv"] + Securable.day)
        }
        #expect(result.status == 0)
        let lines = result.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 4)
        #expect(result.output.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""))
        #expect(result.output.contains(",\"'+1, \"\"two\"\"\",") && result.output.contains(",'@SUM(A1),"))
    }

    @Test("a portfolio gives one register, and the same input the same bytes")
    func portfolio() throws {
        let first = try Securable.run(["risks", "Examples", "--format", "csv"] + Securable.day)
        #expect(first.status == 0)
        #expect(first.output.contains("smart-lock,") && first.output.contains("vibration-sensor,"))
        let second = try Securable.run(["risks", "Examples", "--format", "csv"] + Securable.day)
        #expect(first.bytes == second.bytes)
    }

    @Test("check --fail-on appetite fails on a risk above the appetite that has no treatment, and on nothing else")
    func failOnAppetite() throws {
        func status(_ files: String) throws -> CommandResult {
            try Securable.withFiles(["product.yaml": files]) { folder in
                try Securable.run(["check", folder.path(), "--fail-on", "appetite"] + Securable.day)
            }
        }
        let lock = """
            product: {id: p}
            components: {lock: {kind: device, exposure: [physical-public], debug_port: open}}

            """
        let unsaid = try status(lock)
        #expect(unsaid.status == 2 && unsaid.errors.contains("Say organization.risk_appetite"))
        let above = try status(lock + "organization: {risk_appetite: low}")
        #expect(above.status == 1)
        #expect(above.output.contains("1 risk above the appetite (low) without a treatment that counts"))
        #expect(try status(lock + "organization: {risk_appetite: very-high}").status == 0)
        let accepted = """
            organization: {risk_appetite: low}
            treatments:
              "open-debug-port:lock": {decision: accept, because: Sealed, owner: Lead, until: 2027-06-01}
            """
        #expect(try status(lock + accepted).status == 0)
    }

    @Test("explain draws the cells of both tables and gives each number its reason")
    func explained() throws {
        let result = try Securable.run(
            ["explain", "unencrypted-flow:set-up-bridge", "--product", Securable.example] + Securable.day)
        #expect(result.output.contains("Table G-5") && result.output.contains("Table I-2"))
        #expect(result.output.contains("[mo]"))
        #expect(result.output.contains("sent over the local network, as its interface bridge-setup-page is reached"))
        #expect(result.output.contains("confidentiality of wifi-password"))
    }
}
