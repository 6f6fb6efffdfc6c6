public import ProductDatabase

/// What changed between two states of a product.
///
/// Findings are told apart by their keys, entries by section and id, so that nothing counts as changed for having moved to
/// another line or file.
public struct AssessmentChanges: Sendable {
    /// The state before; nil when the product was not there.
    public let before: ProductAssessment?
    /// The state after; nil when the product is not there any more.
    public let after: ProductAssessment?
    /// The findings that changed: new, worse, changed, better, gone; among those of a kind worst first.
    public let findings: [FindingChange]
    /// The questions that came up, most valuable first.
    public let newQuestions: [QuestionChange]
    /// The questions that are settled, most valuable first.
    public let settledQuestions: [QuestionChange]
    /// The decisions on elements whose status or proof changed, by id.
    public let capabilities: [CapabilityChange]
    /// The entries that were added or removed, or say something else, in the order of sections and ids.
    public let entries: [EntryChange]

    private let kinds: [String: FindingChange]

    /// Compares two assessments.
    ///
    /// - Parameters:
    ///   - before: The state before; nil when the product was not there.
    ///   - after: The state after; nil when the product is not there any more.
    /// - Throws: when a database fails.
    public init(from before: ProductAssessment?, to after: ProductAssessment?) throws(DatabaseError) {
        self.before = before
        self.after = after
        let comparison = EntryComparison(before?.product, after?.product)
        entries = comparison.changes
        findings = FindingComparison(before, after, entries: comparison).changes()
        newQuestions = QuestionChange.questions(in: after, notIn: before)
        settledQuestions = QuestionChange.questions(in: before, notIn: after)
        capabilities = try CapabilityChange.changes(from: before, to: after)
        kinds = Dictionary(findings.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether nothing changed that can be seen.
    public var isEmpty: Bool {
        findings.isEmpty && newQuestions.isEmpty && settledQuestions.isEmpty && capabilities.isEmpty && entries.isEmpty
    }

    /// How the finding with a key changed; nil when it did not.
    public func finding(_ key: String) -> FindingChange? { kinds[key] }
}
