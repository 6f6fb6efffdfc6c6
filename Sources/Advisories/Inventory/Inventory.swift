public import Foundation

/// Which software is in which product of a portfolio.
public struct Inventory {
    /// The number of the schema, in SQLite's `user_version`.
    static let edition = 1

    let file: SQLiteFile

    /// Opens an inventory.
    ///
    /// - Throws: where it is not there, or is of another edition.
    public init(reading url: URL) throws(AdvisoriesError) {
        file = try SQLiteFile(url, .reading)
        guard try Self.edition(of: file) == Self.edition else {
            throw .refused("this is no inventory of this edition; make it again with  securable sbom index")
        }
    }

    /// Opens an inventory to fill it; makes it where there is none.
    public init(writing url: URL?) throws(AdvisoriesError) {
        file = try SQLiteFile(url, .writing)
        try file.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
        switch try Self.edition(of: file) {
        case Self.edition: break
        case 0:
            let schema = Resources.text(of: "inventory.sql") ?? ""
            try file.transaction { () throws(AdvisoriesError) in
                try file.run(schema)
                try file.run("PRAGMA user_version = \(Self.edition)")
            }
        default: throw .refused("the inventory is of another edition; remove it, and make it again")
        }
    }

    private static func edition(of file: SQLiteFile) throws(AdvisoriesError) -> Int {
        let version = try file.statement("PRAGMA user_version")
        defer { version.reset() }
        return try version.step() ? version.integer(0) : 0
    }

    /// How much is in it.
    public func counts() throws(AdvisoriesError) -> (products: Int, bills: Int, packages: Int) {
        let query = try file.statement(Resources.text(of: "Queries/inventory-counts.sql") ?? "")
        defer { query.reset() }
        guard try query.step() else { return (0, 0, 0) }
        return (query.integer(0), query.integer(1), query.integer(2))
    }
}

/// A bill that an inventory may have to read.
public struct InventoryBill {
    /// The product folder, below the portfolio.
    public var product: String
    /// The product's name and version.
    public var title: String
    /// The component.
    public var component: String
    /// The bill's path, below the product folder.
    public var path: String
    /// Size and time of the file.
    public var stamp: String
    /// The component's operating system, as its files say.
    public var operatingSystem: String?

    /// Makes one.
    public init(
        product: String, title: String, component: String, path: String, stamp: String, operatingSystem: String?
    ) {
        self.product = product
        self.title = title
        self.component = component
        self.path = path
        self.stamp = stamp
        self.operatingSystem = operatingSystem
    }
}
