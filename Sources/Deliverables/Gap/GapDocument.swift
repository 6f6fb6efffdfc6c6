public import Assessment
import Catalogs

/// How a product stands against frameworks, as JSON or as a table, for scripts and spreadsheets.
///
/// Fields are only ever added.
public struct GapDocument: Encodable, Sendable {
    let format = "securable-gap/1"
    let product: String
    let asOf: String
    let frameworks: [FrameworkEntry]
    let steps: [StepEntry]

    struct FrameworkEntry: Encodable, Sendable {
        let id: String
        let title: String
        let edition: String
        let source: String
        let certainty: String
        let concerns: Bool?
        let counts: [String: Int]
        let metOnOwnJudgement: Int
        let conclusions: [ConclusionEntry]
        let elements: [ElementEntry]
    }

    struct ConclusionEntry: Encodable, Sendable {
        let about: String
        let says: String
        let holds: Bool?
        let certainty: String
    }

    struct ElementEntry: Encodable, Sendable {
        let id: String
        let title: String
        let asks: String
        let force: String
        let status: String?
        let certainty: String
        let verdict: String
        let ground: String
        let reasons: [String]
        let decisions: [String]
        let evidence: [EvidenceEntry]
        let through: [SourceEntry]
        let components: [String]
        let conditions: [ConditionEntry]
        let say: [String]
    }

    struct EvidenceEntry: Encodable, Sendable {
        let id: String
        let state: String
        let expires: String?
    }

    struct SourceEntry: Encodable, Sendable {
        let element: String
        let verdict: String?
        let relation: String
        let basis: String
        let source: String
    }

    struct ConditionEntry: Encodable, Sendable {
        let name: String
        let title: String
        let holds: Bool?
        let facts: [String]
    }

    struct StepEntry: Encodable, Sendable {
        let step: String
        let closes: [String]
    }

    /// What an assessment found.
    ///
    /// - Parameters:
    ///   - gaps: The assessment.
    ///   - product: The product's id.
    ///   - asOf: The day, as `YYYY-MM-DD`.
    public init(_ gaps: GapAssessment, product: String, asOf: String) {
        self.product = product
        self.asOf = asOf
        frameworks = gaps.frameworks.map(FrameworkEntry.init)
        steps = gaps.steps.map { StepEntry(step: $0.text, closes: $0.closes) }
    }

    /// One document, or several as a list, as text: indented, with keys in order, the same bytes for the same input.
    public static func json(_ documents: [GapDocument]) throws -> String {
        try documents.count == 1 ? JSONText.of(documents[0]) : JSONText.of(documents)
    }
}

extension GapDocument.FrameworkEntry {
    init(_ assessment: FrameworkAssessment) {
        let header = assessment.framework.header
        id = header.id
        title = header.title
        edition = header.edition
        source = header.source
        certainty = header.certainty.rawValue
        concerns = assessment.concerns
        counts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, assessment.count($0)) })
        metOnOwnJudgement = assessment.metOnJudgement
        conclusions = assessment.conclusions.map {
            .init(
                about: $0.conclusion.about, says: $0.conclusion.says, holds: $0.holds,
                certainty: $0.conclusion.certainty.rawValue)
        }
        elements = assessment.elements.map(GapDocument.ElementEntry.init)
    }
}

extension GapDocument.ElementEntry {
    init(_ assessment: ElementAssessment) {
        let element = assessment.element
        id = element.id
        title = element.title
        asks = element.asks.rawValue
        force = element.force.rawValue
        status = element.status
        certainty = element.certainty.rawValue
        verdict = assessment.verdict.rawValue
        ground = assessment.ground.title
        reasons = assessment.reasons
        decisions = assessment.decisions.map(\.id)
        evidence = assessment.decisions.flatMap(\.evidence).map {
            .init(id: $0.id, state: $0.state, expires: $0.expires)
        }
        through = assessment.through.map {
            .init(
                element: $0.element, verdict: $0.verdict?.rawValue, relation: $0.edge.relation.rawValue,
                basis: $0.edge.basis.rawValue, source: $0.edge.source)
        }
        components = assessment.components
        conditions = assessment.conditions.map { condition in
            .init(
                name: condition.use.name, title: condition.title, holds: condition.holds(for: nil),
                facts: condition.outcome.facts.map(\.text))
        }
        say = assessment.unsaid.map(\.path)
    }
}
