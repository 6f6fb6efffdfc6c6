import Advisories
import Testing

@Suite("Packages are held against configurations of CPE names")
struct CPEMatchingTests {
    private typealias Sample = ScannedSample

    private func package(_ cpe: String, name: String = "x", url: String? = nil) -> SoftwarePackage {
        SoftwarePackage(reference: name, name: name, packageURL: url, cpes: [cpe])
    }

    private let linux = SoftwarePackage(
        reference: "linux", kind: "operating-system", name: "linux-yocto", version: "6.6.21",
        cpes: ["cpe:2.3:o:linux:linux_kernel:6.6.21:*:*:*:*:*:*:*"])

    @Test("a flaw on Windows alone is ruled out on Linux, visibly, and undecided where nothing is known")
    func windowsOnly() throws {
        let sample = try Sample([
            "nvd": [
                Sample.nvd(
                    "CVE-2010-0657",
                    """
                    {"operator": "AND", "nodes": [
                      \(Sample.node(Sample.match("cpe:2.3:a:google:chrome:*:*:*:*:*:*:*:*", ", \"versionEndExcluding\": \"4.0\""))),
                      \(Sample.node(Sample.match("cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*", vulnerable: false)))]}
                    """)
            ]
        ])
        let chrome = package("cpe:2.3:a:google:chrome:3.0:*:*:*:*:*:*:*")
        let onLinux = try sample.scan(chrome, linux)
        #expect(onLinux.states == ["CVE-2010-0657": [.removed]])
        let removal = onLinux.vulnerabilities[0].findings[0].removals[0]
        #expect(removal.kind == .platform && removal.reason.contains("microsoft windows"))
        #expect(try sample.scan(chrome).states == ["CVE-2010-0657": [.undecided]])
        #expect(try sample.scan(package("cpe:2.3:a:google:chrome:4.0:*:*:*:*:*:*:*")).vulnerabilities.isEmpty)
    }

    @Test("the surroundings of a configuration are never the finding")
    func environment() throws {
        let sample = try Sample([
            "nvd": [
                Sample.nvd(
                    "CVE-1",
                    """
                    {"operator": "AND", "nodes": [
                      \(Sample.node(Sample.match("cpe:2.3:a:google:chrome:*:*:*:*:*:*:*:*"))),
                      \(Sample.node(Sample.match("cpe:2.3:o:linux:linux_kernel:-:*:*:*:*:*:*:*", vulnerable: false)))]}
                    """)
            ]
        ])
        #expect(try sample.scan(linux).vulnerabilities.isEmpty)
    }

    @Test("vendor and part may be open, as Yocto writes them, with low confidence")
    func anyVendor() throws {
        let sample = try Sample([
            "nvd": [
                Sample.nvd(
                    "CVE-2",
                    "{\"nodes\": [\(Sample.node(Sample.match("cpe:2.3:a:busybox:busybox:*:*:*:*:*:*:*:*", ", \"versionEndIncluding\": \"1.36.1\"")))]}"
                )
            ]
        ])
        let scan = try sample.scan(package("cpe:2.3:*:*:busybox:1.36.1:*:*:*:*:*:*:*", name: "busybox"))
        #expect(scan.states == ["CVE-2": [.open]])
        #expect(scan.vulnerabilities[0].findings[0].evidence[0].outcome.confidence == .low)
        #expect(try sample.scan(package("cpe:2.3:a:other:busybox:1.36.1:*:*:*:*:*:*:*")).vulnerabilities.isEmpty)
    }

    @Test("an update belongs to the version, and a name for another language is another product")
    func updatesAndTargets() throws {
        let sample = try Sample([
            "nvd": [
                Sample.nvd(
                    "CVE-3",
                    "{\"nodes\": [\(Sample.node(Sample.match("cpe:2.3:a:openbsd:openssh:9.2:p1:*:*:*:*:*:*")))]}"),
                Sample.nvd(
                    "CVE-4", "{\"nodes\": [\(Sample.node(Sample.match("cpe:2.3:a:x:ip:*:*:*:*:*:node.js:*:*")))]}"),
            ]
        ])
        #expect(try sample.scan(package("cpe:2.3:a:openbsd:openssh:9.2:p1:*:*:*:*:*:*")).states == ["CVE-3": [.open]])
        #expect(try sample.scan(package("cpe:2.3:a:openbsd:openssh:9.3:p1:*:*:*:*:*:*")).vulnerabilities.isEmpty)
        #expect(
            try sample.scan(package("cpe:2.3:a:x:ip:1:*:*:*:*:*:*:*", url: "pkg:npm/ip@1")).states == ["CVE-4": [.open]]
        )
        #expect(
            try sample.scan(package("cpe:2.3:a:x:ip:1:*:*:*:*:*:*:*", url: "pkg:pypi/ip@1")).vulnerabilities.isEmpty)
    }

    @Test("the kernel's own record comes before NVD's")
    func kernel() throws {
        let sample = try Sample([
            "nvd": [
                Sample.nvd(
                    "CVE-2025-1",
                    "{\"nodes\": [\(Sample.node(Sample.match("cpe:2.3:o:linux:linux_kernel:*:*:*:*:*:*:*:*", ", \"versionEndExcluding\": \"6.14\"")))]}"
                )
            ],
            "cve": [Self.kernelRecord("CVE-2025-1", fixed: "6.6.20", files: ["drivers/usb/core/hub.c"])],
        ])
        let scan = try sample.scan(linux)
        #expect(scan.states == ["CVE-2025-1": [.removed]])
        #expect(scan.vulnerabilities[0].findings[0].removals.map(\.kind) == [.authority])
    }

    @Test("the kernel's list of versions comes before the CPE ranges of the same record")
    func kernelRanges() throws {
        let record = Self.kernelRecord("CVE-2025-4", fixed: "6.6.20", files: ["a.c"]).replacing(
            "\"descriptions\"",
            with: """
                "cpeApplicability": [{"nodes": [\(Sample.node(
                    Sample.match("cpe:2.3:o:linux:linux_kernel:*:*:*:*:*:*:*:*", ", \"versionEndExcluding\": \"6.14\"")))]}],
                "descriptions"
                """)
        let sample = try Sample(["cve": [record]])
        #expect(try sample.scan(linux).vulnerabilities.isEmpty)
        #expect(try sample.scan(package("cpe:2.3:*:*:linux_kernel:6.6.21:*:*:*:*:*:*:*")).vulnerabilities.isEmpty)
        #expect(
            try sample.scan(package("cpe:2.3:*:*:linux_kernel:6.6.19:*:*:*:*:*:*:*")).states == ["CVE-2025-4": [.open]])
    }

    @Test("a flaw in files that were not compiled is taken away, whatever the bill puts before their paths")
    func compiledFiles() throws {
        let sample = try Sample([
            "cve": [
                Self.kernelRecord("CVE-2025-2", fixed: "6.6.30", files: ["drivers/usb/core/hub.c"]),
                Self.kernelRecord("CVE-2025-3", fixed: "6.6.30", files: ["net/ipv4/tcp.c", "net/ipv4/udp.c"]),
            ]
        ])
        var kernel = linux
        kernel.compiledSources = ["linux-6.6.21/net/ipv4/tcp.c", "linux-6.6.21/init/main.c"]
        #expect(try sample.scan(kernel).states == ["CVE-2025-2": [.removed], "CVE-2025-3": [.open]])
        kernel.compiledSources = ["src/main.c"]
        #expect(try sample.scan(kernel).states == ["CVE-2025-2": [.open], "CVE-2025-3": [.open]])
    }

    private static func kernelRecord(_ id: String, fixed: String, files: [String]) -> String {
        let list = files.map { "\"\($0)\"" }.joined(separator: ",")
        return """
            {"dataType": "CVE_RECORD", "dataVersion": "5.1",
             "cveMetadata": {"cveId": "\(id)", "state": "PUBLISHED", "dateUpdated": "2026-11-20T00:00:00Z"},
             "containers": {"cna": {"providerMetadata": {"orgId": "x", "shortName": "Linux"},
               "descriptions": [{"lang": "en", "value": "A flaw."}],
               "affected": [{"vendor": "Linux", "product": "Linux", "defaultStatus": "affected",
                 "programFiles": [\(list)],
                 "versions": [{"version": "5.0", "status": "affected"},
                   {"version": "0", "lessThan": "5.0", "status": "unaffected", "versionType": "semver"},
                   {"version": "\(fixed)", "lessThanOrEqual": "6.6.*", "status": "unaffected", "versionType": "semver"},
                   {"version": "6.14", "lessThanOrEqual": "*", "status": "unaffected",
                    "versionType": "original_commit_for_fix"}]}]}}}
            """
    }
}
