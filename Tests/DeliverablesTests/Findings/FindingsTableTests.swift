import Deliverables
import Foundation
import Testing

@Suite("Findings as rows")
struct FindingsTableTests {
    private func table(_ text: String = ThreatModelSample.text) throws -> FindingsTable {
        var table = FindingsTable()
        table.add(try ThreatModelSample.assessment(text))
        return table
    }

    @Test("A row says which finding, how bad, where, and what to do first")
    func rows() throws {
        let rows = try JSONObject(text: table().json())
        let row = try rows.first("key", "open-debug-port:bulb")
        #expect(row["product"].text == "lock" && row["component"].text == "bulb" && row["status"].text == "accepted")
        #expect(row["file"].text == "product.yaml" && (row["line"].number ?? 0) > 1)
        let advice = try #require(row["advice"].text)
        #expect(advice.hasSuffix(".") && !advice.dropLast().contains(". "))
        let flow = try rows.first("key", "unencrypted-flow:lock-to-cloud")
        #expect(flow["mitigatedBy"].texts.contains("8425:DP.3") && flow["cwe"].texts.contains("CWE-319"))
        #expect(flow["stride"].texts.contains("information-disclosure"))
    }

    @Test("Each line of the CSV has as many cells as its titles, and none begins like a formula")
    func csv() throws {
        let text = ThreatModelSample.text.replacing(
            "decision: accept, because: It is a bulb.",
            with: "decision: false-alarm, because: \"=1+1, \\\"so\\\"\"")
        let csv = try table(text).csv()
        #expect(csv.hasSuffix("\r\n") && csv.hasPrefix("product,key,title,"))
        for line in csv.split(separator: "\r\n") {
            #expect(!line.contains(",=") && !line.contains(",\"=") && !line.hasPrefix("="))
        }
        #expect(csv.contains(",\"'=1+1, \"\"so\"\"\","))
    }

    @Test("Nothing in it steers a terminal")
    func visible() throws {
        let csv = try table(ThreatModelSample.text.replacing("title: Bulb", with: "title: \"\\e[31mBulb\"")).csv()
        #expect(csv.contains("[31mBulb") && !csv.contains("\u{1B}"))
    }

    @Test("A product without findings gives the titles alone")
    func empty() throws {
        var table = FindingsTable()
        table.add(try ThreatModelSample.assessment("product: {id: nothing}"))
        let rows = try JSONObject(text: table.json()).list
        #expect(table.csv().split(separator: "\r\n").count == rows.count + 1)
    }
}
