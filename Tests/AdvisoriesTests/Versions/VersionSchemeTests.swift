import Advisories
import Testing

@Suite("The scheme of a package, and what no scheme reads")
struct VersionSchemeTests {
    @Test(
        "An ecosystem of OSV has a scheme, whatever its release",
        arguments: [
            ("npm", .npm), ("PyPI", .pypi), ("Go", .go), ("crates.io", .cargo), ("RubyGems", .gem), ("Maven", .maven),
            ("Maven:https://repo.example/maven", .maven), ("Debian:12", .deb), ("Ubuntu:22.04:LTS", .deb),
            ("Echo", .deb),
            ("Alpine:v3.18", .apk), ("Wolfi", .apk), ("Red Hat:enterprise_linux:9::baseos", .rpm),
            ("openSUSE:Leap 15.5", .rpm), ("Packagist", .packagist), ("NuGet", .nuget), ("Pub", .pub),
            ("Hackage", .numbers),
            ("CRAN", .numbers), ("Hex", .semver), ("Bitnami", .semver), ("GitHub Actions", .semver),
            ("SwiftURL", .semver),
            ("OSS-Fuzz", .generic), ("Android", .generic), ("GIT", nil), ("Nobody", nil), ("", nil),
        ] as [(String, VersionScheme?)])
    func ecosystem(_ name: String, _ scheme: VersionScheme?) {
        #expect(VersionScheme(ecosystem: name) == scheme)
    }

    @Test(
        "A type of package URL has a scheme",
        arguments: [
            ("npm", .npm), ("pypi", .pypi), ("golang", .go), ("cargo", .cargo), ("gem", .gem), ("maven", .maven),
            ("composer", .packagist), ("nuget", .nuget), ("deb", .deb), ("opkg", .deb), ("rpm", .rpm), ("apk", .apk),
            ("pub", .pub), ("hex", .semver), ("swift", .semver), ("conan", .generic), ("generic", .generic),
            ("github", .generic), ("alpm", nil), ("nobody", nil),
        ] as [(String, VersionScheme?)])
    func packageURL(_ type: String, _ scheme: VersionScheme?) {
        #expect(VersionScheme(packageURLType: type) == scheme)
    }

    @Test("Spaces around a version do not count", arguments: VersionScheme.allCases)
    func spaces(_ scheme: VersionScheme) {
        #expect(scheme.key(" 1.2.3\n") == scheme.key("1.2.3"))
        #expect(scheme.key("1.2.3") != nil)
    }

    @Test(
        "Nothing, control characters and what is longer than 1,000 bytes have no key", arguments: VersionScheme.allCases
    )
    func hostile(_ scheme: VersionScheme) {
        for version in ["", " ", "\u{0}", "1.0\u{0}", "1.\u{7F}", "1\n2", String(repeating: "1", count: 1_001)] {
            #expect(scheme.key(version) == nil)
        }
        #expect(scheme.key(String(repeating: "1.", count: 50_000)) == nil)
    }

    @Test(
        "Numbers of any length are compared whole, and zeros before them do not count",
        arguments: VersionScheme.allCases)
    func longNumbers(_ scheme: VersionScheme) {
        let nines = String(repeating: "9", count: 900)
        let versions = ["7", "111", "112", "255", "256", "65536", "9999999999999999999", "10000000000000000000", nines]
        for (first, second) in zip(versions, versions.dropFirst()) {
            #expect(scheme.order(of: first, and: second) == -1, "\(first) \(second)")
        }
        #expect(scheme.key("00" + nines) == scheme.key(nines))
    }

    @Test("Whatever bytes come, there is a key or none, and the same each time", arguments: VersionScheme.allCases)
    func noise(_ scheme: VersionScheme) {
        let pieces = [
            "0", "1", "00", "9", ".", "-", "~", "^", "+", "_", ":", "a", "Z", "rc", "dev", "é", "!", "x", "r", "-r",
            "\u{1F600}",
        ]
        var state: UInt64 = 8259
        var readable = 0
        for _ in 0..<5_000 {
            var version = ""
            for _ in 0..<(1 + Int(next(&state) % 12)) { version += pieces[Int(next(&state) % UInt64(pieces.count))] }
            let key = scheme.key(version)
            readable += key == nil ? 0 : 1
            #expect(key == scheme.key(version))
        }
        #expect(readable > 0)
    }

    /// Knuth's linear congruential generator: the same numbers each time.
    private func next(_ state: inout UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
