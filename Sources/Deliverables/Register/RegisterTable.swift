public import Assessment
import ProductModel

/// The risk register as comma-separated values, for spreadsheets.
public enum RegisterTable {
    private static let header = [
        "product", "key", "title", "components", "threat sources", "likelihood", "impact", "inherent risk",
        "residual likelihood", "residual impact", "residual risk", "status", "treatment", "means", "owner", "due",
        "accepted until", "appetite", "evidence", "place", "why tried", "why successful", "why harmful", "why residual",
    ]

    /// A row for each risk of each product, in order, with a header.
    public static func csv(_ products: [(product: String, entries: [RegisterEntry])]) -> String {
        let rows = products.flatMap { product, entries in entries.map { [product] + row($0) } }
        return CSV.text([header] + rows)
    }

    private static func row(_ entry: RegisterEntry) -> [String] {
        [
            entry.key, entry.title, entry.components.joined(separator: " "), entry.sources.joined(separator: " "),
            word(entry.likelihood), word(entry.impact), word(entry.inherent), word(entry.residualLikelihood),
            word(entry.residualImpact), word(entry.residual), entry.status, entry.decision ?? "",
            entry.means.joined(separator: " "), entry.owner ?? "", entry.due ?? "", entry.acceptedUntil ?? "",
            entry.standing?.rawValue ?? "",
            entry.evidence.map { "\($0.id) (\($0.state))" }.joined(separator: " "), entry.place,
            entry.reasons?.initiation ?? "", entry.reasons?.success ?? "", entry.reasons?.impact ?? "",
            entry.because ?? "",
        ]
    }

    private static func word(_ level: Level?) -> String { level?.word ?? "not said" }
}
