import Assessment
import Catalogs
import ProductModel

/// An element of a framework as a page: what it asks, and with a product what became of it and why.
struct ElementCard {
    let text: String

    init(
        _ element: Element, of framework: Framework, _ assessment: ElementAssessment?, crosswalks: [Crosswalk.Edge],
        profiles: [(id: String, element: Element)], rules: [Rule], console: Console
    ) {
        let subtitle = [
            "element \(element.id)", "asks the \(element.asks.rawValue)", element.force.rawValue, element.status,
            element.certainty.rawValue,
        ]
        var card = Card(
            element.title, subtitle: subtitle.compactMap(\.self).joined(separator: " · "), console: console)
        card.add("What it asks", element.text == element.title ? "" : element.text)
        card.add(
            "Finer points", lines: framework.elements.filter { $0.partOf == element.id }.map { "\($0.id)  \($0.text)" })
        card.add("From", lines: ["\(framework.header.title), \(framework.header.edition)", framework.header.source])
        if let assessment { Self.add(assessment, to: &card) }
        card.add(
            "In profiles", lines: profiles.map { "\($0.id): \($0.element.text)  (\($0.element.because ?? "as it is"))" }
        )
        card.add("Crosswalks", lines: crosswalks.map { Self.line($0, at: element.id) })
        card.add(
            "Threats that it mitigates",
            lines: rules.filter { $0.mitigatedBy.contains(element.id) }.map { "\($0.id)  \($0.title)" })
        let isPosture = framework.id.hasPrefix("csf-")
        card.add(
            "To decide about it, write",
            code: isPosture
                ? """
                posture:
                  "\(element.id)": {current: 2, target: 3, due: …, how: …}
                """
                : """
                capabilities:
                  "\(element.id)": {status: met, how: …, evidence: […]}
                """)
        text = card.text
    }

    private static func add(_ assessment: ElementAssessment, to card: inout Card) {
        card.add(
            "Verdict", lines: ["\(assessment.verdict.rawValue), by \(assessment.ground.title)"] + assessment.reasons)
        card.add("Asks of", lines: assessment.components.isEmpty ? [] : [assessment.components.joined(separator: ", ")])
        for condition in assessment.conditions {
            let holds = condition.holds(for: nil)
            // What decided comes first, so that no row that matters is cut off.
            let facts =
                condition.outcome.facts.filter { $0.holds == holds }
                + condition.outcome.facts.filter { $0.holds != holds }
            let more = facts.count > 8 ? ["… and \(facts.count - 8) more"] : []
            card.add(
                "It depends on: \(condition.title): \(holds.map { $0 ? "yes" : "no" } ?? "not known")",
                lines: facts.prefix(8).map { fact in
                    let result = fact.holds.map { $0 ? "yes" : "no" } ?? "not said"
                    return "\(result.padded(to: 10))\(fact.text)"
                } + more
                    + (condition.outcome.isUnsaid ? ["no \(condition.outcome.condition.about.rawValue) are named"] : [])
            )
        }
        card.add(
            "Decisions",
            lines: assessment.decisions.map { decision in
                let proof = decision.evidence.map(\.text).joined(separator: ", ")
                return
                    "\(decision.id)  \(decision.status ?? "no status")  \(decision.place)\(proof.isEmpty ? "" : "  \(proof)")"
            })
        card.add(
            "Through",
            lines: assessment.through.map { source in
                "\(source.element) \(source.verdict?.rawValue ?? "nothing decided")  (\(source.edge.basis.rawValue): \(source.edge.source))"
            })
        card.add("Say", lines: assessment.unsaid.map(\.path))
    }

    private static func line(_ edge: Crosswalk.Edge, at element: String) -> String {
        let other = edge.from == element ? edge.to : edge.from
        let arrow = edge.from == element ? "→" : "←"
        return "\(arrow) \(other.padded(to: 20)) \(edge.relation.rawValue), \(edge.basis.rawValue)"
    }
}
