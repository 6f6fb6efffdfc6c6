/// A name by which a product of a CVE record is looked up.
struct CVEProductName {
    /// The ecosystem of products that have a vendor and a name only.
    static let vendorAndProduct = "name"

    var ecosystem: String
    var name: String
    var scheme: VersionScheme
    var platforms: [String] = []

    /// The names of an entry: that of its ecosystem where there is one, and `vendor/product`.
    ///
    /// The vendor is empty where it is not said. What names neither product nor package has no name.
    static func names(of entry: CVEAffected) -> [CVEProductName] {
        var names: [CVEProductName] = []
        if let text = entry.packageURL, let url = try? PackageURL(text) {
            names += url.identities.map { CVEProductName(ecosystem: $0.ecosystem, name: $0.name, scheme: $0.scheme) }
        }
        let collection = CVECollection(entry.collection)
        if names.isEmpty, let collection, let name = collection.name(of: entry.packageName) {
            names.append(
                CVEProductName(
                    ecosystem: collection.ecosystem,
                    name: PackageIdentity.lookupName(name, ecosystem: collection.ecosystem), scheme: collection.scheme))
        } else if names.isEmpty, collection == nil, !entry.packageName.isEmpty, !entry.collection.isEmpty,
            !CVECollection.isRepository(entry.collection)
        {
            // Somebody's own collection: a distribution's packages are not upstream's, whatever they are called.
            return [
                CVEProductName(
                    ecosystem: entry.collection, name: entry.packageName, scheme: .generic,
                    platforms: entry.product.isEmpty ? [] : [entry.product])
            ]
        }
        let product = CVEInterval.isNothing(entry.product) ? entry.packageName : entry.product
        guard !CVEInterval.isNothing(product) else { return names }
        var vendor = CVEInterval.isNothing(entry.vendor) || entry.vendor == "[UNKNOWN]" ? "" : entry.vendor
        if vendor.isEmpty { vendor = CVECollection.owner(ofRepository: entry.collection) ?? "" }
        names.append(
            CVEProductName(
                ecosystem: vendorAndProduct, name: lookupName(vendor) + "/" + lookupName(product), scheme: .generic))
        return names
    }

    /// In lower case, with single blanks.
    private static func lookupName(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A collection of packages that records give by its address.
struct CVECollection {
    let ecosystem: String
    let scheme: VersionScheme
    /// What the address names beside the collection: `project/protobuf`.
    private let path: [Substring]

    private static let ecosystems: [String: String] = [
        "pypi.org": "PyPI", "pypi.python.org": "PyPI", "registry.npmjs.org": "npm", "npmjs.com": "npm",
        "www.npmjs.com": "npm", "rubygems.org": "RubyGems", "crates.io": "crates.io",
        "repo.maven.apache.org": "Maven", "repo1.maven.org": "Maven", "central.sonatype.com": "Maven",
        "search.maven.org": "Maven", "mvnrepository.com": "Maven", "nuget.org": "NuGet", "www.nuget.org": "NuGet",
        "pkg.go.dev": "Go", "proxy.golang.org": "Go", "packagist.org": "Packagist", "repo.packagist.org": "Packagist",
        "hex.pm": "Hex", "pub.dev": "Pub",
    ]
    private static let wordsOfAddresses: Set<Substring> = [
        "project", "package", "packages", "gems", "crates", "artifact", "maven2", "simple", "pypi",
    ]

    init?(_ address: String) {
        let parts = Self.parts(address)
        guard let host = parts.first, let ecosystem = Self.ecosystems[host.lowercased()] else { return nil }
        self.ecosystem = ecosystem
        scheme = VersionScheme(ecosystem: ecosystem) ?? .generic
        path = parts.dropFirst().filter { !Self.wordsOfAddresses.contains($0) }
    }

    /// The name of a package, as the record gives it or as the address has it.
    func name(of packageName: String) -> String? {
        if !CVEInterval.isNothing(packageName) { return packageName }
        guard !path.isEmpty else { return nil }
        return path.joined(separator: ecosystem == "Maven" ? ":" : "/")
    }

    /// Whether an address is that of one project's repository.
    static func isRepository(_ address: String) -> Bool { owner(ofRepository: address) != nil }

    /// Who owns the repository of an address.
    static func owner(ofRepository address: String) -> String? {
        let parts = parts(address)
        guard parts.count >= 2, ["github.com", "gitlab.com", "codeberg.org", "bitbucket.org"].contains(parts[0]) else {
            return nil
        }
        return String(parts[1])
    }

    private static func parts(_ address: String) -> [Substring] {
        let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
        return address[start...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    }
}
