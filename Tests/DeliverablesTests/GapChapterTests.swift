import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText
import Testing

@Suite("The dossier's chapter on gaps")
struct GapChapterTests {
    private func dossier(_ text: String, _ frameworks: [String], own: [String] = []) throws -> String {
        let assessment = try Sample.assess(ProductFolder.read(text: text).product)
        let sources = own.enumerated().map { SourceFile(path: "frameworks/\($0).yaml", text: $1) }
        let gaps = try GapAssessment(
            frameworks, of: assessment.product, in: assessment.tables, library: FrameworkLibrary(own: sources),
            bank: QuestionBank.read())
        return try Dossier(assessment, gaps: gaps).html()
    }

    private let decided = """

        capabilities:
          "8425:DP.3": {status: met, evidence: [test]}
          "8425:SU.1": {status: not-met, because: It has no updates}
        evidence: {test: {made: 2026-01-01, expires: 2099-01-01}}
        """

    @Test("each place of the matrix leads to the reasons behind it")
    func matrix() throws {
        let html = try dossier(Sample.lock + decided, ["8425", "303645-3", "cra"])
        #expect(html.contains("href=\"#gap-8425-SU\">0/2</a>"))
        #expect(html.contains("href=\"#gap-303645-3-SU\"") && html.contains("id=\"gap-303645-3-SU\""))
        #expect(html.contains("8425:SU.1 is not met: It has no updates."))
        #expect(html.contains("href=\"#capability-8425:SU.1\""))
        #expect(html.contains("own judgement"))
    }

    @Test("every link leads somewhere, and no anchor stands twice")
    func links() throws {
        let html = try dossier(Sample.lock + decided, FrameworkLibrary.builtIn.filter { $0 != "800-53r5" })
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        let links = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        #expect(Set(links).subtracting(ids) == [])
    }

    @Test("what a framework of one's own says stays text")
    func hostile() throws {
        let text = "<script>alert(1)</script>\"'&"
        let quoted = text.replacing("'", with: "''")
        let framework = """
            framework: house
            title: '\(quoted)'
            short: '\(quoted)'
            edition: '1 \(quoted)'
            source: '\(quoted)'
            note: '\(quoted)'
            groups: {A: '\(quoted)'}
            conclusions: [{about: '\(quoted)', says: '\(quoted)'}]
            elements:
              R.1: {title: '\(quoted)', text: 'x \(quoted)', group: A, reason: '\(quoted)'}
            """
        let html = try dossier(
            Sample.lock + "\ncapabilities: {\"house:R.1\": {status: not-met, because: '\(quoted)'}}", ["house"],
            own: [framework])
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    }

    @Test("a framework that does not concern the product says why, and lists nothing")
    func outside() throws {
        let html = try dossier(
            "product: {id: lamp, markets: [uk]}\ncomponents: {lamp: device}", ["cra"])
        #expect(html.contains("the framework does not concern the product."))
        #expect(!html.contains("gap-cra-of-cra:P1-1"))
    }

    @Test("a product that says nothing gets a chapter that says so")
    func empty() throws {
        let html = try dossier("product: {id: empty}", ["8425"])
        #expect(html.contains("nothing was decided about it"))
    }

    @Test("the same input gives the same bytes")
    func deterministic() throws {
        let first = try dossier(Sample.lock + decided, ["8425", "303645-3", "cra", "18031"])
        for _ in 0..<3 { #expect(try dossier(Sample.lock + decided, ["8425", "303645-3", "cra", "18031"]) == first) }
    }
}
