/// What can be told of a package by which advisories may find it.
extension SoftwarePackage {
    /// Its package URL, where it has one that can be read.
    public var readablePackageURL: PackageURL? { packageURL.flatMap { try? PackageURL(leniently: $0) } }

    /// Its CPE names, as far as they can be read and name a product.
    public var productCPEs: [CPEName] {
        cpes.compactMap { try? CPEName($0) }.filter { $0.product.plain != nil || $0.product.hasWildcard }
    }

    /// Whether there is something to look it up by.
    public var isFindable: Bool { readablePackageURL != nil || !productCPEs.isEmpty }

    /// What makes it the same package in another bill: its package URL without version and qualifiers, else the vendor
    /// and product of its first CPE name, else group and name.
    public var identityWithoutVersion: String {
        if let url = readablePackageURL {
            return "pkg:\(url.type)/\(url.namespace.map { "\($0)/" } ?? "")\(url.name)"
        }
        if let name = productCPEs.first {
            return "\(name.vendor.plain ?? "*"):\(name.product.plain ?? "*")".lowercased()
        }
        return group.map { "\($0)/\(name)" } ?? name
    }

    /// Its name and version, for people.
    public var label: String {
        let full = group.map { "\($0)/\(name)" } ?? name
        return version.map { "\(full) \($0)" } ?? full
    }
}
