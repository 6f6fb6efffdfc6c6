extension SoftwareBill {
    /// What is in the product: all but what the bill itself marks as sources, build tools, or optional.
    public var shipped: [SoftwarePackage] { packages.filter { $0.isRequired != false } }

    /// What is looked up among advisories: what is shipped, without the product itself.
    public var parts: [SoftwarePackage] { shipped.filter { $0.reference != root } }
}

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

    /// Whether it can be looked up without guessing: by a package URL of an ecosystem that has advisories, or a CPE name
    /// with vendor and product.
    public var isFindableSurely: Bool {
        if productCPEs.contains(where: { $0.vendor.plain != nil && $0.product.plain != nil }) { return true }
        // These are names of projects, which advisories go by only by chance.
        guard let url = readablePackageURL, !["generic", "yocto", "github"].contains(url.type) else { return false }
        return !url.identities.isEmpty
    }

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
