import Advisories
import Testing

@Suite("Versions that no ecosystem orders are in the order that people mean")
struct GenericVersionTests {
    @Test(
        "Each is before all that follow",
        arguments: [
            // OpenSSL's letters, and past z.
            "1.0.2-rc1 = 1.0.2rc1 = 1.0.2:rc1 < 1.0.2 = 1.0.2-final < 1.0.2a < 1.0.2k < 1.0.2z < 1.0.2za < 1.0.2zh < 1.1.0",
            "1.0.2:alpha1 = 1.0.2a1 < 1.0.2:beta1 = 1.0.2b1 < 1.0.2:beta10 < 1.0.2-pre1 < 1.0.2:rc1 < 1.0.2",
            "2.4 = 2.4.0 = v2.4 = V2.4.0.0 = version-2.4 < 2.4.1 < 2.4.57 < 2.10 < 10.0",
            // OpenSSH, sudo, BIND.
            "8.9 < 8.9p1 = 8.9:p1 = 8.9-patch1 < 8.9p2 < 8.9p10 < 9.0p1",
            // U-Boot, dates, whole dates.
            "2020.04 < 2023.01-rc3 < 2023.01-rc4 < 2023.01 < 2023.01.1 < 2023-02-28 = 2023.02.28 < 2023-10-01 < 20230301 < 20230301.1",
            "15.1:sp1 < 15.1:sp2 < 15.1.1",
            "1.0~git20200101 < 1.0-beta < 1.0 < 1.0+git20200101",
            // A packager's number comes before upstream's next.
            "1.35.0 < 1.35.0-2 < 1.35.0-10 < 1.35.1",
            "15.2(4)e < 15.2(7)e2 < 15.2(7)e10 < 15.4(1)",
            "7_88_1 = 7.88.1 < 7_88_2",
            "1.8.0 < 1.8.0:update_202 = 1.8.0u202 < 1.8.0:update_291",
            "12.1.0.2 < 12.1.0.18446744073709551616 < 12.1.0.18446744073709551617 < 12.1.1",
        ].map { VersionChain(.generic, $0) })
    func order(_ chain: VersionChain) {
        #expect(chain.mistakes == [])
    }

    @Test(
        "Anything with a digit has a key",
        arguments: [
            "1", "0", "v1.0_build_200101_rel.5", "cci.20200101", "(3)", "é1", "1.*", "12.0 Update 1", "5/2", "a0",
        ])
    func reasonable(_ version: String) {
        #expect(VersionScheme.generic.key(version) != nil)
    }

    @Test(
        "What has no digit is no version, and a commit has no order",
        arguments: ["", " ", "-", "*", "n/a", "unspecified", "...", "1da177e4c3f41524e886b7f1b8a0c1fc7321cac2"])
    func none(_ version: String) {
        #expect(VersionScheme.generic.key(version) == nil)
    }
}
