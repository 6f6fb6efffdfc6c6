import Assessment
import Deliverables
import Foundation
import ProductModel
import Testing

struct DossierTests {
    @Test(
        "What a product file says stays text, wherever it is shown",
        arguments: [
            "<script>alert(1)</script>\"'&", "\"\u{301} onmouseover=alert(1) x='\u{301}",
            "<\u{338}img src=x onerror=alert(1)>",
            "]]><!--{{>dossier}}{{{name}}}-->", "</style></title><base href=//x>",
        ])
    func escapesHostileText(_ text: String) throws {
        let html = try Dossier(Sample.assess(Sample.hostile(text))).html()
        let ends = Array(html.utf8)
        let raw = Array(text.utf8)
        #expect(!ends.indices.contains { ends[$0...].starts(with: raw) })
        for tag in ["<script", "<img", "<base", "<iframe", "javascript:\""] { #expect(!html.contains(tag)) }
        #expect(!html.contains("href=\"javascript:"))
        #expect(html.contains("alert(1)") == text.contains("alert(1)") || html.contains("javascript:alert(1)//"))
    }

    @Test("Quotes and angle brackets only come from templates")
    func everyAttributeIsWhole() throws {
        let html = try Dossier(Sample.assess(Sample.hostile("q\"\u{301}q'q<\u{338}q>z"))).html()
        #expect(!html.utf8.contains("q\"".utf8) && !html.utf8.contains("q'".utf8))
        #expect(!html.utf8.contains("q<".utf8) && !html.utf8.contains("q>".utf8))
    }

    @Test("The same input gives the same bytes")
    func isDeterministic() throws {
        let first = try Dossier(Sample.assess(Sample.lock)).html()
        for _ in 0..<5 { #expect(try Dossier(Sample.assess(Sample.lock)).html() == first) }
    }

    @Test("A product that says nothing gets a document that says so")
    func saysThatNothingIsSaid() throws {
        let html = try Dossier(Sample.assess(Product(id: "empty", files: ["product.yaml"]))).html()
        #expect(html.contains("do not say yet what the product consists of"))
        #expect(html.contains("Its intended purpose is <span class=\"unsaid\">not said</span>"))
        #expect(html.contains("The files name no components"))
        #expect(html.contains("There is nothing to trace yet"))
        #expect(html.hasSuffix("</html>"))
    }

    @Test("It asks for nothing from outside, and its policy allows nothing")
    func needsNothingElse() throws {
        let html = try Dossier(Sample.assess(Sample.lock)).html()
        #expect(html.contains("default-src 'none'; style-src 'sha256-"))
        for word in ["src=", "@import", "url(", "<link", "<script"] { #expect(!html.contains(word)) }
    }

    @Test("Findings stand in the matrix, the register and a card of their own")
    func showsFindings() throws {
        let html = try Dossier(Sample.assess(Sample.lock)).html()
        #expect(html.contains("id=\"finding-open-debug-port:lock\""))
        #expect(html.contains("href=\"#finding-open-debug-port:lock\""))
        #expect(html.contains("href=\"#cell-"))
        #expect(html.contains("product.yaml:3"))
    }

    @Test("What is not said is shown as not said, and never as no")
    func keepsThreeValues() throws {
        let html = try Dossier(Sample.assess("flows: {a-to-b: {title: One, needed: true}}")).html()
        let row = try #require(html.firstRange(of: "id=\"flow-a-to-b\"").map { html[$0.lowerBound...].prefix(2_000) })
        #expect(row.contains("data-label=\"Encrypted\"><div><span class=\"unsaid\">not said</span>"))
    }

    @Test("A long list is cut, and says how much is left and how to see it")
    func cutsLongLists() throws {
        let flows = (1...250).map { "  flow-\($0): {title: Flow \($0)}" }.joined(separator: "\n")
        let html = try Dossier(Sample.assess("flows:\n" + flows)).html()
        #expect(html.contains("The first 200 of 250 are shown; 50 more are not."))
        #expect(html.contains("securable query"))
    }

    @Test("Every link within the document leads somewhere")
    func linksAreWhole() throws {
        let html = try Dossier(Sample.assess(Sample.lock)).html()
        let ids = Set(html.matches(of: /\sid="([^"]*)"/).map { String($0.1) })
        let links = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        #expect(links.filter { !ids.contains($0) } == [])
        #expect(html.matches(of: /\sid="([^"]*)"/).count == ids.count)
    }

    @Test("Nor does a link in a document that is cut lead nowhere")
    func linksAreWholeWhenCut() throws {
        let components = (1...250).map { "  part-\($0): {kind: device, title: Part \($0)}" }
        let flows = (1...250).map { "  flow-\($0): {from: part-\($0), to: part-1}" }
        let text = (["components:"] + components + ["flows:"] + flows).joined(separator: "\n")
        let html = try Dossier(Sample.assess(text)).html()
        let ids = Set(html.matches(of: /\sid="([^"]*)"/).map { String($0.1) })
        #expect(html.matches(of: /href="#([^"]*)"/).allSatisfy { ids.contains(String($0.1)) })
    }
}
