import ProductModel

/// The best path from each position to each asset, ranked; without its steps, which are only put together on demand.
struct PathRanking: Sendable {
    /// Where a search starts: at a position, with first steps of one likelihood.
    struct Start: Sendable, Hashable {
        let position: AttackPosition
        let initiation: Level
    }

    /// The best path of a pair.
    struct Best: Sendable {
        let asset: Int
        let start: Start
        /// The ease of its hardest step.
        var success: Level
        var impact: Level
        /// Where it ends, and in how many steps.
        var node = -1
        var length = Int32.max
        var goal = AttackGoal.read

        var factors: RiskFactors { RiskFactors(initiation: start.initiation, success: success, impact: impact) }
    }

    /// The paths, worst first.
    private(set) var paths: [Best] = []
    /// How often each control lies on a path of moderate risk or more.
    private(set) var uses: [Int32: Int] = [:]
    /// How many steps the searches looked at.
    private(set) var looks = 0

    /// Searches from every position.
    ///
    /// - Parameter isWanted: Whether a pair's best path is of use; those that are not are dropped before their steps
    ///   are counted.
    /// - Complexity: linear in the graph and the assets, for each position.
    init(
        _ graph: AttackGraph, _ assets: AssetTable, takesPossible: Bool,
        isWanted: (AttackPosition, Int, RiskFactors) -> Bool = { _, _, _ in true }
    ) {
        var search = PathSearch(graph, takesPossible: takesPossible)
        let best = Self.best(&search, assets).filter { isWanted($0.start.position, $0.asset, $0.factors) }
        paths = measured(best, &search, assets)
        paths.sort { Self.isWorse($0, $1, assets) }
        looks = search.looks
    }

    /// The starts that there are, in order.
    static func starts(_ graph: AttackGraph) -> [Start] {
        AttackPosition.allCases.flatMap { position -> [Start] in
            let found = Set(graph.steps(from: AttackGraph.node(of: position)).map { graph.edges[$0].initiation })
            return found.sorted(by: >).compactMap { Level(rawValue: Int($0)) }.map {
                Start(position: position, initiation: $0)
            }
        }
    }

    /// The best path for each pair, without its length.
    static func best(_ search: inout PathSearch, _ assets: AssetTable) -> [Best] {
        let count = assets.assets.count
        var best = [Best?](repeating: nil, count: AttackPosition.allCases.count * count)
        var ranks = [Int](repeating: 0, count: best.count)
        for start in starts(search.graph) {
            let ease = search.ease(from: start.position, initiation: UInt8(start.initiation.rawValue))
            let ranking = Self.ranks(start.initiation)
            for target in assets.targets where ease[target.node] > 0 {
                let rank = ranking[Int(ease[target.node]) * 6 + target.impact.rawValue]
                let pair = start.position.place * count + target.asset
                guard rank > ranks[pair], let success = Level(rawValue: Int(ease[target.node])) else { continue }
                ranks[pair] = rank
                best[pair] = Best(asset: target.asset, start: start, success: success, impact: target.impact)
            }
        }
        return best.compactMap(\.self)
    }

    /// What is worse, by success and impact: more risk first, then more likelihood, success and impact.
    private static func ranks(_ initiation: Level) -> [Int] {
        var ranks = [Int](repeating: 0, count: 36)
        for success in Level.allCases {
            for impact in Level.allCases {
                let factors = RiskFactors(initiation: initiation, success: success, impact: impact)
                let order = [factors.risk, factors.likelihood, success, impact]
                ranks[success.rawValue * 6 + impact.rawValue] = order.reduce(0) { $0 * 6 + $1.rawValue }
            }
        }
        return ranks
    }

    /// Finds where the best paths end and how long they are, a tree for each start and level of ease.
    private mutating func measured(
        _ best: [Best], _ search: inout PathSearch, _ assets: AssetTable
    ) -> [Best] {
        var measured: [Best] = []
        measured.reserveCapacity(best.count)
        for group in Self.groups(best) {
            let tree = search.tree(
                from: group.start.position, initiation: UInt8(group.start.initiation.rawValue),
                atLeast: UInt8(group.success.rawValue))
            var ends = [Int32](repeating: 0, count: search.graph.nodeCount)
            for path in group.paths {
                var path = path
                for target in assets.targets(of: path.asset) where target.impact == path.impact {
                    let length = tree.length[target.node]
                    guard length >= 0, length < path.length else { continue }
                    (path.length, path.node, path.goal) = (length, target.node, target.goal)
                }
                guard path.node >= 0 else { continue }
                measured.append(path)
                if path.factors.risk >= .moderate { ends[path.node] += 1 }
            }
            count(ends, along: tree, search.graph)
        }
        return measured
    }

    /// Adds up how many paths go through each step, from the ends back to the start.
    private mutating func count(_ ends: [Int32], along tree: PathTree, _ graph: AttackGraph) {
        var through = ends
        for node in tree.order.reversed() where through[node] > 0 {
            if let edge = tree.edge(to: node) { uses[graph.edges[edge].control, default: 0] += Int(through[node]) }
            if let before = tree.node(before: node) { through[before] += through[node] }
        }
    }

    /// Paths that one tree holds, in the order of starts, the easiest first.
    static func groups(_ paths: [Best]) -> [(start: Start, success: Level, paths: [Best])] {
        struct Key: Hashable {
            let start: Start
            let success: Level
        }
        var groups: [Key: [Best]] = [:]
        for path in paths { groups[Key(start: path.start, success: path.success), default: []].append(path) }
        return groups.map { ($0.key.start, $0.key.success, $0.value) }.sorted { left, right in
            (left.0.position.place, -left.0.initiation.rawValue, -left.1.rawValue)
                < (right.0.position.place, -right.0.initiation.rawValue, -right.1.rawValue)
        }
    }

    /// By risk, likelihood, length, position and asset.
    private static func isWorse(_ left: Best, _ right: Best, _ assets: AssetTable) -> Bool {
        let (one, other) = (left.factors, right.factors)
        if one.risk != other.risk { return one.risk > other.risk }
        if one.likelihood != other.likelihood { return one.likelihood > other.likelihood }
        if left.length != right.length { return left.length < right.length }
        if left.start.position != right.start.position { return left.start.position < right.start.position }
        return left.asset < right.asset
    }
}
