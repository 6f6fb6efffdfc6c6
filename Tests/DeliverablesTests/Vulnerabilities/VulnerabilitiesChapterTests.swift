import Assessment
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import Testing

@Suite("The dossier's chapter on vulnerabilities")
struct VulnerabilitiesChapterTests {
    private func chapter(_ text: String, _ recorded: [TableRows] = []) throws -> String {
        try chapter(ProductFolder.read(text: text).product, recorded)
    }

    private func chapter(_ product: Product, _ recorded: [TableRows] = []) throws -> String {
        let assessment = try ProductAssessment(
            product, basis: .init(), tables: ProductTables(SQLiteEngine(), asOf: Sample.day), recorded: recorded)
        let html = try Dossier(assessment).html()
        let start = try #require(html.range(of: "<section class=\"chapter\" aria-labelledby=\"vulnerabilities\">"))
        let rest = html[start.upperBound...]
        let end = try #require(rest.range(of: "<section class=\"chapter\""))
        let ids = Set(html.matches(of: /\sid="([^"]*)"/).map { String($0.1) })
        let links = Set(html.matches(of: /href="#([^"]*)"/).map { String($0.1) })
        #expect(links.subtracting(ids) == [], "links that lead nowhere")
        return String(rest[..<end.lowerBound])
    }

    @Test("without decisions, bills and advisories it says so, and what to do")
    func empty() throws {
        let html = try chapter(Sample.lock)
        #expect(html.contains("Nothing was decided about any vulnerability."))
        #expect(html.contains("was not compared with advisories"))
        #expect(html.contains("<code>securable report --advisories FILE</code>"))
        #expect(!html.contains("known to be exploited") && !html.contains("class=\"tiles\""))
        let bare = try chapter("product: {id: bare}")
        #expect(bare.contains("it is not known what software the product consists of"))
    }

    @Test("a decision stands with its reason, what to do, what proves it and what it shows")
    func decisions() throws {
        let html = try chapter(
            """
            components: {lock: {kind: device, exposure: [physical-public], debug_port: open}}
            evidence: {link-map: {title: Link map, kind: record, made: 2026-01-01}}
            threats: {radio-takes-over: {title: Somebody takes over the lock by radio}}
            vulnerabilities:
              CVE-2026-1: {status: affected, title: A flaw, because: It is built in, action: Install it,
                           fixed_in: 2.1.1, advisory: ACME-1, shows: [radio-takes-over, "open-debug-port:lock"]}
              CVE-2026-2: {status: not-affected, justification: vulnerable-code-not-present, evidence: [link-map],
                           until: 2020-01-01}
            """)
        for text in ["A flaw", "It is built in", "Install it", "2.1.1", "ACME-1", "vulnerable-code-not-present"] {
            #expect(html.contains(text), "\(text)")
        }
        #expect(html.contains("href=\"#threat-radio-takes-over\""))
        #expect(html.contains("href=\"#finding-open-debug-port:lock\""))
        #expect(html.contains("<a href=\"#evidence-link-map\">Link map</a>"))
        #expect(html.contains("held until 2020-01-01, and no longer"))
    }

    @Test("a vulnerability that shows a missing threat, or is newer than the risk assessment, says that this is stale")
    func news() throws {
        let html = try chapter(
            """
            product: {id: lock, risk_assessment: {made: 2025-01-01, reviewed: 2026-01-01}}
            components: {lock: device}
            vulnerabilities:
              CVE-2026-1: {status: fixed, fixed_in: 2.1.1, shows: [unthought]}
              CVE-2026-2: {status: affected, action: Wait., found: 2026-02-01, shows: []}
              CVE-2026-3: {status: affected, action: Wait., found: 2025-12-01, shows: []}
            """)
        #expect(html.contains("href=\"#finding-vulnerability-shows-missing-threat:CVE-2026-1:unthought\""))
        let notices = html.matches(of: /<p class="notice"><a href="#vulnerability-(CVE-2026-\d)">/).map { $0.1 }
        #expect(notices == ["CVE-2026-1", "CVE-2026-2"])
        #expect(html.contains("the risk assessment of 2026-01-01 does not take it into account"))
    }

    @Test("with advisories it counts what is open, and lists it, what was taken away and what nobody knows")
    func scanned() throws {
        let html = try chapter(
            """
            product: {id: product}
            components: {lock: {kind: device, title: Lock body, software: [sbom/lock.cdx.json]}}
            vulnerabilities: {CVE-2026-1: {status: affected, action: Wait., shows: []}}
            """, RecordedAdvisories(product: "product").rows)
        #expect(html.contains("EPSS says 93 %") && html.contains("1 known to be exploited."))
        #expect(html.contains("<a href=\"#vulnerability-CVE-2026-1\">affected</a>"))
        #expect(html.contains("the file is not compiled in (not-compiled, nvd)"))
        #expect(html.contains("no interface by which it could be reached"))
        #expect(html.contains("the bill gives neither a package URL nor a CPE name"))
        #expect(html.contains("no records at all for these ecosystems") && html.contains(">npm</span>"))
        #expect(html.contains("this is no clean bill") && html.contains("9 days"))
        #expect(html.contains("href=\"#component-lock\">Lock body</a>") && html.contains("sbom/lock.cdx.json"))
    }

    @Test("a long list is cut, and says so")
    func limit() throws {
        let html = try chapter(
            "product: {id: product}\ncomponents: {lock: device}",
            RecordedAdvisories(product: "product", count: 201).rows)
        #expect(html.contains("The first 200 of 201 are shown; 1 more are not."))
    }

    @Test(
        "what advisories and bills say stays text",
        arguments: [
            "<script>alert(1)</script>\"'&", "</style></title><base href=//x>", "\"\u{301} onclick=alert(1) x=",
        ])
    func hostile(_ text: String) throws {
        let rows = RecordedAdvisories(product: "product", text: text).rows
        let html = try chapter("product: {id: product}\ncomponents: {lock: device}", rows)
        #expect(!html.contains("<script") && !html.contains("<base"))
        #expect(!html.utf8.contains(Array(text.utf8)))
        #expect(
            try chapter("product: {id: product}\ncomponents: {lock: device}", rows) == html,
            "the same input gives the same bytes")
    }
}

extension Sequence<UInt8> {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        let bytes = Array(self)
        return bytes.indices.contains { bytes[$0...].starts(with: part) }
    }
}
