import Assessment
import ProductModel
import Testing

/// Table G-5: rows are the likelihood of initiation, columns that of adverse impact, from very low to very high.
private let tableG5 = """
    very-high: low       moderate  high      very-high  very-high
    high:      low       moderate  moderate  high       very-high
    moderate:  low       low       moderate  moderate   high
    low:       very-low  low       low       moderate   moderate
    very-low:  very-low  very-low  low       low        low
    """

/// Table I-2: rows are the likelihood, columns the impact, from very low to very high.
private let tableI2 = """
    very-high: very-low  low       moderate  high       very-high
    high:      very-low  low       moderate  high       very-high
    moderate:  very-low  low       moderate  moderate   high
    low:       very-low  low       low       low        moderate
    very-low:  very-low  very-low  very-low  low        low
    """

/// A cell of a table.
struct RiskCell: Sendable, CustomTestStringConvertible {
    let row: Level
    let column: Level
    let result: Level

    var testDescription: String { "\(row.title) and \(column.title) give \(result.title)" }

    static func all(of table: String) -> [RiskCell] {
        table.split(separator: "\n").flatMap { line -> [RiskCell] in
            let words = line.split(whereSeparator: { $0 == " " || $0 == ":" }).compactMap { Level(word: $0) }
            return zip(Level.allCases, words.dropFirst()).map { RiskCell(row: words[0], column: $0, result: $1) }
        }
    }
}

/// The two tables are copied here once more.
@Suite("Levels are combined as SP 800-30 combines them")
struct RiskTableTests {
    @Test("initiation and success give the likelihood by table G-5", arguments: RiskCell.all(of: tableG5))
    func likelihood(_ cell: RiskCell) {
        #expect(RiskTables.likelihood(initiation: cell.row, success: cell.column) == cell.result)
    }

    @Test("likelihood and impact give the risk by table I-2", arguments: RiskCell.all(of: tableI2))
    func risk(_ cell: RiskCell) { #expect(RiskTables.risk(likelihood: cell.row, impact: cell.column) == cell.result) }

    @Test("each table has 25 cells")
    func size() {
        #expect(RiskCell.all(of: tableG5).count == 25)
        #expect(RiskCell.all(of: tableI2).count == 25)
    }
}
