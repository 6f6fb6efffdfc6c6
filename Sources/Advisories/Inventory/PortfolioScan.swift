public import ProductModel

/// The vulnerabilities of every product of a portfolio, counted: which products need attention first.
///
/// Each package is held against the index once, however many products hold it. What only a product's own files tell
/// (decisions, compiled sources, exposure) is left to the scan of that product.
public struct PortfolioScan: Sendable {
    /// One product.
    public struct Product: Sendable {
        /// Its folder, below the portfolio.
        public var product: String
        /// Its name and version.
        public var title: String
        /// How many vulnerabilities affect it by the data alone, by priority.
        public var affected: [Level: Int] = [:]
        /// How many can't be decided.
        public var undecided = 0
        /// How many of those that affect it are known to be exploited.
        public var exploited = 0
    }

    /// The products, the worst first.
    public private(set) var products: [Product] = []
    /// How many different packages there are.
    public private(set) var packages = 0
    /// How many different vulnerabilities affect any product, or may.
    public private(set) var vulnerabilities = 0

    /// How many packages are looked up at once.
    private static let batch = 1_000

    private struct Group {
        var level: Level
        var isExploited: Bool
    }

    /// What a vulnerability is to a product: affected outweighs undecided.
    private struct Mark: Hashable {
        let group: Int
        let isAffected: Bool
    }

    /// Holds everything against the index.
    public init(
        index: SQLiteFile, inventory: Inventory, progress: (String) -> Void = { _ in }
    ) throws(AdvisoriesError) {
        let lookup = try IndexLookup(index)
        let uses = try InventoryLookup(inventory)
        let matcher = Matcher(lookup)
        var groups = AliasGroups(lookup)
        var judged: [Int: Group] = [:]
        var marks: [String: Set<Mark>] = [:]
        var titles: [String: String] = [:]
        let ids = try Self.packages(of: inventory)
        packages = ids.count
        var severities = SeverityReader()
        func look(_ id: Int) throws(AdvisoriesError) {
            guard let item = try uses.item(id) else { return }
            // Most packages match nothing, and that does not depend on where they run.
            guard try !matcher.result(for: item, on: .unknown).outcomes.isEmpty else { return }
            for (platform, holders) in try uses.uses(of: id) {
                let result = try matcher.result(for: item, on: platform)
                var found: Set<Mark> = []
                for (record, outcome) in result.outcomes where outcome.verdict != .notAffected {
                    let group = try groups.group(of: record)
                    if judged[group] == nil {
                        judged[group] = try Self.judge(groups.groups[group], lookup, &severities)
                    }
                    guard judged[group] != nil else { continue }
                    found.insert(Mark(group: group, isAffected: outcome.verdict == .affected))
                }
                for use in holders {
                    titles[use.product] = use.title
                    marks[use.product, default: []].formUnion(found)
                }
            }
        }
        for start in stride(from: 0, to: ids.count, by: Self.batch) {
            if start % 5_000 == 0 { progress("\(start) of \(ids.count) packages") }
            // A writer gets its turn between batches.
            try index.snapshot { () throws(AdvisoriesError) in
                try inventory.file.snapshot { () throws(AdvisoriesError) in
                    for id in ids[start..<min(start + Self.batch, ids.count)] { try look(id) }
                }
            }
        }
        vulnerabilities = judged.count
        products = marks.map { product, marks in Self.count(product, titles[product] ?? product, marks, judged) }
            .sorted { $0.rank > $1.rank || $0.rank == $1.rank && $0.product < $1.product }
    }

    private static func packages(of inventory: Inventory) throws(AdvisoriesError) -> [Int] {
        let query = try inventory.file.statement("SELECT id FROM package ORDER BY id")
        var ids: [Int] = []
        while try query.step() { ids.append(query.integer(0)) }
        return ids
    }

    private static func judge(
        _ records: [RecordSummary], _ lookup: IndexLookup, _ severities: inout SeverityReader
    ) throws(AdvisoriesError) -> Group? {
        guard records.contains(where: { !$0.isWithdrawn }) else { return nil }
        var exploitation: KnownExploitation?
        var prediction: ExploitPrediction?
        for name in records.vulnerabilityNames {
            if exploitation == nil { exploitation = try lookup.exploitation(of: name) }
            if prediction == nil { prediction = try lookup.prediction(of: name) }
        }
        let priority = PriorityJudge.priority(
            .init(
                exploitation: exploitation, prediction: prediction,
                severity: severities.all(of: records).first))
        return Group(level: priority.level, isExploited: exploitation != nil)
    }

    private static func count(_ product: String, _ title: String, _ marks: Set<Mark>, _ groups: [Int: Group]) -> Product
    {
        var result = Product(product: product, title: title)
        for mark in marks {
            guard let group = groups[mark.group] else { continue }
            if mark.isAffected {
                result.affected[group.level, default: 0] += 1
                if group.isExploited { result.exploited += 1 }
            } else if !marks.contains(Mark(group: mark.group, isAffected: true)) {
                result.undecided += 1
            }
        }
        return result
    }
}

extension PortfolioScan.Product {
    fileprivate var rank: (Int, Int, Int, Int) {
        (exploited, affected[.veryHigh] ?? 0, affected[.high] ?? 0, affected[.moderate] ?? 0)
    }
}
