/// A table with columns as wide as what is in them.
struct TextTable {
    private let header: [String]
    private var rows: [[String]] = []

    init(_ header: [String]) { self.header = header }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// The table; no column is wider than 60 characters, and line ends show as spaces.
    func text(_ console: Console) -> String {
        let cells = rows.map { row in row.map { $0.replacing("\n", with: " ").cut(to: 60) } }
        var widths = header.map(\.count)
        for row in cells {
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.count) }
        }
        func line(_ row: [String]) -> String {
            var text = ""
            for (column, cell) in row.enumerated() {
                text += column == row.count - 1 ? cell : cell.padded(to: widths[column] + 2)
            }
            return text
        }
        return ([console.paint(line(header), .bold)] + cells.map(line)).joined(separator: "\n")
    }
}
