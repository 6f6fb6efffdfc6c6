/// A word that names software, taken apart so that it can be compared.
enum SoftwareIdentifier: Sendable, Hashable {
    case packageURL(PackageURL)
    case cpe(CPEName)
    /// A digest, a reference of a document, an address.
    case other(String)

    init(_ text: String) {
        let start = text.utf8.prefix(4)
        if start.elementsEqual("pkg:".utf8), let url = try? PackageURL(leniently: text) {
            self = .packageURL(url)
        } else if start.elementsEqual("cpe:".utf8), let name = try? CPEName(text) {
            self = .cpe(name)
        } else {
            self = .other(text)
        }
    }

    /// Whether whatever the other names is among what this one names; never the reverse.
    func covers(_ other: SoftwareIdentifier) -> Bool {
        switch (self, other) {
        case (.packageURL(let own), .packageURL(let other)): own.covers(other)
        case (.cpe(let own), .cpe(let other)): [.equal, .superset].contains(own.relation(to: other))
        case (.other(let own), .other(let other)): own == other
        default: false
        }
    }
}

extension PackageURL {
    /// Whether another package URL is of the same package and says all that this one says: one without version or
    /// qualifiers covers all versions and variants, and one with them covers no package that does not say them.
    ///
    /// Source: PurlMatches of the OpenVEX project.
    public func covers(_ other: PackageURL) -> Bool {
        guard type == other.type, comparedName == other.comparedName else { return false }
        if let version, version != other.version { return false }
        if let subpath, subpath != other.subpath { return false }
        return qualifiers.allSatisfy { other[qualifier: $0.key] == $0.value }
    }

    /// The name with its namespace, without case where the ecosystem ignores it.
    private var comparedName: String {
        let full = namespace.map { $0 + "/" + name } ?? name
        guard let ecosystem = PackageType.named(type)?.ecosystem else { return full }
        return PackageIdentity.lookupName(full, ecosystem: ecosystem)
    }
}
