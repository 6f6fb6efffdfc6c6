import Assessment
import ProductModel

/// The risk register in the dossier: a row for each risk, with what its numbers rest on.
struct RegisterSection {
    private let entries: [RegisterEntry]
    private let appetite: Level?

    init(_ register: RiskRegister, appetite: Level?) {
        entries = register.entries
        self.appetite = appetite
    }

    func value(_ matrix: RiskMatrix) -> [String: TemplateValue] {
        let shown = entries.prefix(TableQuery.limit)
        let untreated = entries.count { $0.standing == .untreated }
        var anchors = matrix.anchors
        return [
            "count": TemplateValue(entries.count),
            "appetite": TemplateValue(appetite),
            "untreated": untreated == 0 ? .absent : TemplateValue(untreated),
            "rows": .records(shown.map { row($0, anchor: anchors.removeValue(forKey: $0.key)) }),
            "left": entries.count > shown.count ? .record(TableQuery.left(entries.count)) : .absent,
        ]
    }

    private func row(_ entry: RegisterEntry, anchor: String?) -> [String: TemplateValue] {
        [
            "anchor": TemplateValue(anchor),
            "link": .text(
                entry.origin == .finding ? "#finding-\(entry.key)" : "#\(entry.key.replacing(":", with: "-"))"),
            "title": .text(entry.title),
            "key": .text(entry.key),
            "source": .text(entry.place),
            "likelihood": TemplateValue(entry.likelihood),
            "impact": TemplateValue(entry.impact),
            "inherent": TemplateValue(entry.inherent),
            "residual": TemplateValue(entry.residual),
            "changed": .flag(entry.inherent != entry.residual),
            "status": .text(entry.status),
            "status_words": .text(entry.status.replacing("-", with: " ")),
            "decision": entry.isOpen ? TemplateValue(entry.decision) : .absent,
            "means": .text(entry.means.joined(separator: ", ")),
            "undecided": .flag(entry.isOpen && entry.decision == nil && entry.means.isEmpty),
            "owner": TemplateValue(entry.owner),
            "due": TemplateValue(entry.due),
            "until": TemplateValue(entry.acceptedUntil),
            "untreated": .flag(entry.standing == .untreated),
            "treated": .flag(entry.standing == .treated),
            "evidence": .text(entry.evidence.map { "\($0.id) (\($0.state))" }.joined(separator: ", ")),
            "reasons": .records(Self.reasons(entry)),
        ]
    }

    /// Each number with its reason.
    private static func reasons(_ entry: RegisterEntry) -> [[String: TemplateValue]] {
        func reason(_ name: String, _ level: Level?, _ words: String?) -> [String: TemplateValue]? {
            guard let level else { return nil }
            return ["name": .text(name), "level": .text(level.title), "words": TemplateValue(words)]
        }
        guard entry.origin == .finding else {
            return [reason("judged so", entry.residual, entry.because ?? "nobody said why")].compactMap(\.self)
        }
        return [
            reason("tried", entry.initiation, entry.reasons?.initiation),
            reason("then harmful", entry.success, entry.reasons?.success),
            reason("likelihood", entry.likelihood, "of the two, by table G-5"),
            reason("impact", entry.impact, entry.reasons?.impact),
            reason("risk", entry.inherent, "by table I-2"),
            reason("what stays", entry.residual, entry.because),
        ].compactMap(\.self)
    }
}
