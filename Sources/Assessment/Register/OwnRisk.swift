import ProductDatabase
import ProductModel

/// A risk that the makers judged themselves, with what it is linked to.
struct OwnRisk {
    let id: String
    let title: String
    let likelihood: Level?
    let impact: Level?
    /// As said, or as before where only one of the two was said anew.
    let residualLikelihood: Level?
    let residualImpact: Level?
    /// Whether it was judged once more, with what is done about it.
    let isJudgedAfter: Bool
    let owner: String?
    let because: String?
    let place: String
    var components: [String] = []
    var sources: [String] = []
    var means: [String] = []
    var evidence: [RegisterEntry.Proof] = []

    /// The risk before treatment, by table I-2.
    var inherent: Level? { Self.risk(likelihood, impact) }

    /// The risk after treatment, by table I-2; the risk before while it was not judged again.
    var residual: Level? { Self.risk(residualLikelihood, residualImpact) }

    private static func risk(_ likelihood: Level?, _ impact: Level?) -> Level? {
        guard let likelihood, let impact else { return nil }
        return RiskTables.risk(likelihood: likelihood, impact: impact)
    }

    init(_ row: borrowing DatabaseRow, id: String) {
        func level(_ column: Int, _ row: borrowing DatabaseRow) -> Level? {
            row.integer(column).flatMap(Level.init(rawValue:))
        }
        self.id = id
        title = row.text(1) ?? id
        likelihood = level(2, row)
        impact = level(3, row)
        residualLikelihood = level(4, row) ?? likelihood
        residualImpact = level(5, row) ?? impact
        isJudgedAfter = !row.isNull(4) || !row.isNull(5)
        owner = row.text(6)
        because = row.text(7)
        place = row.text(8) ?? ""
    }

    /// All of a product's own risks, by id.
    static func all(in tables: ProductTables) throws(DatabaseError) -> [OwnRisk] {
        var risks: [OwnRisk] = []
        var places: [String: Int] = [:]
        try tables.engine.select(SQL.ownRisks, policy: .trusted) { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            places[id] = risks.count
            risks.append(OwnRisk(row, id: id))
        }
        try tables.engine.select(SQL.ownRiskLinks, policy: .trusted) { row throws(DatabaseError) in
            guard let place = row.text(0).flatMap({ places[$0] }), let id = row.text(2) else { return }
            switch row.text(1) {
            case "component": risks[place].components.append(id)
            case "source": risks[place].sources.append(id)
            case "means": risks[place].means.append(id)
            default: risks[place].evidence.append(RegisterEntry.Proof(id: id, state: row.text(3) ?? ""))
            }
        }
        return risks
    }
}
