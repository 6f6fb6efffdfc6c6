public import Assessment
import Catalogs
import ProductModel
public import SourceText

/// The result of a check as JSON, for scripts.
///
/// Fields are only ever added.
public struct CheckDocument: Encodable, Sendable {
    let format = "securable-check/1"
    let product: String
    let asOf: String
    let edition: String
    let diagnostics: [DiagnosticEntry]
    let activities: [ActivityEntry]
    let findings: [FindingEntry]
    let questions: [QuestionEntry]
    let attackPaths: PathsSummary?

    struct DiagnosticEntry: Encodable, Sendable {
        let code: String
        let severity: String
        let message: String
        let file: String
        let line: Int
        let column: Int
        let suggestion: String?
    }

    struct ActivityEntry: Encodable, Sendable {
        let number: Int
        let title: String
        let phase: String
        let answered: Int
        let questions: [Progress]

        struct Progress: Encodable, Sendable {
            let id: String
            let number: String
            let question: String
            let status: String
            let asked: Int
            let said: Int
            let stale: Int
            let firstOpen: String?
            let answeredIn: String
        }
    }

    struct FindingEntry: Encodable, Sendable {
        let key: String
        let rule: String
        let kind: String
        let title: String
        let section: String
        let subject: String
        let component: String?
        let message: String
        let initiation: String?
        let success: String?
        let likelihood: String?
        let impact: String?
        let level: String
        let residual: String
        let status: String
        let reason: String?
        /// How it stands to the revision that was compared with: `new`, `worse`, `changed`, `better` or `unchanged`.
        let change: String?
        let file: String
        let line: Int
        let column: Int
    }

    struct QuestionEntry: Encodable, Sendable {
        let field: String
        let prompt: String
        let level: String
        let entries: [String]
        let rules: [String]
    }

    /// What a check found.
    ///
    /// - Parameters:
    ///   - assessment: The assessment; nil when the files have errors.
    ///   - diagnostics: What is wrong with the files.
    ///   - product: The product's id.
    ///   - asOf: The day, as `YYYY-MM-DD`.
    ///   - paths: The open attack paths; nil to leave them out.
    ///   - changes: What changed since an earlier state, if there is one to compare with.
    public init(
        _ assessment: ProductAssessment?, diagnostics: [Diagnostic], product: String, asOf: String,
        paths: AttackPaths? = nil, changes: AssessmentChanges? = nil
    ) {
        self.product = product
        self.asOf = asOf
        edition = assessment?.edition.id ?? ""
        self.diagnostics = (diagnostics + (assessment?.diagnostics ?? [])).map(DiagnosticEntry.init)
        activities = assessment?.activities.map(ActivityEntry.init) ?? []
        findings =
            assessment.map { assessment in
                assessment.findings.map { FindingEntry($0, files: assessment.product.files, changes: changes) }
            } ?? []
        questions = assessment?.factQuestions.map(QuestionEntry.init) ?? []
        attackPaths = paths.map(PathsSummary.init)
    }

    /// The document as text: indented, with keys in order, the same bytes for the same input.
    public static func json(_ documents: [CheckDocument]) throws -> String {
        try documents.count == 1 ? JSONText.of(documents[0]) : JSONText.of(documents)
    }
}

extension CheckDocument.DiagnosticEntry {
    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code
        severity = diagnostic.severity.rawValue
        message = diagnostic.message
        file = diagnostic.place.file
        line = diagnostic.place.line
        column = diagnostic.place.column
        suggestion = diagnostic.suggestion
    }
}

extension CheckDocument.ActivityEntry {
    init(_ activity: ActivityProgress) {
        number = activity.number
        title = activity.title
        phase = activity.phase
        answered = activity.answered
        questions = activity.questions.map { question in
            Progress(
                id: question.question.id, number: question.number, question: question.question.text,
                status: question.status.rawValue, asked: question.asked, said: question.said, stale: question.stale,
                firstOpen: question.firstOpen, answeredIn: question.question.answeredIn)
        }
    }
}

extension CheckDocument.FindingEntry {
    init(_ finding: Finding, files: [String], changes: AssessmentChanges?) {
        change = changes.map { $0.finding(finding.key)?.kind.rawValue ?? "unchanged" }
        key = finding.key
        rule = finding.rule.id
        kind = finding.rule.kind.rawValue
        title = finding.rule.title
        section = finding.rule.about.rawValue
        subject = finding.subject
        component = finding.component
        message = finding.message
        initiation = finding.factors?.initiation.word
        success = finding.factors?.success.word
        likelihood = finding.factors?.likelihood.word
        impact = finding.factors?.impact.word
        level = finding.level.word
        residual = finding.residual.word
        status = finding.status.rawValue
        reason = finding.reason
        file = files[Int(finding.position.file)]
        line = Int(finding.position.line)
        column = Int(finding.position.column)
    }
}

extension CheckDocument.QuestionEntry {
    init(_ question: FactQuestion) {
        field = question.ask.path
        prompt = question.prompt
        level = question.level.word
        entries = question.entries.map(\.id)
        rules = question.rules
    }
}
