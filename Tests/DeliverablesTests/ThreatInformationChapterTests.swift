import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("The dossier's chapter on threat information")
struct ThreatInformationChapterTests {
    private func dossier(_ product: Product, _ files: [String] = []) throws -> String {
        let sources = files.enumerated().map { SourceFile(path: "threat-information/\($0).yaml", text: $1) }
        let assessment = try ProductAssessment(
            product, basis: .init(threatInformation: sources),
            tables: ProductTables(SQLiteEngine(), asOf: Sample.day))
        return try Dossier(assessment, threats: ThreatAssessment(assessment, basis: .init())).html()
    }

    private func dossier(_ text: String, _ files: [String] = []) throws -> String {
        try dossier(ProductFolder.read(text: text).product, files)
    }

    @Test("each threat has its place for each device, with what it hangs on")
    func places() throws {
        let html = try dossier(Sample.lock)
        #expect(html.contains("<span class=\"num\">TID-119</span>"))
        #expect(html.contains("title=\"applicable by PID-15\""))
        #expect(html.contains("title=\"hangs on components.operating_system of lock\""))
        #expect(html.contains("© 2024 The MITRE Corporation.") && html.contains("own judgement"))
        #expect(html.contains("No threat information was taken in."))
    }

    @Test("threat information that touches the product leads to its components")
    func touching() throws {
        let html = try dossier(
            Sample.lock,
            [
                """
                {threat_information: feed, title: Feed, edition: "1", source: S, notice: Mine, tlp: green,
                 entries: {x: {type: vulnerability, title: A flaw, modified: 2026-03-01, components: [lock]}}}
                """
            ])
        #expect(html.contains("1 of 1 pieces touch the product") && html.contains("TLP:GREEN"))
        #expect(html.contains("<a href=\"#component-lock\" title=\"the file names it\">lock</a>"))
        let ids = Set(html.matches(of: /\sid="([^"]*)"/).map { String($0.1) })
        let links = Set(html.matches(of: /href="#([^"]*)"/).map { String($0.1) })
        #expect(links.subtracting(ids) == [])
    }

    @Test("what others wrote stays text, and the same input gives the same bytes")
    func hostile() throws {
        let text = "<script>alert(1)</script>\"'&"
        let quoted = "'" + text.replacing("'", with: "''") + "'"
        let file = """
            threat_information: feed
            title: \(quoted)
            edition: \(quoted)
            source: \(quoted)
            notice: \(quoted)
            entries:
              \(quoted): {type: \(quoted), title: \(quoted), components: [lock]}
              x: {type: malware, title: \(quoted), components: [lock]}
            """
        let html = try dossier(Sample.lock, [file])
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)"))
        #expect(try dossier(Sample.lock, [file]) == html)
        #expect(try !dossier(Sample.hostile(text)).contains("<script"))
    }

    @Test("a product without devices says so, and of many devices some are shown")
    func sizes() throws {
        #expect(try dossier("components: {cloud: backend}").contains("no device or gateway"))
        let many = (1...40).map { "s\($0): device" }.joined(separator: ", ")
        #expect(try dossier("components: {\(many)}").contains("34 more devices are not shown."))
    }

    @Test("the chapters are numbered in the order in which they stand")
    func numbers() throws {
        let numbers = try dossier(Sample.lock).matches(of: /<span class="no">(\d+)<\/span>/).compactMap { Int($0.1) }
        #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count && numbers.count > 8)
    }
}
