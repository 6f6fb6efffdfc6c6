public import Assessment
import ProductModel

/// The risk register of a product as JSON, for scripts.
///
/// Fields are only ever added.
public struct RegisterDocument: Encodable, Sendable {
    let format = "securable-risks/1"
    let product: String
    let asOf: String
    let appetite: String?
    let risks: [Row]

    struct Row: Encodable, Sendable {
        let key: String
        let origin: String
        let title: String
        let rule: String?
        let components: [String]
        let threatSources: [String]
        let inherent: Judgement
        let residual: Judgement
        let status: String
        let treatment: String?
        let means: [String]
        let owner: String?
        let due: String?
        let acceptedUntil: String?
        let appetite: String?
        let evidence: [Proof]
        let place: String
    }

    /// A risk with its factors, and why each is what it is.
    struct Judgement: Encodable, Sendable {
        var initiation: Factor?
        var success: Factor?
        let likelihood: Factor
        let impact: Factor
        let risk: Factor
    }

    struct Factor: Encodable, Sendable {
        let level: String?
        let because: String?
    }

    struct Proof: Encodable, Sendable {
        let id: String
        let state: String
    }

    /// Makes the document.
    ///
    /// - Parameter asOf: The day, as `YYYY-MM-DD`.
    public init(_ assessment: ProductAssessment, _ entries: [RegisterEntry], asOf: String) {
        product = assessment.product.id
        self.asOf = asOf
        appetite = assessment.appetite?.word
        risks = entries.map(Row.init)
    }

    /// The documents as text: one object for one product, a list for several.
    public static func json(_ documents: [RegisterDocument]) throws -> String {
        try documents.count == 1 ? JSONText.of(documents[0]) : JSONText.of(documents)
    }
}

extension RegisterDocument.Row {
    init(_ entry: RegisterEntry) {
        key = entry.key
        origin = entry.origin.rawValue
        title = entry.title
        rule = entry.rule
        components = entry.components
        threatSources = entry.sources
        inherent = RegisterDocument.Judgement(inherent: entry)
        residual = RegisterDocument.Judgement(residual: entry)
        status = entry.status
        treatment = entry.decision
        means = entry.means
        owner = entry.owner
        due = entry.due
        acceptedUntil = entry.acceptedUntil
        appetite = entry.standing?.rawValue
        evidence = entry.evidence.map { RegisterDocument.Proof(id: $0.id, state: $0.state) }
        place = entry.place
    }
}

extension RegisterDocument.Judgement {
    init(inherent entry: RegisterEntry) {
        initiation = entry.initiation.map { .init(level: $0.word, because: entry.reasons?.initiation) }
        success = entry.success.map { .init(level: $0.word, because: entry.reasons?.success) }
        likelihood = .init(
            level: entry.likelihood?.word,
            because: entry.initiation == nil ? entry.because : "SP 800-30 table G-5 of initiation and success")
        impact = .init(
            level: entry.impact?.word, because: entry.initiation == nil ? entry.because : entry.reasons?.impact)
        risk = .init(level: entry.inherent?.word, because: "SP 800-30 table I-2 of likelihood and impact")
    }

    init(residual entry: RegisterEntry) {
        likelihood = .init(level: entry.residualLikelihood?.word, because: entry.because)
        impact = .init(
            level: entry.residualImpact?.word, because: entry.initiation == nil ? entry.because : entry.reasons?.impact)
        risk = .init(
            level: entry.residual?.word,
            because: entry.status == Finding.Status.falseAlarm.rawValue
                ? entry.because : "SP 800-30 table I-2 of likelihood and impact")
    }
}
