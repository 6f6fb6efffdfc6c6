public import ProductDatabase
import ProductModel

/// Writes attack paths into the product database, for queries and documents.
extension AttackPaths {
    /// The most steps that are recorded at each end of a long path.
    private static let atEachEnd = 32

    /// Records all paths in the tables `attack_path` and `attack_step`.
    ///
    /// - Throws: when the database fails.
    public func record(in tables: ProductTables, product: String) throws(DatabaseError) {
        let all = open() + possible()
        var steps: [[SQLValue]] = []
        for path in all {
            for (place, step) in path.shown(atEachEnd: Self.atEachEnd) {
                steps.append([
                    .text(product), .text(path.key), .integer(place + 1), .text(step.kind.rawValue),
                    .text(step.cause), .text(step.section.rawValue), .text(step.subject), SQLValue(step.to.component),
                    SQLValue(step.success), SQLValue(flag: step.state == .open), .text(step.reason),
                    .text(step.control.fact), SQLValue(step.control.element),
                ])
            }
        }
        let rows = all.map { path -> [SQLValue] in
            let factors = path.factors
            return [
                .text(product), .text(path.key), .text(path.position.rawValue), .text(path.asset.id),
                .text(path.asset.title), .text(path.goals.first?.rawValue ?? ""), SQLValue(flag: path.isOpen),
                .integer(path.steps.count), SQLValue(factors.initiation), SQLValue(factors.success),
                SQLValue(factors.likelihood), SQLValue(factors.impact), SQLValue(factors.risk),
                .text(path.status.rawValue),
            ]
        }
        try tables.engine.fill { insert throws(DatabaseError) in
            try insert(
                TableRows(
                    "attack_path",
                    [
                        "product", "id", "position", "asset", "title", "goal", "is_open", "length", "initiation",
                        "success", "likelihood", "impact", "level", "status",
                    ], rows))
            try insert(
                TableRows(
                    "attack_step",
                    [
                        "product", "path", "place", "kind", "cause", "section", "subject", "component", "success",
                        "is_open", "reason", "control", "element",
                    ], steps))
        }
    }
}
