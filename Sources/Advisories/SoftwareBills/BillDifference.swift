/// What changed from one bill of materials to another.
///
/// Packages are the same by their package URL without version and qualifiers, else by the vendor and product of their
/// first CPE name, else by group and name. A root is the same as a root, whatever they are called.
public struct BillDifference: Sendable, Equatable {
    /// Which way a version went.
    public enum Direction: String, Sendable, Hashable {
        case up, down
        /// It is another one, and which is the later can't be told.
        case unknown
    }

    /// A package whose version is another one.
    public struct VersionChange: Sendable, Equatable {
        /// The package, by identity.
        public var package: String
        /// The versions before, in order; empty where none was said.
        public var before: [String]
        /// The versions after.
        public var after: [String]
        /// Which way it went.
        public var direction: Direction

        /// Makes one.
        public init(package: String, before: [String], after: [String], direction: Direction) {
            self.package = package
            self.before = before
            self.after = after
            self.direction = direction
        }
    }

    /// A package of which something else changed.
    public struct Change: Sendable, Equatable {
        /// The package, by identity.
        public var package: String
        /// The version that both bills have of it.
        public var version: String?
        /// What it was.
        public var before: String
        /// What it is.
        public var after: String

        /// Makes one.
        public init(package: String, version: String?, before: String, after: String) {
            self.package = package
            self.version = version
            self.before = before
            self.after = after
        }
    }

    /// Packages that are only in the second bill, by name and version.
    public var added: [String] = []
    /// Packages that are only in the first.
    public var removed: [String] = []
    /// Packages with another version.
    public var versions: [VersionChange] = []
    /// Packages with other licences.
    public var licences: [Change] = []
    /// Packages of the same version with another digest: somebody changed what a version holds.
    public var hashes: [Change] = []

    /// Whether nothing changed.
    public var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && versions.isEmpty && licences.isEmpty && hashes.isEmpty
    }

    /// Which of two versions of a package is the later: below zero for the first; nil where it can't be told.
    public typealias VersionOrder = (_ package: SoftwarePackage, _ before: String, _ after: String) -> Int?

    /// Compares two bills.
    ///
    /// - Parameter order: Tells which of two versions is the later; by the ecosystem's order unless given.
    /// - Complexity: O(*n* log *n*) for *n* packages.
    public init(from first: SoftwareBill, to second: SoftwareBill, order: VersionOrder = ecosystemOrder) {
        let before = Self.grouped(first)
        let after = Self.grouped(second)
        for identity in Set(before.keys).union(after.keys).sorted() {
            let old = before[identity] ?? []
            let new = after[identity] ?? []
            if old.isEmpty {
                added += new.map(\.label).sorted()
            } else if new.isEmpty {
                removed += old.map(\.label).sorted()
            } else {
                compare(identity == Self.root ? new[0].name : identity, old, new, order)
            }
        }
    }

    /// The order of the package URL's ecosystem; that of dotted numbers for what has none.
    public static func ecosystemOrder(_ package: SoftwarePackage, _ before: String, _ after: String) -> Int? {
        let scheme = package.readablePackageURL.flatMap { VersionScheme(packageURLType: $0.type) } ?? .generic
        guard let old = scheme.key(before), let new = scheme.key(after) else { return nil }
        return old.lexicographicallyPrecedes(new) ? -1 : old == new ? 0 : 1
    }

    private static let root = "\u{0}root"

    private static func grouped(_ bill: SoftwareBill) -> [String: [SoftwarePackage]] {
        Dictionary(grouping: bill.packages) { $0.reference == bill.root ? root : $0.identityWithoutVersion }
    }

    private mutating func compare(
        _ identity: String, _ old: [SoftwarePackage], _ new: [SoftwarePackage], _ order: VersionOrder
    ) {
        let before = Set(old.compactMap(\.version))
        let after = Set(new.compactMap(\.version))
        if before != after {
            versions.append(
                VersionChange(
                    package: identity, before: before.sorted(), after: after.sorted(),
                    direction: Self.direction(before, after, of: new[0], order)))
        }
        let oldLicences = Set(old.flatMap(\.licences)).sorted().joined(separator: ", ")
        let newLicences = Set(new.flatMap(\.licences)).sorted().joined(separator: ", ")
        if oldLicences != newLicences {
            licences.append(
                Change(
                    package: identity, version: before == after ? after.sorted().first : nil, before: oldLicences,
                    after: newLicences))
        }
        let known = Dictionary(old.map { ($0.version, $0.hashes) }, uniquingKeysWith: { first, _ in first })
        for package in new {
            for (algorithm, hash) in package.hashes.sorted(by: { $0.key < $1.key }) {
                guard let earlier = known[package.version]?[algorithm], earlier != hash else { continue }
                hashes.append(
                    Change(
                        package: identity, version: package.version, before: "\(algorithm):\(earlier)",
                        after: "\(algorithm):\(hash)"))
            }
        }
    }

    private static func direction(
        _ before: Set<String>, _ after: Set<String>, of package: SoftwarePackage, _ order: VersionOrder
    ) -> Direction {
        guard before.count == 1, after.count == 1, let old = before.first, let new = after.first,
            let comparison = order(package, old, new)
        else { return .unknown }
        return comparison < 0 ? .up : comparison > 0 ? .down : .unknown
    }
}
