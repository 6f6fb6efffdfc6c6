/// The numbers that new rows get, and those of the packages that are there.
struct IndexNumbers: Sendable {
    private(set) var nextRecord: Int
    private(set) var nextTree: Int
    private var nextPackage: Int
    private var packages: [String: Int]

    /// The numbers of an index.
    init(_ file: SQLiteFile) throws(AdvisoriesError) {
        func next(_ name: String) throws(AdvisoriesError) -> Int {
            let select = try file.statement(IndexStatements.text(name))
            defer { select.reset() }
            return try select.step() ? select.integer(0) : 1
        }
        nextRecord = try next("next-record")
        nextTree = try next("next-configuration")
        nextPackage = try next("next-package")
        packages = [:]
        let select = try file.statement(IndexStatements.text("packages"))
        while try select.step() {
            packages[Self.key(select.text(0) ?? "", select.text(1) ?? "")] = select.integer(2)
        }
    }

    private static func key(_ ecosystem: String, _ name: String) -> String { ecosystem + "\0" + name }

    mutating func record() -> Int {
        defer { nextRecord += 1 }
        return nextRecord
    }

    mutating func tree() -> Int {
        defer { nextTree += 1 }
        return nextTree
    }

    /// The number of a package, and whether it is new.
    mutating func package(_ ecosystem: String, _ name: String) -> (id: Int, isNew: Bool) {
        let key = Self.key(ecosystem, name)
        if let id = packages[key] { return (id, false) }
        defer { nextPackage += 1 }
        packages[key] = nextPackage
        return (nextPackage, true)
    }
}
