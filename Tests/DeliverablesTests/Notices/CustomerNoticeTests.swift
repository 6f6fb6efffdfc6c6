import Deliverables
import ProductModel
import Testing

@Suite("Notices to customers")
struct CustomerNoticeTests {
    private func notice(_ decisions: String, _ id: String = "CVE-2025-0001") throws -> CustomerNotice {
        try CustomerNotice(TellingSample.product(decisions), vulnerability: id, asOf: TellingSample.day)
    }

    @Test("it says what, whom, what to do, since when and where to ask")
    func answers() throws {
        let text = try notice(TellingSample.decisions, "cve-2024-11053").text()
        for sentence in [
            "Yes: Harbor Lock 2.1.0 (Lock body) is affected.", "Version 2.1.1 is not: it holds the fix.",
            "Update with the app.", "Version 2.1.1 has been there since 2026-11-20.", "security@harbor.example",
        ] { #expect(text.contains(sentence), "\(sentence)") }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    }

    @Test("what nobody said is missing in the notice, and listed")
    func missing() throws {
        let notice = try notice("  CVE-2025-0001: {status: affected}")
        #expect(notice.text().contains("What should I do?\n\n  Nobody has said this yet."))
        #expect(notice.missing.contains { $0.hasPrefix("CVE-2025-0001: action") })
        #expect(try notice.html().contains("<p class=\"missing\">Nobody has said this yet.</p>"))
    }

    @Test("the page names the maker, and leads to where customers can ask")
    func page() throws {
        let html = try notice(TellingSample.decisions, "CVE-2024-11053").html()
        #expect(html.contains("Harbor Locks, 2026-11-23"))
        #expect(html.contains("<a href=\"mailto:security@harbor.example\">security@harbor.example</a>"))
    }

    @Test("nobody is told that he is not affected once that decision has run out")
    func lapsed() throws {
        let text = try notice("  CVE-2025-0001: {title: T, status: not-affected, because: B, until: 2026-11-01}").text()
        #expect(text.contains("We do not know yet"))
        #expect(!text.contains("not affected"))
    }

    @Test("hostile texts stay texts in the page")
    func hostile() throws {
        let html = try notice(
            "  CVE-2025-0001: {title: \"<script>alert(1)</script>\", status: affected, action: \"javascript:alert(1)\"}"
        ).html()
        #expect(!html.contains("<script>"))
        #expect(!html.contains("href=\"javascript"))
        #expect(html.contains("&lt;script&gt;"))
    }
}
