/// Brings an inventory up to date with the bills of a portfolio, reading only those that changed.
///
/// What it wrote is kept batch by batch: one that is stopped half-way goes on where it was.
public final class InventoryUpdate {
    /// How many bills are written at once.
    private static let batch = 500

    /// What tells a package from others in the inventory.
    private struct Key: Hashable {
        let texts: [String?]
        let lists: [[String]]
        let isRequired: Bool

        init(_ package: SoftwarePackage) {
            texts = [package.kind, package.group, package.name, package.version, package.packageURL]
            lists = package.cpes.isEmpty && package.patched.isEmpty ? [] : [package.cpes, package.patched]
            isRequired = package.isRequired != false
        }
    }

    private struct Known {
        /// Its row; nil where it needs none.
        let id: Int?
        /// The operating systems that it is for.
        let families: Set<String>
    }

    private struct Occurrence: Comparable {
        let package: Int
        let bill: Int

        static func < (left: Occurrence, right: Occurrence) -> Bool {
            left.package == right.package ? left.bill < right.bill : left.package < right.package
        }
    }

    private let file: SQLiteFile
    private var known: [String: (id: Int, stamp: String, title: String)] = [:]
    private var packages: [String: Int] = [:]
    private var seen: [Key: Known] = [:]
    private var occurrences: [Occurrence] = []
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
        try writeOccurrences()
        try file.run("COMMIT; BEGIN IMMEDIATE")
    }

    /// Removes what is no longer there, and ends.
    public func finish() throws(AdvisoriesError) {
        for bill in known.values.sorted(by: { $0.id < $1.id }) {
            try remove(bill.id)
            removed += 1
        }
        try writeOccurrences()
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
        var families: Set<String> = []
        var ids: [Int] = []
        for package in content.packages {
            let known = try known(package)
            families.formUnion(known.families)
            if let id = known.id { ids.append(id) }
        }
        if let family = bill.operatingSystem.flatMap(OperatingSystems.known.family(ofWord:)) {
            families.insert(family)
        }
        let number = try insert(
            "inventory-insert-bill",
            [
                bill.product, bill.title, bill.component, bill.path, bill.stamp,
                families.sorted().joined(separator: "\n"),
            ])
        occurrences += ids.map { Occurrence(package: $0, bill: number) }
    }

    /// In the order of their key, so that a batch goes once through the table, however large that has grown.
    private func writeOccurrences() throws(AdvisoriesError) {
        let insert = try file.statement("INSERT OR IGNORE INTO occurrence (package, bill) VALUES (?, ?)")
        for occurrence in occurrences.sorted() {
            insert.bind(occurrence.package, at: 1)
            insert.bind(occurrence.bill, at: 2)
            try insert.run()
        }
        occurrences.removeAll(keepingCapacity: true)
    }

    /// What is kept of a package, which is worked out once for all bills that name it alike.
    private func known(_ package: SoftwarePackage) throws(AdvisoriesError) -> Known {
        let key = Key(package)
        if let known = seen[key] { return known }
        let item = SoftwareItem(package)
        // A build tool needs no row of its own, but tells as much about the platform.
        let isWritten = item.isIdentified && package.isRequired != false
        let known = Known(id: isWritten ? try self.package(item) : nil, families: Platform([item]).families)
        seen[key] = known
        return known
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
