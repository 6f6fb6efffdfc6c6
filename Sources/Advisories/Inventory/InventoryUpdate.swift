/// Brings an inventory up to date with the bills of a portfolio, reading only those that changed.
///
/// What it wrote is kept batch by batch: one that is stopped half-way goes on where it was.
public final class InventoryUpdate {
    /// How many bills are written at once.
    private static let batch = 500

    private let file: SQLiteFile
    private var known: [String: (id: Int, stamp: String, title: String)] = [:]
    private var packages: [String: Int] = [:]
    private var waiting = 0
    /// How many bills were read, because they were new or had changed.
    public private(set) var read = 0
    /// How many bills went away.
    public private(set) var removed = 0

    /// Begins.
    public init(_ inventory: Inventory) throws(AdvisoriesError) {
        file = inventory.file
        let bills = try file.statement("SELECT id, product, component, path, stamp, title FROM bill")
        while try bills.step() {
            let key = Self.key(bills.text(1) ?? "", bills.text(2) ?? "", bills.text(3) ?? "")
            known[key] = (bills.integer(0), bills.text(4) ?? "", bills.text(5) ?? "")
        }
        let rows = try file.statement("SELECT identity, id FROM package")
        while try rows.step() { packages[rows.text(0) ?? ""] = rows.integer(1) }
        try file.run("BEGIN IMMEDIATE")
    }

    private static func key(_ product: String, _ component: String, _ path: String) -> String {
        "\(product)\n\(component)\n\(path)"
    }

    /// Takes a bill in; it is only read where it changed.
    public func add(
        _ bill: InventoryBill, read: () throws(AdvisoriesError) -> SoftwareBill
    ) throws(AdvisoriesError) {
        let present = known.removeValue(forKey: Self.key(bill.product, bill.component, bill.path))
        if let present, present.stamp == bill.stamp, present.title == bill.title { return }
        let content = try read()
        if let present { try remove(present.id) }
        try write(content, bill)
        self.read += 1
        waiting += 1
        guard waiting == Self.batch else { return }
        waiting = 0
        try file.run("COMMIT; BEGIN IMMEDIATE")
    }

    /// Removes what is no longer there, and ends.
    public func finish() throws(AdvisoriesError) {
        for bill in known.values.sorted(by: { $0.id < $1.id }) {
            try remove(bill.id)
            removed += 1
        }
        try file.run("COMMIT")
        try file.run("PRAGMA optimize")
    }

    private func remove(_ bill: Int) throws(AdvisoriesError) {
        for sql in ["DELETE FROM occurrence WHERE bill = ?", "DELETE FROM bill WHERE id = ?"] {
            let delete = try file.statement(sql)
            delete.bind(bill, at: 1)
            try delete.run()
        }
    }

    private func write(_ content: SoftwareBill, _ bill: InventoryBill) throws(AdvisoriesError) {
        let items = content.packages.map(SoftwareItem.init)
        var platform = Platform(items)
        if let family = bill.operatingSystem.flatMap(OperatingSystems.known.family(ofWord:)) {
            platform.families.insert(family)
        }
        let families = platform.families.sorted().joined(separator: "\n")
        let number = try insert(
            "inventory-insert-bill", [bill.product, bill.title, bill.component, bill.path, bill.stamp, families])
        let occurrence = try file.statement("INSERT OR IGNORE INTO occurrence (package, bill) VALUES (?, ?)")
        for item in items where item.isIdentified && item.package.isRequired != false {
            let package = try package(item)
            occurrence.bind(package, at: 1)
            occurrence.bind(number, at: 2)
            try occurrence.run()
        }
    }

    private func package(_ item: SoftwareItem) throws(AdvisoriesError) -> Int {
        let package = item.package
        let fields: [String?] = [
            package.kind, package.group, package.name, package.version, package.packageURL,
            package.cpes.joined(separator: "\n"), package.patched.joined(separator: "\n"),
        ]
        let identity = fields.map { $0 ?? "" }.joined(separator: "\u{1F}")
        if let known = packages[identity] { return known }
        let id = try insert("inventory-insert-package", [identity] + fields)
        packages[identity] = id
        let name = try file.statement("INSERT OR IGNORE INTO package_name (ecosystem, name, package) VALUES (?, ?, ?)")
        for (ecosystem, text) in item.lookupNames {
            name.bind(ecosystem, at: 1)
            name.bind(text, at: 2)
            name.bind(id, at: 3)
            try name.run()
        }
        return id
    }

    private func insert(_ query: String, _ fields: [String?]) throws(AdvisoriesError) -> Int {
        let insert = try file.statement(Resources.text(of: "Queries/\(query).sql") ?? "")
        for (place, text) in fields.enumerated() { insert.bind(text, at: place + 1) }
        guard try insert.step() else { throw .database("a row was not written") }
        defer { insert.reset() }
        return insert.integer(0)
    }
}

extension SoftwareItem {
    /// The names under which records may know it: in ecosystems, and the products of its CPE names under `cpe`.
    var lookupNames: [(String, String)] {
        var names = identities.map { ($0.ecosystem, $0.name) }
        for cpe in cpes {
            guard let product = cpe.product.plain else { continue }
            names.append(("cpe", product))
            names += CPEAliases.known.names(vendor: cpe.vendor.plain, product: product).map { ("name", $0) }
        }
        return names + projectNames.map { ("cpe", $0) }
    }
}
