/// What a package is called where advisories are looked up: an ecosystem, and the name as that ecosystem compares it.
public struct PackageIdentity: Sendable, Hashable {
    /// The ecosystem in OSV's spelling, with its release where there is one: `PyPI`, `Debian:12`, `Alpine:v3.18`.
    public var ecosystem: String
    /// The key to look the name up by; see ``lookupName(_:ecosystem:)``.
    public var name: String
    /// How the ecosystem orders versions.
    public var scheme: VersionScheme
    /// The version as the ecosystem writes it, with its epoch and without Go's `v`; nil where not said.
    public var version: String?

    /// Makes one; the name has to be a look-up key already.
    public init(ecosystem: String, name: String, scheme: VersionScheme, version: String? = nil) {
        self.ecosystem = ecosystem
        self.name = name
        self.scheme = scheme
        self.version = version
    }

    /// The key by which a name is looked up in an ecosystem, so that names that mean the same package are equal:
    /// PEP 503 for PyPI, hyphens for the underscores of crates, lower case where case does not matter.
    ///
    /// npm's names are compared without case because package URLs have lost it, and Go's module paths because the
    /// peers' bills of materials have.
    ///
    /// - Parameter ecosystem: In OSV's spelling; what follows a colon does not matter.
    public static func lookupName(_ name: String, ecosystem: String) -> String {
        let base = ecosystem.utf8.firstIndex(of: UInt8(ascii: ":")).map { ecosystem[..<$0] } ?? ecosystem[...]
        switch base {
        case "PyPI": return normalised(name.lowercasedQuickly)
        case "crates.io":
            let name = name.lowercasedQuickly
            return name.utf8.contains(UInt8(ascii: "_")) ? String(name.map { $0 == "_" ? "-" : $0 }) : name
        case "Go", "npm", "NuGet", "Packagist", "Hex", "Pub", "GitHub Actions", "SwiftURL", "Bitnami", "VSCode",
            "OSS-Fuzz", "ConanCenter", "Debian", "Ubuntu", "Alpine", "Wolfi", "Chainguard":
            return name.lowercasedQuickly
        default: return name
        }
    }

    /// Runs of hyphens, underscores and dots become one hyphen.
    ///
    /// Source: PEP 503.
    private static func normalised(_ name: String) -> String {
        guard
            name.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
        else { return name }
        var key: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                if key.last != UInt8(ascii: "-") { key.append(UInt8(ascii: "-")) }
            default: key.append(byte)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }
}
