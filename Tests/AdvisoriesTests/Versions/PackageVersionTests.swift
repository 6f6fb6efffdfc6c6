import Advisories
import Testing

@Suite("Versions of packages are in the order of their ecosystem")
struct PackageVersionTests {
    @Test(
        "Each is before all that follow",
        arguments: [
            // The example of clause 11.
            VersionChain(
                .semver,
                """
                1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2 < 1.0.0-beta.11 \
                < 1.0.0-rc.1 < 1.0.0
                """),
            VersionChain(
                .semver, "1.2.0-9 < 1.2.0-10 < 1.2.0-1a = 1.2.0-1a+b < 1.2.0 = v1.2 < 1.2.0.4 < 1.2.1 < 1.10.0"),
            VersionChain(.semver, "1.0.0-99999999999999999999998 < 1.0.0-99999999999999999999999 < 1.0.0-x"),
            VersionChain(.cargo, "0.9.0 < 1.0.0-rc.1 < 1.0.0 = 1.0.0+21AF26D3 < 1.0.1"),
            VersionChain(.npm, "1.2.3-beta = v1.2.3beta = =1.2.3-beta+5 < 1.2.3-beta.1 < 1.2.3 = 01.02.03 < 1.2.4"),
            // Where the hyphen may be missing, the last digit of the third number begins what follows.
            VersionChain(.npm, "1.2.3-4.5 = 1.2.34.5 < 1.2.3"),
            VersionChain(
                .go,
                """
                v0.0.0-20190101000000-0123456789ab < v0.0.0-20200101000000-0123456789ab < v0.0.0 < v1.2.3-0.20200101000000-aa \
                < 1.2.3 < v2.0.0+incompatible
                """),
            VersionChain(.go, "1.20.5 = go1.20.5 < go1.21rc2 = 1.21.0-rc.2 < go1.21 = 1.21.0 < go1.21.1"),
            VersionChain(
                .nuget, "1.0.0-ALPHA = 1.0.0-alpha < 1.0.0-alpha.2 < 1.0.0-alpha.10 < 1.0 = 1.0.0.0 < 1.0.0.1"),
            VersionChain(.pub, "1.0.0-pre < 1.0.0-pre+1 < 1.0.0 < 1.0.0+1 < 1.0.0+2 < 1.0.0+a < 1.0.1"),
            // The summary of PEP 440, and its local versions.
            VersionChain(
                .pypi,
                """
                1.dev0 < 1.0.dev456 < 1.0a1 < 1.0a2.dev456 < 1.0a12.dev456 < 1.0a12 < 1.0b1.dev456 < 1.0b2 \
                < 1.0b2.post345.dev456 < 1.0b2.post345 < 1.0rc1.dev456 < 1.0rc1 < 1.0 < 1.0+abc.5 < 1.0+abc.7 < 1.0+5 \
                < 1.0.post456.dev34 < 1.0.post456 < 1.0.15 < 1.1.dev1
                """),
            VersionChain(.pypi, "2021.10 < 1!0.1 = 1!0.1.0 < 1!0.2"),
            VersionChain(
                .pypi,
                """
                1.0a0 = 1.0alpha = v1.0-A_0 < 1.0rc3 = 1.0c3 = 1.0-pre.3 = 1.0.PREVIEW-3 < 1.0 = 1.0.0 < 1.0.post1 = 1.0-1 \
                = 1.0r1 = 1.0.rev.1 < 1.0.1
                """),
            VersionChain(
                .maven,
                """
                1-alpha-1 = 1a1 < 1-beta < 1-milestone-2 = 1-m2 < 1-rc = 1-cr < 1-SNAPSHOT < 1 = 1.0 = 1.0.0-ga = 1-FINAL \
                < 1-sp < 1-abc < 1-1 < 1.1
                """),
            VersionChain(.maven, "2.0-beta9 < 2.0-rc1 < 2.0.0 < 2.3 < 2.12.1 < 2.14.1 = 2.14.01"),
            VersionChain(.maven, "31.0.1-jre < 31.1-android < 31.1-jre < 31.1-redhat-1 < 31.1-1 < 31.1.1"),
            VersionChain(
                .gem, "1.0.a = 1.a < 1.0.a.1 < 1.0.a10 < 1.0.b1 < 1.0-1 < 1.0 = 1 = 1.0.0 < 1.0.0.1 < 1.0.1 < 1.9.3"),
            VersionChain(
                .packagist,
                """
                1.0-dev < 1.0-alpha1 = v1.0.0.0a1 < 1.0-beta2 < 1.0.0-RC1 < 1.0.0-RC2 < 1.0 = 1.0.0-stable = 1.0+build \
                < 1.0-p1 = 1.0-patch1 = 1.0pl1 < 1.0.0.1 < 1.0.1 < 1.0.x-dev < 1.1 < 1.x-dev < 2.0
                """),
            VersionChain(.numbers, "0.01 = 0.1 < 0.1.0 = 0.1-0 < 0.1.0.0 < 0.2 < 0.10"),
        ]
    )
    func order(_ chain: VersionChain) {
        #expect(chain.mistakes == [])
    }

    @Test(
        "What the ecosystem could not read has no key",
        arguments: [
            (.semver, ["1.0.0-", "1.0.0-a..b", "1.0.2k", "1.2.x", "a.b.c", "1..2", "v", "1.0.0-ä"]),
            (.npm, ["1.2.3.4", "1.2.3-beta_1", "latest"]),
            (.pypi, ["0.6m3", "1.0-foo", "1.0+", "1.0+_a", "1!", "!1", "1.0a1b2", "french toast", "1.0.dev1.post2"]),
            (.gem, ["1b", "1..2", "1.", "1-", "1_0", "a1"]),
            (.packagist, ["dev-main", "1.0.0-foo", "1.2.3.4.5", "1.x", "main"]),
            (.numbers, ["1.a", "1.", ".1", "1..2"]),
        ] as [(VersionScheme, [String])])
    func unreadable(_ scheme: VersionScheme, _ versions: [String]) {
        for version in versions { #expect(scheme.key(version) == nil, "\(version)") }
    }
}
