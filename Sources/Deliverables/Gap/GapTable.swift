public import Assessment
import Catalogs

extension GapDocument {
    /// A row for each element of each product, for spreadsheets: comma-separated values.
    public static func table(_ products: [(product: String, gaps: GapAssessment)]) -> String {
        let header = [
            "product", "framework", "element", "title", "asks", "force", "status", "verdict", "rests on", "why",
            "decisions", "evidence", "through", "certainty",
        ]
        let rows = products.flatMap { product, gaps in
            gaps.frameworks.flatMap { framework in
                framework.elements.map { [product, framework.framework.id] + row($0) }
            }
        }
        return CSV.text([header] + rows)
    }

    private static func row(_ assessment: ElementAssessment) -> [String] {
        let element = assessment.element
        return [
            element.id, element.title, element.asks.rawValue, element.force.rawValue, element.status ?? "",
            assessment.verdict.rawValue, assessment.ground.title, assessment.reasons.joined(separator: "; "),
            assessment.decisions.map(\.id).joined(separator: " "),
            assessment.decisions.flatMap(\.evidence).map { "\($0.id) (\($0.state))" }.joined(separator: " "),
            assessment.through.map(\.element).joined(separator: " "), element.certainty.rawValue,
        ]
    }
}
