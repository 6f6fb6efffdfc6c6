extension VersionScheme {
    /// The longest version that is read, in bytes of UTF-8.
    public static let longestVersion = 1_000

    /// Bytes whose order is the ecosystem's order of versions.
    ///
    /// Compared byte by byte, unsigned, a prefix first (as `memcmp` and SQLite's BLOBs do), two keys of one scheme are
    /// ordered as the ecosystem orders the versions, and are equal where it calls the versions equal. Keys of two
    /// schemes say nothing about each other.
    ///
    /// - Returns: nil when the ecosystem could not read the version, or when it is longer than ``longestVersion``: then
    ///   nothing may be concluded from it. OSV's `introduced: 0` is not a version.
    public func key(_ version: String) -> [UInt8]? {
        var version = version
        return version.withUTF8 { bytes in
            guard bytes.count <= Self.longestVersion else { return nil }
            var part = bytes[...]
            while let first = part.first, first.isSpace { part = part.dropFirst() }
            while let last = part.last, last.isSpace { part = part.dropLast() }
            guard !part.isEmpty, part.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
            return key(of: part)
        }
    }

    private func key(of part: VersionText.Part) -> [UInt8]? {
        switch self {
        case .semver, .go, .cargo, .npm, .nuget, .pub: SemanticVersion(scheme: self).key(of: part)
        case .pypi: PythonVersion.key(of: part)
        case .maven: MavenVersion.key(of: part)
        case .gem: RubyVersion.key(of: part)
        case .packagist: ComposerVersion.key(of: part)
        case .deb: DebianVersion.key(of: part)
        case .rpm: RPMVersion.key(of: part)
        case .apk: AlpineVersion.key(of: part)
        case .numbers: NumbersVersion.key(of: part)
        case .generic: GenericVersion.key(of: part)
        }
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
