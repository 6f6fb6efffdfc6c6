public import Assessment
import ProductModel

/// How many findings of each level are open.
public struct OpenRisks: Sendable {
    private let assessment: ProductAssessment?

    /// Counts what is open in a state; nil for one in which the product is not there.
    public init(_ assessment: ProductAssessment?) { self.assessment = assessment }

    /// The counts in words, worst first: `3 high, 5 moderate`.
    public var text: String {
        guard let assessment else { return "no product" }
        let open = assessment.openFindings
        let counts = Level.allCases.reversed().compactMap { level in
            let count = open.count { $0.residual == level }
            return count == 0 ? nil : "\(count) \(level.title)"
        }
        return counts.isEmpty ? "nothing" : counts.joined(separator: ", ")
    }
}
