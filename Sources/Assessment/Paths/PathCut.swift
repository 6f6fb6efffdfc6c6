import ProductModel

/// What one control would do about the open paths of moderate risk or more.
public struct PathCut: Sendable {
    /// The control.
    public let control: AttackControl
    /// How many of these paths would be gone, or less than a moderate risk.
    public let cuts: Int
    /// How many would remain, some of them by another way.
    public let remains: Int
}

/// Finds the controls that cut most paths.
struct CutSearch {
    /// The most controls that are tried.
    static let candidates = 8

    private let table: StepTable
    private let assets: AssetTable

    init(_ table: StepTable, _ assets: AssetTable) {
        self.table = table
        self.assets = assets
    }

    /// What each of the most used controls would cut, the best first.
    ///
    /// A control counts as in place: all steps that it cuts are taken out, and the paths are searched again, since an
    /// attacker takes the next best way.
    ///
    /// - Complexity: linear in the graph and the assets, for each position and candidate.
    func cuts(_ ranking: PathRanking, name: (Int32) -> AttackControl) -> [PathCut] {
        let before = ranking.paths.count { $0.factors.risk >= .moderate }
        guard before > 0 else { return [] }
        let used = ranking.uses.map { (number: $0.key, control: name($0.key), count: $0.value) }
            .sorted { ($1.count, $0.control) < ($0.count, $1.control) }
        let cuts = used.prefix(Self.candidates).map { used -> PathCut in
            var search = PathSearch(table.graph, takesPossible: false, cut: used.number)
            let remains = PathRanking.best(&search, assets).count { $0.factors.risk >= .moderate }
            return PathCut(control: used.control, cuts: before - remains, remains: remains)
        }
        return cuts.filter { $0.cuts > 0 }.sorted { ($1.cuts, $0.control) < ($0.cuts, $1.control) }
    }
}
