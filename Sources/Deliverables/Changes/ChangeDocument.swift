public import Assessment
import ProductModel
import SourceText

/// What changed as JSON, for scripts.
///
/// Fields are only ever added; `Documentation/PullRequests.md` describes them.
public struct ChangeDocument: Encodable, Sendable {
    let format = "securable-diff/1"
    let product: String
    let verdict: String
    let before: StateEntry
    let after: StateEntry
    let findings: [FindingEntry]
    let questions: Questions
    let capabilities: [CapabilityEntry]
    let entries: [Entry]

    struct StateEntry: Encodable, Sendable {
        let name: String
        let commit: String?
        let asOf: String
        /// Whether the product is there.
        let exists: Bool
        let version: String?
        /// How many findings are open, by level.
        let open: [String: Int]
    }

    struct FindingEntry: Encodable, Sendable {
        let key: String
        let change: String
        let effect: String
        let rule: String
        let kind: String
        let title: String
        let message: String
        let note: String?
        let isQuestion: Bool
        let renamed: String?
        let before: Judgement?
        let after: Judgement?
        let reasons: [Reason]

        struct Judgement: Encodable, Sendable {
            let level: String
            let residual: String
            let status: String
            let reason: String?
            let file: String
            let line: Int
        }

        struct Reason: Encodable, Sendable {
            let section: String?
            let entry: String
            let change: String
            let asked: Bool
            let fact: Fact?
        }
    }

    struct Fact: Encodable, Sendable {
        let field: String
        let before: [String]?
        let after: [String]?
        let daysLater: Int?
    }

    struct Questions: Encodable, Sendable {
        let new: [QuestionEntry]
        let settled: [QuestionEntry]
    }

    struct QuestionEntry: Encodable, Sendable {
        let kind: String
        let name: String
        let entry: String?
        let prompt: String
        let level: String
    }

    struct CapabilityEntry: Encodable, Sendable {
        let id: String
        let before: Decision?
        let after: Decision?

        struct Decision: Encodable, Sendable {
            let status: String?
            let proven: Bool
        }
    }

    struct Entry: Encodable, Sendable {
        let section: String
        let id: String
        let title: String?
        let change: String
        let renamed: String?
        let file: String?
        let line: Int?
        let facts: [Fact]
    }

    /// What changed between two states.
    public init(_ changes: AssessmentChanges, states: ComparedStates) {
        product = [changes.after, changes.before].compactMap(\.self).first?.product.id ?? ""
        verdict = ChangeVerdict(changes).text
        before = StateEntry(states.before, changes.before)
        after = StateEntry(states.after, changes.after)
        let files = (changes.before?.product.files ?? [], changes.after?.product.files ?? [])
        findings = changes.findings.map { FindingEntry($0, before: files.0, after: files.1) }
        questions = Questions(
            new: changes.newQuestions.map(QuestionEntry.init), settled: changes.settledQuestions.map(QuestionEntry.init)
        )
        capabilities = changes.capabilities.map(CapabilityEntry.init)
        entries = changes.entries.map(Entry.init)
    }

    /// The document as text: indented, with keys in order; an array where there are several products.
    public static func json(_ documents: [ChangeDocument]) throws -> String {
        try documents.count == 1 ? JSONText.of(documents[0]) : JSONText.of(documents)
    }
}

extension ChangeDocument.StateEntry {
    init(_ state: ComparedStates.State, _ assessment: ProductAssessment?) {
        name = state.name
        commit = state.commit
        asOf = state.day
        exists = assessment != nil
        version = assessment?.product.said("version", of: .product)
        open = Dictionary(
            uniqueKeysWithValues: Level.allCases.map { level in
                (level.word, assessment?.openFindings.count { $0.residual == level } ?? 0)
            })
    }
}

extension ChangeDocument.FindingEntry {
    init(_ change: FindingChange, before oldFiles: [String], after newFiles: [String]) {
        let finding = change.latest
        key = change.key
        self.change = change.kind.rawValue
        effect = change.effect.rawValue
        rule = finding.rule.id
        kind = finding.rule.kind.rawValue
        title = finding.rule.title
        message = finding.message
        note = change.note
        isQuestion = change.isQuestion
        renamed = change.renamed
        before = change.before.map { Judgement($0, files: oldFiles) }
        after = change.after.map { Judgement($0, files: newFiles) }
        reasons = change.reasons.map(Reason.init)
    }
}

extension ChangeDocument.FindingEntry.Judgement {
    init(_ finding: Finding, files: [String]) {
        level = finding.level.word
        residual = finding.residual.word
        status = finding.status.rawValue
        reason = finding.reason
        file = files[Int(finding.position.file)]
        line = Int(finding.position.line)
    }
}

extension ChangeDocument.FindingEntry.Reason {
    init(_ reason: ChangeReason) {
        section = reason.section?.rawValue
        entry = reason.entry
        asked = reason.isAsked
        switch reason.difference {
        case .fact(let changed): (change, fact) = ("changed", ChangeDocument.Fact(changed))
        case .added: (change, fact) = ("added", nil)
        case .removed: (change, fact) = ("removed", nil)
        case .rule(let kind): (change, fact) = ("rule-" + kind.rawValue, nil)
        }
    }
}

extension ChangeDocument.Fact {
    init(_ fact: FactChange) {
        field = fact.field
        before = fact.before
        after = fact.after
        daysLater = fact.daysLater
    }
}

extension ChangeDocument.QuestionEntry {
    init(_ question: QuestionChange) {
        kind = question.kind.rawValue
        name = question.name
        entry = question.entry
        prompt = question.prompt
        level = question.level.word
    }
}

extension ChangeDocument.CapabilityEntry {
    init(_ change: CapabilityChange) {
        id = change.id
        before = change.before.map { Decision(status: $0.status, proven: $0.isProven) }
        after = change.after.map { Decision(status: $0.status, proven: $0.isProven) }
    }
}

extension ChangeDocument.Entry {
    init(_ change: EntryChange) {
        section = change.section.rawValue
        id = change.id
        title = change.title
        self.change = change.kind.rawValue
        renamed = change.renamed
        let place = change.after ?? change.before
        file = place?.file
        line = place?.line
        facts = change.facts.map(ChangeDocument.Fact.init)
    }
}
