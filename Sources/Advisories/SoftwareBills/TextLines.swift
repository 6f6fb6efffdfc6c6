import SourceText

/// Cuts a text file into lines.
enum TextLines {
    /// The lines with their numbers from 1, without what ends them.
    ///
    /// - Throws: a diagnostic with the code `wrong-encoding`.
    static func of(_ source: SourceFile) throws(DiagnosticError) -> [(number: Int, text: String)] {
        var lines: [(number: Int, text: String)] = []
        var number = 0
        for units in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let content = units.last == 0x0D ? units.dropLast() : units
            guard let text = String(validating: content, as: UTF8.self) else {
                throw DiagnosticError(
                    Diagnostic(
                        "wrong-encoding", "this line is not UTF-8 text",
                        at: Place(file: source.path, line: number, column: 1)))
            }
            lines.append((number, text))
        }
        return lines
    }
}
