import Advisories
import Testing

@Suite("Packages are held against records of their ecosystem")
struct EcosystemMatchingTests {
    private func package(_ url: String, version: String? = nil) -> SoftwarePackage {
        SoftwarePackage(reference: url, name: "x", version: version, packageURL: url)
    }

    @Test("capitals in Go's names are matched, whichever way a bill spells them")
    func goNames() throws {
        let sample = try ScannedSample([
            "osv": [
                ScannedSample.osv(
                    "GO-1", ecosystem: "Go", "github.com/1Panel-dev/1Panel",
                    events: "{\"introduced\": \"0\"}, {\"fixed\": \"1.10.3\"}", type: "SEMVER")
            ]
        ])
        let scan = try sample.scan(
            package("pkg:golang/github.com/1Panel-dev/1Panel@v1.10.2"),
            package("pkg:golang/github.com/1panel-dev/1panel@v1.10.2"),
            package("pkg:golang/github.com/1panel-dev/1panel@v1.10.3"))
        #expect(scan.states == ["GO-1": [.open, .open]])
        #expect(scan.vulnerabilities.first?.findings.first?.fixedIn == ["1.10.3"])
    }

    @Test("a range of commits before another range does not end the reading")
    func leadingCommits() throws {
        let sample = try ScannedSample([
            "osv": [
                ScannedSample.osv(
                    "PYSEC-1", ecosystem: "PyPI", "rdiffweb", events: "{\"introduced\": \"0\"}, {\"fixed\": \"2.4.1\"}",
                    leading: "{\"type\": \"GIT\", \"repo\": \"https://x\", \"events\": [{\"introduced\": \"0\"}]},")
            ]
        ])
        #expect(try sample.scan(package("pkg:pypi/rdiffweb@2.3.7")).states == ["PYSEC-1": [.open]])
    }

    @Test("a version that can't be read is found in a literal list, and is otherwise undecided")
    func unreadable() throws {
        let sample = try ScannedSample([
            "osv": [
                ScannedSample.osv(
                    "PYSEC-2", ecosystem: "PyPI", "rope", events: "{\"introduced\": \"0\"}, {\"fixed\": \"0.5\"}",
                    versions: ["0.6m3"])
            ]
        ])
        #expect(try sample.scan(package("pkg:pypi/rope@0.6m3")).states == ["PYSEC-2": [.open]])
        let scan = try sample.scan(package("pkg:pypi/rope@0.6m9"))
        #expect(scan.states == ["PYSEC-2": [.undecided]])
        #expect(scan.vulnerabilities[0].findings[0].evidence[0].outcome.reasons[0].contains("0.6m9 can't be read"))
    }

    @Test(
        "fixed versions are outside, and last affected ones inside",
        arguments: [
            ("1.0.0", true), ("1.4.9", true), ("1.5.0", false), ("2.0.0", true), ("2.3.0", true), ("2.3.1", false),
            ("0.9.0", false),
        ])
    func bounds(_ version: String, _ isAffected: Bool) throws {
        let sample = try ScannedSample([
            "osv": [
                ScannedSample.osv(
                    "GHSA-1", ecosystem: "npm", "left",
                    events: """
                        {"introduced": "2.0.0"}, {"last_affected": "2.3.0"}, {"introduced": "1.0.0"}, {"fixed": "1.5.0"}
                        """, type: "SEMVER")
            ]
        ])
        #expect(try sample.scan(package("pkg:npm/left@\(version)")).vulnerabilities.isEmpty == !isAffected)
    }

    @Test("without a version it can't be decided, and what is withdrawn matches nothing")
    func versionless() throws {
        let range = "{\"introduced\": \"0\"}, {\"fixed\": \"9.0.0\"}"
        let sample = try ScannedSample([
            "osv": [
                ScannedSample.osv("GHSA-2", ecosystem: "npm", "left", events: range, type: "SEMVER"),
                ScannedSample.osv(
                    "GHSA-3", ecosystem: "npm", "left", events: range, type: "SEMVER",
                    more: "\"withdrawn\": \"2026-01-01T00:00:00Z\","),
            ]
        ])
        #expect(try sample.scan(package("pkg:npm/left")).states == ["GHSA-2": [.undecided]])
    }

    @Test("records of one vulnerability are one, under its CVE id")
    func aliases() throws {
        let range = "{\"introduced\": \"0\"}, {\"fixed\": \"1.5.0\"}"
        let sample = try ScannedSample([
            "osv": [
                ScannedSample.osv("GHSA-4", ecosystem: "PyPI", "a_b", events: range, aliases: ["CVE-2026-1"]),
                ScannedSample.osv("PYSEC-4", ecosystem: "PyPI", "A.B", events: range, aliases: ["GHSA-4"]),
            ]
        ])
        let scan = try sample.scan(package("pkg:pypi/a-b@1.4"))
        #expect(scan.vulnerabilities.map(\.names) == [["CVE-2026-1", "GHSA-4", "PYSEC-4"]])
        #expect(scan.vulnerabilities.first?.findings.count == 1)
        #expect(scan.vulnerabilities.first?.findings.first?.evidence.count == 2)
    }

    @Test("a distribution's packages are looked up by source, release and epoch")
    func distributions() throws {
        let sample = try ScannedSample([
            "osv": [
                ScannedSample.osv(
                    "DSA-1", ecosystem: "Debian:12", "openssl",
                    events: "{\"introduced\": \"0\"}, {\"fixed\": \"1:3.0.11-1~deb12u2\"}")
            ]
        ])
        let scan = try sample.scan(
            package("pkg:deb/debian/libssl3@3.0.11-1~deb12u2?distro=debian-12&epoch=1&upstream=openssl"),
            package("pkg:deb/debian/libssl3@3.0.11-1~deb12u1?distro=debian-12&epoch=1&upstream=openssl"),
            package("pkg:deb/debian/libssl3@3.0.11-1~deb12u1?distro=debian-11&epoch=1&upstream=openssl"))
        #expect(
            scan.vulnerabilities.flatMap(\.findings).map(\.package.packageURL) == [
                "pkg:deb/debian/libssl3@3.0.11-1~deb12u1?distro=debian-12&epoch=1&upstream=openssl"
            ])
        #expect(scan.coverage.missingEcosystems == ["Debian:11"])
    }

    @Test("software of which there are no data is unknown, not clean")
    func noData() throws {
        let sample = try ScannedSample([
            "osv": [ScannedSample.osv("GHSA-5", ecosystem: "npm", "left", events: "{\"introduced\": \"0\"}")]
        ])
        let curl = SoftwarePackage(
            reference: "curl", name: "curl", version: "8.4.0", cpes: ["cpe:2.3:a:haxx:curl:8.4.0:*:*:*:*:*:*:*"])
        let scan = try sample.scan(curl, package("pkg:npm/right@1.0.0"), package("pkg:cargo/rand@0.8.0"))
        #expect(scan.vulnerabilities.isEmpty)
        #expect(scan.coverage.unknown.map(\.name) == ["curl", "x"])
        #expect(scan.coverage.silent == 1 && scan.coverage.missingEcosystems == ["crates.io"])
    }
}
