import Advisories
import ProductModel
import Testing

@Suite("What settles a finding, and what opens it again")
struct SettlingTests {
    private let sample: ScannedSample

    init() throws {
        sample = try ScannedSample([
            "osv": [
                ScannedSample.osv(
                    "GHSA-1", ecosystem: "npm", "left", events: "{\"introduced\": \"0\"}, {\"fixed\": \"2.0.0\"}",
                    type: "SEMVER", aliases: ["CVE-2026-7"],
                    more: """
                        "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
                        """)
            ]
        ])
    }

    private func left(_ version: String) -> SoftwarePackage {
        SoftwarePackage(
            reference: "left", name: "left", version: version, packageURL: "pkg:npm/left@\(version)")
    }

    private func decision(_ change: (inout VulnerabilityDecision) -> Void) throws -> VulnerabilityDecision {
        var decision = VulnerabilityDecision(key: "CVE-2026-7")
        decision.status = .notAffected
        change(&decision)
        return decision
    }

    @Test("a decision carries over to the next version until what it rests on changes")
    func carriesOver() throws {
        let record = try #require(try sample.scan(left("1.0.0")).vulnerabilities.first?.records.first)
        let lasting = try decision { $0.restsOn = ["advisory:GHSA-1=\(record.substance.prefix(12))"] }
        for version in ["1.0.0", "1.1.0"] {
            #expect(try sample.scan(left(version), decisions: [lasting]).states == ["CVE-2026-7": [.notAffected]])
        }
        let otherRecord = try decision { $0.restsOn = ["advisory:GHSA-1=000000000000"] }
        #expect(try sample.scan(left("1.0.0"), decisions: [otherRecord]).states == ["CVE-2026-7": [.reopened]])
        let thisVersion = try decision { $0.restsOn = ["version:1.0.0"] }
        #expect(try sample.scan(left("1.0.0"), decisions: [thisVersion]).states == ["CVE-2026-7": [.notAffected]])
        let scan = try sample.scan(left("1.1.0"), decisions: [thisVersion])
        #expect(scan.states == ["CVE-2026-7": [.reopened]])
        #expect(
            scan.vulnerabilities[0].findings[0].decision?.changes == [
                "it was made for version 1.0.0, and this is 1.1.0"
            ])
        let fact = try decision { $0.restsOn = ["fact:hub.platform=linux"] }
        #expect(try sample.scan(left("1.0.0"), decisions: [fact]).states == ["CVE-2026-7": [.reopened]])
    }

    @Test("a decision is for its packages and components, ends with its last day, and is said to be unused")
    func scope() throws {
        let other = try decision { $0.packages = ["pkg:npm/right"] }
        let scan = try sample.scan(left("1.0.0"), decisions: [other])
        #expect(scan.states == ["CVE-2026-7": [.open]] && scan.unusedDecisions.map(\.key) == ["CVE-2026-7"])
        let elsewhere = try decision { $0.components = ["lock"] }
        #expect(try sample.scan(left("1.0.0"), decisions: [elsewhere]).states == ["CVE-2026-7": [.open]])
        let over = try decision { $0.until = CalendarDay(number: 20_779) }
        #expect(try sample.scan(left("1.0.0"), decisions: [over]).states == ["CVE-2026-7": [.reopened]])
        let bare = try decision { $0.packages = ["pkg:npm/left"] }
        #expect(try sample.scan(left("1.0.0"), decisions: [bare]).states == ["CVE-2026-7": [.notAffected]])
    }

    @Test("a stated patch and a bill's own statement take it away; one's own decision comes first")
    func patches() throws {
        var patched = left("1.0.0")
        patched.patched = ["CVE-2026-7"]
        #expect(try sample.scan(patched).vulnerabilities[0].findings[0].removals.map(\.kind) == [.patched])
        let statement = ImpactStatement(
            vulnerability: "CVE-2026-7", status: .notAffected, justification: .vulnerableCodeNotPresent,
            subjects: [ImpactSubject(product: ["left"])])
        let scan = try sample.scan(left("1.0.0"), statements: [statement])
        #expect(scan.states == ["CVE-2026-7": [.removed]])
        #expect(scan.vulnerabilities[0].findings[0].removals[0].reason.contains("vulnerable code not present"))
        let own = try decision { $0.status = .affected }
        #expect(try sample.scan(patched, decisions: [own]).states == ["CVE-2026-7": [.affected]])
    }

    @Test("a statement about a part of another product says nothing about the part here")
    func otherProduct() throws {
        let statement = ImpactStatement(
            vulnerability: "CVE-2026-7", status: .notAffected,
            subjects: [ImpactSubject(product: ["pkg:generic/module@1"], part: ["pkg:npm/left"])])
        #expect(try sample.scan(left("1.0.0"), statements: [statement]).states == ["CVE-2026-7": [.open]])
    }

    @Test("the newest statement counts, its time read with its zone")
    func newest() throws {
        let early = ImpactStatement(
            vulnerability: "CVE-2026-7", status: .notAffected, subjects: [ImpactSubject(product: ["pkg:npm/left"])],
            made: "2026-11-02T00:30:00+02:00")
        var late = early
        late.status = .affected
        late.made = "2026-11-01T23:00:00Z"
        for order in [[early, late], [late, early]] {
            #expect(try sample.scan(left("1.0.0"), statements: order).states == ["CVE-2026-7": [.open]])
        }
    }

    @Test("a missing interface is suggested and never applied")
    func interfaces() throws {
        var context = ComponentContext(id: "hub", title: "Hub")
        #expect(try sample.scan(left("1.0.0"), context: context).vulnerabilities[0].findings[0].suggestions.isEmpty)
        context.isReachedFromInternet = false
        context.isReachedFromLocalNetwork = false
        let scan = try sample.scan(left("1.0.0"), context: context)
        #expect(scan.states == ["CVE-2026-7": [.open]])
        #expect(scan.vulnerabilities[0].findings[0].suggestions.map(\.kind) == [.interface])
    }

    @Test("priority says what it is made of")
    func priority() throws {
        var context = ComponentContext(id: "hub", title: "Hub")
        context.isReachedFromInternet = true
        context.impact = .veryHigh
        let finding = try sample.scan(left("1.0.0"), context: context).vulnerabilities[0].findings[0]
        #expect(finding.priority.level == .high && finding.priority.impact == .veryHigh)
        #expect(
            finding.priority.reasons == [
                "nothing is known of exploitation", "Hub can be reached from the internet",
                "CVSS 3.1 gives 9.8 (GHSA-1 (osv))",
            ])
    }
}
