public import Assessment
import ProductModel
import SourceText

/// Findings as rows, for issue trackers and spreadsheets.
public struct FindingsTable: Sendable {
    private var rows: [Row] = []

    /// What one finding says, with what its rule says of it.
    private struct Row: Encodable {
        let product: String
        let key: String
        let title: String
        let message: String
        let kind: String
        let level: String
        let residual: String
        let status: String
        let reason: String?
        let component: String?
        let file: String
        let line: Int
        let cwe: [String]
        let stride: [String]
        let advice: String
        let mitigatedBy: [String]
    }

    /// A table without rows.
    public init() {}

    /// Adds a product's findings, worst first.
    public mutating func add(_ assessment: ProductAssessment) {
        rows += assessment.findings.map { finding in
            func refers(_ catalog: String) -> [String] {
                finding.rule.refers.filter { $0.catalog == catalog }.flatMap(\.ids)
            }
            return Row(
                product: assessment.product.id, key: finding.key, title: finding.rule.title, message: finding.message,
                kind: finding.rule.kind.rawValue, level: finding.level.word, residual: finding.residual.word,
                status: finding.status.rawValue, reason: finding.reason, component: finding.component,
                file: assessment.product.files[Int(finding.position.file)], line: Int(finding.position.line),
                cwe: refers("cwe").map { "CWE-" + $0 }, stride: refers("stride"),
                advice: Self.firstSentence(finding.rule.advice), mitigatedBy: finding.rule.mitigatedBy)
        }
    }

    /// The rows as comma-separated values, with a line of titles first; several words in a cell have spaces between them,
    /// and nothing steers the terminal that they are shown on.
    public func csv() -> String {
        let titles = [
            "product", "key", "title", "message", "kind", "level", "residual", "status", "reason", "component", "file",
            "line", "cwe", "stride", "advice", "mitigated by",
        ]
        let cells = rows.map { row in
            [
                row.product, row.key, row.title, row.message, row.kind, row.level, row.residual, row.status,
                row.reason ?? "", row.component ?? "", row.file, String(row.line), row.cwe.joined(separator: " "),
                row.stride.joined(separator: " "), row.advice, row.mitigatedBy.joined(separator: " "),
            ]
        }
        return CSV.text([titles] + cells.map { $0.map(Diagnostic.visible) }) + "\r\n"
    }

    /// The rows as a list in JSON.
    public func json() throws -> String { try JSONText.of(rows) + "\n" }

    /// A text up to the first end of a sentence.
    static func firstSentence(_ text: String) -> String {
        let ends = [". ", "! ", "? ", ".\n"].compactMap { text.firstRange(of: $0)?.lowerBound }
        return ends.min().map { String(text[...$0]) } ?? text
    }
}
