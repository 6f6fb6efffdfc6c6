import Advisories
import Testing

@Suite("Versions are ordered as the ecosystem's own program orders them")
struct OracleTests {
    @Test("Debian: dpkg", .enabled(if: VersionOracle.knows(.deb), VersionOracle.hint))
    func debian() throws { try agree(.deb) }

    @Test("RPM: rpm", .enabled(if: VersionOracle.knows(.rpm), VersionOracle.hint))
    func rpm() throws { try agree(.rpm) }

    @Test("Python: packaging, also on what is no version", .enabled(if: VersionOracle.knows(.pypi), VersionOracle.hint))
    func python() throws { try agree(.pypi, alsoOnUnreadable: true) }

    @Test("Maven: ComparableVersion", .enabled(if: VersionOracle.knows(.maven), VersionOracle.hint))
    func maven() throws { try agree(.maven) }

    @Test("Semantic versions: node's semver", .enabled(if: VersionOracle.knows(.semver), VersionOracle.hint))
    func semantic() throws { try agree(.semver) }

    @Test("npm: node's semver, loose", .enabled(if: VersionOracle.knows(.npm), VersionOracle.hint))
    func npm() throws { try agree(.npm) }

    @Test("RubyGems: Gem::Version", .enabled(if: VersionOracle.knows(.gem), VersionOracle.hint))
    func ruby() throws { try agree(.gem, alsoOnUnreadable: true) }

    @Test("Packagist: composer/semver", .enabled(if: VersionOracle.knows(.packagist), VersionOracle.hint))
    func composer() throws { try agree(.packagist, alsoOnUnreadable: true) }

    @Test("Alpine: pmbootstrap's port of apk-tools", .enabled(if: VersionOracle.knows(.apk), VersionOracle.hint))
    func alpine() throws { try agree(.apk, alsoOnUnreadable: true) }

    private func agree(_ scheme: VersionScheme, alsoOnUnreadable: Bool = false) throws {
        let answers = try VersionOracle.answers(for: scheme)
        var compared = 0
        var differing: [String] = []
        for answer in answers where answer.order != nil || alsoOnUnreadable {
            let order = scheme.order(of: answer.first, and: answer.second)
            if answer.order != nil { compared += 1 }
            if order != answer.order {
                differing.append("\(answer.first) \(answer.second): \(order?.description ?? "unreadable")")
            }
        }
        #expect(compared >= 3_000, "too few pairs that can be compared")
        #expect(differing.isEmpty, "\(differing.count) of \(answers.count)")
    }
}
