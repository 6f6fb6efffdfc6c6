import Advisories
import Testing

@Suite("What statements say about a product and a part of it")
struct StatementSelectionTests {
    private static func statement(
        _ product: String, _ part: String? = nil, status: ImpactStatus = .notAffected, made: String? = nil,
        vulnerability: String = "CVE-2026-1", aliases: [String] = []
    ) -> ImpactStatement {
        ImpactStatement(
            vulnerability: vulnerability, aliases: aliases, status: status,
            subjects: [ImpactSubject(product: [product], part: part.map { [$0] } ?? [])], made: made)
    }

    @Test(
        "a package URL covers what says all that it says, and never the reverse",
        arguments: [
            ("pkg:generic/a", "pkg:generic/a@1", true), ("pkg:generic/a@1", "pkg:generic/a", false),
            ("pkg:generic/a@1", "pkg:generic/a@1?arch=x", true), ("pkg:generic/a@1?arch=x", "pkg:generic/a@1", false),
            ("pkg:generic/a@1?arch=x", "pkg:generic/a@1?arch=y", false), ("pkg:generic/a@1", "pkg:generic/a@2", false),
            ("pkg:generic/a", "pkg:generic/b", false), ("pkg:generic/a", "pkg:npm/a", false),
            ("pkg:golang/github.com/Acme/x", "pkg:golang/github.com/acme/x@1", true),
            ("pkg:pypi/A_b", "pkg:pypi/a.b@1", true), ("pkg:maven/g/A", "pkg:maven/g/a", false),
            ("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", true),
            ("cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", false),
            ("cpe:/a:v:p:1", "cpe:2.3:a:v:p:1:*:*:*:*:*:*:*", true), ("sha256:ab", "sha256:ab", true),
            ("pkg:generic/a", "cpe:2.3:a:a:a:*:*:*:*:*:*:*:*", false), ("pkg:", "pkg:generic/a", false),
        ])
    func covers(own: String, other: String, covers: Bool) {
        let said = StatementSelection([Self.statement(own)]).status(for: ["CVE-2026-1"], product: ["x", other])
        #expect((said != nil) == covers)
    }

    @Test("product and part must both be named; a statement about the whole is about each part")
    func parts() {
        let whole = StatementSelection([Self.statement("pkg:generic/lock")])
        let inside = StatementSelection([Self.statement("pkg:generic/lock", "pkg:generic/zlib")])
        let (lock, zlib) = (["pkg:generic/lock@2"], ["pkg:generic/zlib@1.3"])
        #expect(whole.status(for: ["CVE-2026-1"], product: lock, part: zlib) != nil)
        #expect(inside.status(for: ["CVE-2026-1"], product: lock, part: zlib) != nil)
        #expect(inside.status(for: ["CVE-2026-1"], product: lock, part: ["pkg:generic/curl@8"]) == nil)
        #expect(inside.status(for: ["CVE-2026-1"], product: ["pkg:generic/bridge@1"], part: zlib) == nil)
        #expect(inside.status(for: ["CVE-2026-1"], product: lock) == nil)
        #expect(inside.status(for: ["CVE-2026-1"], product: [], part: zlib) == nil)
    }

    @Test("a vulnerability is known by any of its names, in any case")
    func names() {
        let selection = StatementSelection([Self.statement("p", aliases: ["GHSA-ab"])])
        #expect(selection.status(for: ["ghsa-AB"], product: ["p"]) != nil)
        #expect(selection.status(for: ["cve-2026-1", "other"], product: ["p"]) != nil)
        #expect(selection.status(for: ["CVE-2026-2"], product: ["p"]) == nil)
        #expect(selection.status(for: [], product: ["p"]) == nil)
    }

    @Test("the newest statement wins, whatever its time zone; of two of one time the later")
    func newest() {
        let statements = [
            Self.statement("p", status: .affected, made: "2026-01-01T12:00:00+02:00"),
            Self.statement("p", status: .fixed, made: "2026-01-01T11:00:00Z"),
            Self.statement("p", status: .underInvestigation, made: "2026-01-01T11:00:00.000Z"),
            Self.statement("p", status: .notAffected), Self.statement("p", status: .affected, made: "soon"),
            Self.statement("p", status: .affected, made: "2025-12-31"),
        ]
        let said = StatementSelection(statements).statements(for: ["CVE-2026-1"], product: ["p"])
        #expect(
            said.map(\.status)
                == [.underInvestigation, .fixed, .affected, .affected, .affected, .notAffected])
    }
}
