import Assessment
import ProductModel

/// The two tables of SP 800-30 side by side, with the cells that a finding's risk is read from.
struct RiskTableDrawing {
    private let before: RiskFactors
    private let after: RiskFactors

    /// - Parameter after: The factors with what is in place; the same as before where nothing is.
    init(before: RiskFactors, after: RiskFactors) {
        self.before = before
        self.after = after
    }

    var lines: [String] {
        let likelihood = Self.table(
            "Table G-5", rows: "initiation", columns: "success", before: (before.initiation, before.success),
            after: (after.initiation, after.success)
        ) { RiskTables.likelihood(initiation: $0, success: $1) }
        let risk = Self.table(
            "Table I-2", rows: "likelihood", columns: "impact", before: (before.likelihood, before.impact),
            after: (after.likelihood, after.impact)
        ) { RiskTables.risk(likelihood: $0, impact: $1) }
        let legend = before == after ? "[ ] this finding" : "[ ] before, ( ) with what is in place, and proven"
        return zip(likelihood, risk).map { $0.padded(to: 38) + $1 } + [legend]
    }

    private static func table(
        _ title: String, rows: String, columns: String, before: (Level, Level), after: (Level, Level),
        _ result: (Level, Level) -> Level
    ) -> [String] {
        let head = [
            title.padded(to: 12) + columns,
            rows.padded(to: 12) + Level.allCases.map { " " + short($0).padded(to: 4) }.joined(),
        ]
        let body = Level.allCases.reversed().map { row in
            row.title.padded(to: 12)
                + Level.allCases.map { column in
                    let word = short(result(row, column))
                    if (row, column) == before { return "[\(word)]".padded(to: 5) }
                    if (row, column) == after { return "(\(word))".padded(to: 5) }
                    return " \(word)".padded(to: 5)
                }.joined()
        }
        return (head + body).map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }

    private static func short(_ level: Level) -> String {
        switch level {
        case .veryLow: "vl"
        case .low: "lo"
        case .moderate: "mo"
        case .high: "hi"
        case .veryHigh: "vh"
        }
    }
}
