import Assessment
import Catalogs

/// An element of a framework as a link between frameworks: what its verdict rests on, and what decisions on it count for.
struct ElementChain {
    /// The elements whose decisions it rests on, where nothing was decided on it itself.
    let restsOn: [ElementAssessment.Source]
    private let element: String
    private let assessment: ElementAssessment?
    private let countsFor: [Crosswalk.Edge]

    /// - Parameter named: The frameworks that the product names.
    init(element: String, verdict: ElementAssessment?, edges: [Crosswalk.Edge], named: [String]) {
        self.element = element
        assessment = verdict
        let sources = verdict?.through ?? []
        restsOn = sources
        countsFor = edges.filter { edge in
            let other = edge.from == element ? edge.to : edge.from
            return edge.relation != .reads && named.contains(Element.framework(of: other))
                && !sources.contains { $0.element == other }
        }
    }

    func text(_ console: Console) -> String {
        var lines = [console.paint("element", .cyan) + " " + console.paint(element, .bold)]
        if let assessment {
            lines[0] += "  \(assessment.element.title)"
            let reasons = assessment.reasons.isEmpty ? "" : ": \(assessment.reasons.joined(separator: "; "))"
            lines.append(
                "  \(assessment.verdict.rawValue), by \(assessment.ground.title)" + console.wrap(reasons, indent: 2))
        }
        if !restsOn.isEmpty {
            lines.append(console.paint("Rests on decisions about", .bold))
            lines += restsOn.map {
                "  \($0.element.padded(to: 20))\($0.verdict?.rawValue ?? "nothing decided")  (\($0.edge.basis.rawValue))"
            }
        }
        if !countsFor.isEmpty {
            lines.append(console.paint("Counts for", .bold))
            lines += countsFor.map { edge in
                let other = edge.from == element ? edge.to : edge.from
                return "  \(other.padded(to: 20))\(edge.relation.rawValue), \(edge.basis.rawValue)"
            }
        }
        return lines.joined(separator: "\n")
    }
}
