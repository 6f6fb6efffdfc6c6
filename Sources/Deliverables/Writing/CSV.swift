/// Comma-separated values (RFC 4180), for spreadsheets.
public enum CSV {
    /// A row's cells, with quotes where they are needed.
    public static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    /// Rows, each ended as the RFC has it, without an end after the last.
    public static func text(_ rows: [[String]]) -> String { rows.map(line).joined(separator: "\r\n") }

    private static func cell(_ text: String) -> String {
        // A spreadsheet would run a text that begins like a formula.
        let isFormula = text.unicodeScalars.first.map("=+-@\t\r".unicodeScalars.contains) ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.unicodeScalars.contains(where: ",\"\n\r".unicodeScalars.contains) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
