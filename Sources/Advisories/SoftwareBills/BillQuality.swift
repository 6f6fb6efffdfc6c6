/// How good a bill of materials is: what authorities ask for and what finding vulnerabilities needs, counted.
///
/// Nothing is weighed into a score: each element is a count of those that have it, with the names of some that don't.
/// Packages that the bill itself says are not in the product, such as sources and build tools, are not counted; what
/// matching needs is asked of the parts, not of the product itself.
public struct BillQuality: Sendable, Equatable {
    /// Where an element comes from, and so how sure it is that it is asked for.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// A published text asks for it, nearly in these words.
        case published
        /// A draft of a text asks for it.
        case draft
        /// Our own judgement of what matching needs or what a text means.
        case ownJudgement = "own-judgement"
    }

    /// One thing that a bill should have.
    public struct Element: Sendable, Equatable {
        /// A short name: `supplier`.
        public var id: String
        /// What is asked for, for people.
        public var title: String
        /// Who asks for it: a document, with its place.
        public var source: String
        /// How sure that is.
        public var basis: Basis
        /// Whether a bill without it falls below the minimum.
        public var isMinimum: Bool
        /// How many have it.
        public var count: Int
        /// How many should; 1 for what the bill as a whole should have.
        public var total: Int
        /// The first of those that don't, by name and version.
        public var missing: [String]

        /// Whether all have it.
        public var isMet: Bool { count == total }
    }

    /// The elements in the order of their sources.
    public var elements: [Element]
    /// How many packages were looked at.
    public var packageCount: Int

    /// Whether every element of the minimum is met.
    public var isMinimumMet: Bool { elements.allSatisfy { !$0.isMinimum || $0.isMet } }

    /// Looks at a bill.
    ///
    /// - Parameter limit: How many of those that lack something are named.
    /// - Complexity: O(*n*) for *n* packages and relations.
    public init(of bill: SoftwareBill, naming limit: Int = 10) {
        let packages = bill.shipped
        let parts = bill.parts
        packageCount = packages.count
        let tied = Set(bill.relations.flatMap { [$0.from, $0.to] })
        let rootRelations = bill.root.map { root in bill.relations.count { $0.from == root } } ?? 0
        func count(_ packages: [SoftwarePackage], _ has: (SoftwarePackage) -> Bool) -> Finding {
            let missing = packages.filter { !has($0) }
            return Finding(
                count: packages.count - missing.count, total: packages.count,
                missing: missing.prefix(limit).map(\.label))
        }
        func each(_ has: (SoftwarePackage) -> Bool) -> Finding { count(packages, has) }
        func part(_ has: (SoftwarePackage) -> Bool) -> Finding { count(parts, has) }
        func whole(_ has: Bool) -> Finding { Finding(count: has ? 1 : 0, total: 1, missing: []) }
        let isBill = bill.format.hasPrefix("CycloneDX") || bill.format.hasPrefix("SPDX")
        elements = [
            .ntia("supplier", "supplier of each component", each { $0.supplier != nil }),
            .ntia("name", "name of each component", each { !$0.name.isEmpty }),
            .ntia("version", "version of each component", each { $0.version != nil }),
            .ntia(
                "identifier", "another unique identifier of each component, such as a package URL",
                each { $0.packageURL != nil || !$0.cpes.isEmpty }),
            .ntia(
                "relationship", "dependency relationships of each component",
                each { tied.contains($0.reference) || packages.count == 1 }),
            .ntia("author", "author of the bill", whole(!bill.authors.isEmpty)),
            .ntia("timestamp", "time at which the bill was made", whole(bill.made != nil)),
            .cisa("hash", "cryptographic hash of each component", each { !$0.hashes.isEmpty }),
            .cisa("licence", "licence of each component", each { !$0.licences.isEmpty }),
            .cisa("tool", "name of the tool that made the bill", whole(!bill.tools.isEmpty)),
            .cisa(
                "context", "point of the life cycle at which it was made", whole(!bill.lifecycles.isEmpty)),
            .cra(
                "format", "a commonly used and machine-readable format", whole(isBill), basis: .published),
            .cra(
                "top-level", "at the very least the top-level dependencies of the product",
                whole(rootRelations > 0 || bill.root == nil && !isBill && !packages.isEmpty), basis: .ownJudgement),
            .matching(
                "findable", "a package URL that can be read or a CPE name with a product, to look a component up by",
                part(\.isFindable)),
            .matching(
                "findable-surely",
                "a package URL of an ecosystem that has advisories, or a CPE name with vendor and product",
                part(\.isFindableSurely)),
            .matching(
                "readable-purl", "each package URL can be read",
                part { $0.packageURL == nil || $0.readablePackageURL != nil }),
            .matching(
                "cpe-product", "each CPE name has a product", part { $0.cpes.count == $0.productCPEs.count }),
            .matching(
                "comparable", "a version to compare, beside a name to look up",
                part {
                    $0.version != nil || $0.readablePackageURL?.version != nil
                }),
        ]
    }

    /// How many have something.
    fileprivate struct Finding {
        var count: Int
        var total: Int
        var missing: [String]
    }
}

extension BillQuality.Element {
    private init(
        _ id: String, _ title: String, _ source: String, _ basis: BillQuality.Basis, isMinimum: Bool,
        _ finding: BillQuality.Finding
    ) {
        self.init(
            id: id, title: title, source: source, basis: basis, isMinimum: isMinimum, count: finding.count,
            total: finding.total, missing: finding.missing)
    }

    fileprivate static func ntia(_ id: String, _ title: String, _ finding: BillQuality.Finding) -> Self {
        Self(
            id, title, "NTIA, The Minimum Elements For a Software Bill of Materials, 2021, Data Fields", .published,
            isMinimum: true, finding)
    }

    fileprivate static func cisa(_ id: String, _ title: String, _ finding: BillQuality.Finding) -> Self {
        Self(
            id, title, "CISA, 2025 Minimum Elements for a Software Bill of Materials, draft for comment", .draft,
            isMinimum: false, finding)
    }

    fileprivate static func cra(
        _ id: String, _ title: String, _ finding: BillQuality.Finding, basis: BillQuality.Basis
    ) -> Self {
        Self(id, title, "Regulation (EU) 2024/2847, Annex I, Part II, point (1)", basis, isMinimum: true, finding)
    }

    fileprivate static func matching(_ id: String, _ title: String, _ finding: BillQuality.Finding) -> Self {
        Self(id, title, "what matching against advisories needs", .ownJudgement, isMinimum: false, finding)
    }
}
