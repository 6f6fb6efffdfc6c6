public import ProductDatabase
public import ProductModel

/// The ways from where threat sources stand to what is of value: one open and one possible path for each pair at most.
///
/// What an attack needs is read from the facts by queries (`Queries/Paths`), which return every step as a row; the search
/// for the best paths goes over these. Its cost is linear in the product.
public struct AttackPaths: Sendable {
    /// How many open paths there are of each risk; those that were accepted or dismissed don't count.
    public let openCounts: [Level: Int]
    /// How many paths are possible that are worse than the open one between the same two, or where there is none.
    public let possibleCounts: [Level: Int]
    /// The controls that cut most open paths of moderate risk or more, the best first; eight are tried.
    public let cuts: [PathCut]
    /// Data without a level: no path to it can be judged.
    public let dataWithoutLevel: [String]
    /// The assets that paths can lead to, in order.
    public var assets: [AttackAsset] { table.assets.assets }

    private let table: PathTable
    private let open: PathRanking
    private let possible: PathRanking?

    /// How much is looked for.
    public enum Detail: Sendable {
        /// Open paths alone.
        case open
        /// Those on which unsaid facts decide as well.
        case possible
    }

    /// Searches the paths of an assessed product.
    ///
    /// - Throws: when the database fails.
    public init(_ assessment: ProductAssessment, detail: Detail = .possible) throws(DatabaseError) {
        let mitigations = assessment.mitigations
        let steps = try StepTable(assessment, mitigations, scope: detail == .open ? .open : .possible)
        let assets = try AssetTable(assessment, steps.entries)
        let table = PathTable(assessment.product, steps, assets, mitigations)
        self.table = table
        let open = PathRanking(steps.graph, assets, takesPossible: false)
        self.open = open
        openCounts = Self.counts(open) { table.isSettled($0, isOpen: true) }
        if detail == .possible {
            var known: [Int: Level] = [:]
            let count = assets.assets.count
            for path in open.paths { known[path.start.position.place * count + path.asset] = path.factors.risk }
            let possible = PathRanking(steps.graph, assets, takesPossible: true) { position, asset, factors in
                known[position.place * count + asset].map { factors.risk > $0 } ?? true
            }
            self.possible = possible
            possibleCounts = Self.counts(possible) { table.isSettled($0, isOpen: false) }
        } else {
            possible = nil
            possibleCounts = [:]
        }
        cuts = CutSearch(steps, assets).cuts(open, name: table.control)
        dataWithoutLevel = assets.withoutLevel
    }

    private static func counts(
        _ ranking: PathRanking, without isSettled: (PathRanking.Best) -> Bool
    ) -> [Level: Int] {
        ranking.paths.reduce(into: [:]) { counts, path in
            if !isSettled(path) { counts[path.factors.risk, default: 0] += 1 }
        }
    }

    /// How many steps the searches looked at.
    var looks: Int { open.looks + (possible?.looks ?? 0) }

    // MARK: Paths

    /// Which paths are wanted.
    public struct Filter: Sendable {
        /// Only those from here.
        public var position: AttackPosition?
        /// Only those to the asset with this id.
        public var asset: String?

        /// Makes a filter; nil lets everything through.
        public init(position: AttackPosition? = nil, asset: String? = nil) {
            self.position = position
            self.asset = asset
        }
    }

    /// The open paths, worst first.
    public func open(_ filter: Filter = Filter(), limit: Int = .max) -> [AttackPath] {
        table.paths(chosen(open, filter, limit), isOpen: true)
    }

    /// The possible paths, worst first.
    public func possible(_ filter: Filter = Filter(), limit: Int = .max) -> [AttackPath] {
        possible.map { table.paths(chosen($0, filter, limit), isOpen: false) } ?? []
    }

    /// The path with a key; nil where there is none.
    public func path(_ key: String) -> AttackPath? {
        let parts = key.split(separator: ":").map(String.init)
        guard parts.count >= 3, parts[0] == "path", let position = AttackPosition(rawValue: parts[1]) else {
            return nil
        }
        let filter = Filter(position: position, asset: parts[2])
        return (parts.count == 3 ? open(filter, limit: 1) : possible(filter, limit: 1)).first { $0.key == key }
    }

    /// How many paths a filter lets through.
    public func count(_ filter: Filter, isOpen: Bool) -> Int {
        (isOpen ? open : possible).map { chosen($0, filter, .max).count } ?? 0
    }

    private func chosen(_ ranking: PathRanking, _ filter: Filter, _ limit: Int) -> [PathRanking.Best] {
        var chosen: [PathRanking.Best] = []
        for path in ranking.paths where chosen.count < limit {
            if let position = filter.position, path.start.position != position { continue }
            if let asset = filter.asset, assets[path.asset].id != asset { continue }
            chosen.append(path)
        }
        return chosen
    }

    /// The easiest way between a position and an asset if nothing stood in it; its barred steps tell what does.
    ///
    /// - Parameter key: The key that a path between the two would have.
    /// - Throws: when the database fails.
    /// - Returns: nil when there is no such asset, or no way at all.
    public static func barred(_ key: String, in assessment: ProductAssessment) throws(DatabaseError) -> AttackPath? {
        guard let (position, asset) = ends(of: key) else { return nil }
        let mitigations = assessment.mitigations
        let steps = try StepTable(assessment, mitigations, scope: .all)
        let assets = try AssetTable(assessment, steps.entries)
        let ranking = PathRanking(steps.graph, assets, takesPossible: true) { from, number, _ in
            from == position && assets.assets[number].id == asset
        }
        return PathTable(assessment.product, steps, assets, mitigations).paths(ranking.paths, isOpen: false).first
    }

    private static func ends(of key: String) -> (AttackPosition, String)? {
        let parts = key.split(separator: ":").map(String.init)
        guard parts.count >= 3, parts[0] == "path", let position = AttackPosition(rawValue: parts[1]) else {
            return nil
        }
        return (position, parts[2])
    }
}
