/// The questions that a search asks an inventory, compiled once.
struct InventoryLookup {
    private let packages: SQLiteStatement
    private let package: SQLiteStatement
    private let occurrences: SQLiteStatement

    init(_ inventory: Inventory) throws(AdvisoriesError) {
        func query(_ name: String) throws(AdvisoriesError) -> SQLiteStatement {
            try inventory.file.statement(Resources.text(of: "Queries/\(name).sql") ?? "")
        }
        packages = try query("inventory-packages")
        package = try query("inventory-package")
        occurrences = try query("inventory-occurrences")
    }

    /// The packages that records know by a name.
    func packages(_ ecosystem: String, _ name: String) throws(AdvisoriesError) -> [Int] {
        packages.bind(ecosystem, at: 1)
        packages.bind(name, at: 2)
        var result: [Int] = []
        while try packages.step() { result.append(packages.integer(0)) }
        return result
    }

    /// A package as its bills name it.
    func item(_ id: Int) throws(AdvisoriesError) -> SoftwareItem? {
        package.bind(id, at: 1)
        guard try package.step() else { return nil }
        defer { package.reset() }
        return SoftwareItem(
            SoftwarePackage(
                reference: String(id), kind: package.text(0) ?? "library", group: package.text(1),
                name: package.text(2) ?? "", version: package.text(3), packageURL: package.text(4),
                cpes: package.lines(5),
                patched: package.lines(6)))
    }

    /// Where a package is, in groups that run on the same operating systems.
    func uses(of id: Int) throws(AdvisoriesError) -> [(platform: Platform, uses: [PackageUse])] {
        occurrences.bind(id, at: 1)
        var groups: [String: [PackageUse]] = [:]
        while try occurrences.step() {
            groups[occurrences.text(4) ?? "", default: []].append(
                PackageUse(
                    product: occurrences.text(0) ?? "", title: occurrences.text(1) ?? "",
                    component: occurrences.text(2) ?? "", bill: occurrences.text(3) ?? ""))
        }
        return groups.sorted { $0.key < $1.key }.map { families, uses in
            (Platform(families: Set(families.split(separator: "\n").map(String.init)), products: []), uses)
        }
    }
}

/// A component of a product that holds a package.
public struct PackageUse: Sendable, Hashable, Comparable {
    /// The product folder, below the portfolio.
    public var product: String
    /// The product's name and version.
    public var title: String
    /// The component.
    public var component: String
    /// The bill, below the product folder.
    public var bill: String

    /// By product, component and bill.
    public static func < (left: PackageUse, right: PackageUse) -> Bool {
        (left.product, left.component, left.bill) < (right.product, right.component, right.bill)
    }
}
