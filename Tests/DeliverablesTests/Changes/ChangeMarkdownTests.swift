import Assessment
import Foundation
import ProductModel
import Testing

@testable import Deliverables

@Suite("What changed, as Markdown")
struct ChangeMarkdownTests {
    private static let states = ComparedStates(
        before: .init(name: "main", commit: String(repeating: "a", count: 40), day: "2026-11-23"),
        after: .init(name: "the working folder", commit: String(repeating: "b", count: 40), day: "2026-11-23"))

    private func markdown(
        _ before: ProductAssessment?, _ after: ProductAssessment?, base: String? = nil, root: String = ""
    ) throws -> String {
        ChangeMarkdown(
            try AssessmentChanges(from: before, to: after), states: Self.states,
            links: SourceLinks(base: base, root: root)
        ).text()
    }

    @Test("The first line is the verdict; tables and details follow")
    func shape() throws {
        let before = try Sample.assess(Sample.lock.replacing("debug_port: open", with: "debug_port: removed"))
        let text = try markdown(before, try Sample.assess(Sample.lock))
        let lines = text.split(separator: "\n")
        #expect(lines[0].hasPrefix("**Adds 1 "))
        #expect(text.contains("| | Risk | Finding | Where | Why |"))
        #expect(text.contains("debug&#95;port&#58; removed → open"))
        let opened = text.components(separatedBy: "<details>").count
        #expect(opened > 1 && opened == text.components(separatedBy: "</details>").count)
    }

    @Test("Files are linked at the commit that they stand in, and named plainly without an address")
    func links() throws {
        let (open, mended) = (
            try Sample.assess(Sample.lock),
            try Sample.assess(Sample.lock.replacing("debug_port: open", with: "debug_port: removed"))
        )
        let base = "https://example.com/acme/lock/blob/{commit}"
        let new = try markdown(mended, open, base: base, root: "products/lock")
        #expect(
            new.contains(
                "href=\"\(base.replacing("{commit}", with: Self.states.after.commit ?? ""))/products/lock/product.yaml#L3\""
            ))
        let gone = try markdown(open, mended, base: base, root: "products/lock")
        #expect(gone.contains("/blob/\(Self.states.before.commit ?? "")/products/lock/product.yaml#L3"))
        #expect(try !markdown(mended, open).contains("href"))
        #expect(try !markdown(mended, open, base: "javascript:alert(1)//").contains("href"))
    }

    @Test(
        "No text of a file can become markup, a mention, a reference or a link",
        arguments: [
            "</details><script>alert(1)</script>", "| x |\n| - |", "@acme/security #1 !2 GH-3",
            "[x](javascript:alert(1))",
            "![x](https://example.com/x.png)", "`code`` **bold** _it_ ~~no~~", "https://example.com www.example.com",
            "<!-- hidden -->", "$x$ :tada: \\| &lt;", "\u{202E}txt\u{200B}",
        ])
    func hostile(_ text: String) throws {
        let product = Sample.hostile(text)
        let page = try markdown(nil, try Sample.assess(product), base: "https://example.com/{commit}")
        let ours = ["details", "summary", "br", "code", "a", "/details", "/summary", "/code", "/a"]
        for piece in page.components(separatedBy: "<").dropFirst() {
            let tag = String(piece.prefix { $0 != ">" && $0 != " " })
            #expect(ours.contains(tag), "<\(tag)")
        }
        let outside = page.components(separatedBy: "href=\"").map { piece in
            piece.hasPrefix("https://example.com/") ? String(piece.drop { $0 != "\"" }) : piece
        }.joined()
        for sign in ["@", "](", "![", "`code", "**bold", "~~", "://", "<!--", "$x", "\u{202E}", "\u{200B}", "www.ex"] {
            #expect(!outside.contains(sign), "\(sign)")
        }
        for line in page.split(separator: "\n") where line.hasPrefix("|") {
            #expect(line.hasSuffix("|"), "\(line.prefix(80))")
        }
    }

    @Test("A comment fits a code host's limit, and says that it was cut")
    func limit() throws {
        let parts = (0..<400).map { "  part-\($0): {kind: device, title: \(String(repeating: "Long ", count: 50))}" }
        let file = "product: {name: Much}\ncomponents:\n" + parts.joined(separator: "\n")
        let text = try markdown(nil, try Sample.assess(file))
        #expect(text.utf8.count <= 65_000)
        #expect(text.contains(" more"))
    }

    @Test("The same input gives the same bytes")
    func isDeterministic() throws {
        func text() throws -> String { try markdown(nil, try Sample.assess(Sample.lock)) }
        #expect(try text() == text())
    }
}
