import Advisories
import Deliverables
import ProductModel
import SourceText
import Testing

@Suite("Decisions as VEX documents")
struct VEXWriterTests {
    enum Format: CaseIterable { case openVEX, cycloneDX, csaf }

    private func text(_ format: Format, _ product: Product, day: CalendarDay = TellingSample.day) throws -> String {
        let document = VEXDocument(product, asOf: day, tool: "1")
        return switch format {
        case .openVEX: OpenVEXWriter().text(document)
        case .cycloneDX: CycloneDXVEXWriter().text(document)
        case .csaf: try CSAFVEXWriter().document(product, id: nil, asOf: day, tool: "1").text
        }
    }

    private func read(_ text: String) throws -> VEXFile {
        try VEXFile(reading: SourceFile(path: "vex.json", text: text))
    }

    @Test("what was written is read again with product and part, status and reason", arguments: Format.allCases)
    func roundTrip(format: Format) throws {
        let product = TellingSample.product(TellingSample.decisions)
        let read = try read(try text(format, product))
        #expect(read.remarks.isEmpty)
        let purl = "pkg:generic/harbor/lock@2.1.0"
        func statements(_ id: String) -> [ImpactStatement] { read.statements.filter { $0.vulnerability == id } }
        func parts(_ id: String) -> Set<String> {
            Set(statements(id).flatMap(\.subjects).filter { $0.product.contains(purl) }.flatMap(\.part))
        }
        let agent = statements("CVE-2023-38408")
        #expect(agent.allSatisfy { $0.status == .notAffected && $0.justification == .vulnerableCodeNotInExecutePath })
        #expect(agent.allSatisfy { $0.detail == "The agent is in no image." && $0.aliases == ["GHSA-aaaa-bbbb-cccc"] })
        #expect(parts("CVE-2023-38408").isSuperset(of: ["pkg:generic/openssh", "pkg:deb/debian/openssh"]))
        #expect(statements("CVE-2024-11053").contains { $0.status == .affected })
        #expect(parts("CVE-2024-11053").contains("pkg:generic/curl"))
        #expect(statements("CVE-2025-0001").map(\.status) == [.underInvestigation])
        #expect(statements("CVE-2025-0003").contains { $0.status == .fixed })
        for id in ["CVE-2025-0001", "CVE-2025-0003"] { #expect(parts(id).isEmpty) }
    }

    @Test("all justifications come back", arguments: Format.allCases, ImpactJustification.allCases)
    func justifications(format: Format, justification: ImpactJustification) throws {
        let product = TellingSample.product(
            "  CVE-2025-0001: {title: T, status: not-affected, justification: \(justification.word)}")
        let statements = try read(try text(format, product)).statements
        #expect(statements.map(\.status) == [.notAffected])
        #expect(statements.map(\.justification) == [justification])
    }

    @Test("the same decisions give the same bytes", arguments: Format.allCases)
    func bytes(format: Format) throws {
        let product = TellingSample.product(TellingSample.decisions)
        #expect(try text(format, product) == text(format, product))
    }

    @Test("a statement that nobody could rely on is left out and named")
    func missing() throws {
        let product = TellingSample.product(
            """
              CVE-2025-0001: {status: not-affected}
              CVE-2025-0002: {status: affected}
              CVE-2025-0003: {title: No status}
            """)
        let document = VEXDocument(product, asOf: TellingSample.day, tool: "1")
        #expect(document.statements.isEmpty)
        #expect(document.missing.map { $0.prefix(14) } == ["CVE-2025-0001:", "CVE-2025-0002:", "CVE-2025-0003:"])
        #expect(OpenVEXWriter().text(document).contains("\"statements\": []"))
    }

    @Test("a decision past its last day is under investigation again", arguments: Format.allCases)
    func lapsed(format: Format) throws {
        let product = TellingSample.product(
            "  CVE-2025-0001: {title: T, status: not-affected, because: B, until: 2026-11-22}")
        #expect(try read(try text(format, product)).statements.map(\.status) == [.underInvestigation])
    }

    @Test("hostile texts stay texts", arguments: Format.allCases)
    func hostile(format: Format) throws {
        let words = #"</script>\"},{\"a\":\"\u0000\u0001 ](javascript:x) ' \\ 漢"#
        let product = TellingSample.product(
            "  CVE-2025-0001: {title: \"\(words.replacing("\\u0000", with: ""))\", status: affected, action: \"x\\\"}\"}"
        )
        let statements = try read(try text(format, product)).statements
        #expect(statements.map(\.action) == ["x\"}"])
    }
}
