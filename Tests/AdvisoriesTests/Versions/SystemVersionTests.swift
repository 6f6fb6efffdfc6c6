import Advisories
import Testing

@Suite("Versions of Linux distributions are in their order")
struct SystemVersionTests {
    @Test(
        "Each is before all that follow",
        arguments: [
            // The example of Debian Policy 5.6.12.
            VersionChain(.deb, "1~~ < 1~~a < 1~ < 1 < 1a"),
            VersionChain(
                .deb,
                "2.36-9+deb12u3 < 2.36-9+deb12u4 < 2.36-9+deb12u10 < 2.36-10~bpo12+1 < 2.36-10 < 1:1.0-1 < 2:0.1-1"),
            VersionChain(.deb, "1.0 = 1.0-0 = 0:1.00-00 < 1.0-0.1 < 1.0-1 < 1.0a < 1.0+b1 < 1.0. = 1.0.0 < 1.0.1"),
            VersionChain(.deb, "1.1.1n-0+deb11u5 < 1.1.1w-0+deb11u1 < 3.0.11-1~deb12u2"),
            VersionChain(.rpm, "1.0~rc1 < 1.0~rc2 < 1.0 = 1.0. = 1_0 < 1.0^git1 < 1.0a < 1.0.1 < 1.10 < 1:0.1"),
            VersionChain(.rpm, "4.18.0 < 4.18.0-553.el8 = 0:4.18.0-553.el8 < 4.18.0-553.el8_10 < 4.18.0-553.1.1.el8"),
            VersionChain(.rpm, "1.1.1k-7.el8_6 < 1.1.1k-9.el8_7 < 1.1.1k-12.el8_9"),
            VersionChain(
                .apk,
                """
                1.2_alpha < 1.2_alpha2 < 1.2_beta < 1.2_pre1 < 1.2_rc1 < 1.2_rc1_p1 < 1.2 < 1.2-r0 < 1.2-r1 < 1.2_cvs1 \
                < 1.2_svn1 < 1.2_git20230717-r4 < 1.2_hg1 < 1.2_p < 1.2_p0 < 1.2_p2-r9 < 1.2a < 1.2b < 1.2.1 < 1.10
                """),
            // Since apk-tools 3 such numbers are text; 1.0_rc1 was misread before.
            VersionChain(.apk, "1.0_rc1 < 1.0 < 1.00 < 1.01 < 1.010 < 1.09 < 1.1 < 01.2 = 1.2"),
            VersionChain(.apk, "1.2-r1 < 1.2~0a1b < 1.2~0a1b-r1 < 1.2~0a1c"),
        ]
    )
    func order(_ chain: VersionChain) {
        #expect(chain.mistakes == [])
    }

    @Test(
        "What the package manager would refuse has no key",
        arguments: [
            (.deb, ["1.0-", "-1", ":1.0", "a:1.0", "1:", "1 0", "1.0\u{E4}"]),
            (.rpm, ["", "1:"]),
            (
                .apk,
                [
                    "1.0_foo", "1.", "1..2", "a1", "1.0ab", "1.0A", "1.0-1", "1.0-r", "1.0-r1-r2", "6.6.2p1", "1.0~",
                    "1.0~xy",
                ]
            ),
        ] as [(VersionScheme, [String])])
    func unreadable(_ scheme: VersionScheme, _ versions: [String]) {
        for version in versions { #expect(scheme.key(version) == nil, "\(version)") }
    }
}
