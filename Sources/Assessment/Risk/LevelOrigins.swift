import ProductDatabase
import ProductModel

/// What the levels that are worked out from facts rest on.
struct LevelOrigins {
    /// One thing that gives a level.
    struct Origin {
        let aspect: String
        let level: Level
        let reason: String
        /// Who starts an attack from there, as a word of the vocabulary of threat sources.
        let threatSource: String?
    }

    private struct Key: Hashable {
        let section: String
        let id: String
    }

    private var origins: [Key: [Origin]] = [:]

    init(_ tables: ProductTables) throws(DatabaseError) {
        try tables.engine.select(SQL.levelOrigins, policy: .trusted) { row throws(DatabaseError) in
            guard let section = row.text(0), let id = row.text(1), let aspect = row.text(2),
                let level = row.integer(3).flatMap(Level.init(rawValue:)), let reason = row.text(4)
            else { return }
            origins[Key(section: section, id: id), default: []].append(
                Origin(aspect: aspect, level: level, reason: reason, threatSource: row.text(5)))
        }
    }

    /// What gives a column its level, in order; none when the column is said as it is.
    func origins(of column: String, in section: SectionName, _ id: String, component: String?) -> [Origin] {
        // What is at stake behind an interface is what is at stake on its component.
        let isInterfaceImpact = section == .interfaces && column == "impact"
        let key = Key(
            section: isInterfaceImpact ? "component" : section.table, id: isInterfaceImpact ? component ?? "" : id)
        let aspects = column == "impact" ? ["safety", "confidentiality", "integrity", "availability"] : [column]
        let all = origins[key] ?? []
        return aspects.flatMap { aspect in all.filter { $0.aspect == aspect } }
    }

    /// The fields that would tell a derived level, for when none does.
    static func fields(for column: String, in section: SectionName) -> String {
        switch (section, column) {
        case (.components, "initiation"), (.components, "physical_initiation"): "components.exposure"
        case (.interfaces, "initiation"): "interfaces.reach and interfaces.protocol"
        case (.flows, "initiation"): "flows.protocol and flows.via"
        case (.components, "impact"), (.interfaces, "impact"): "components.safety and the levels of the data there"
        case (.components, "confidentiality"), (.components, "integrity"), (.components, "availability"):
            "data.\(column) of the data there"
        case (.flows, "impact"): "the levels of flows.data"
        case (.flows, _): "data.\(column) of flows.data"
        case (.data, "impact"): "data.confidentiality, data.integrity and data.availability"
        default: "\(section.rawValue).\(column)"
        }
    }
}
