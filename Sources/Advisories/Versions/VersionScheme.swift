/// How the versions of an ecosystem are ordered.
public enum VersionScheme: String, Sendable, Hashable, CaseIterable, Codable {
    case semver, npm, pypi, maven, go, cargo, nuget, gem, packagist, deb, rpm, apk
    /// Semantic versions of Dart, where a build comes after the release that it is of.
    case pub
    /// Numbers and nothing else, 1.0 before 1.0.0: Haskell and R.
    case numbers
    /// Whatever has no order of its own: dotted numbers and words, as CPE names have them.
    case generic
}
