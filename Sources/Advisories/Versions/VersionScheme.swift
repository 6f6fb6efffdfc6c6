/// How the versions of an ecosystem are ordered.
public enum VersionScheme: String, Sendable, Hashable, CaseIterable, Codable {
    case semver, npm, pypi, maven, go, cargo, nuget, gem, packagist, deb, rpm, apk
    /// Whatever has no order of its own: dotted numbers and words, as CPE names have them.
    case generic
}
