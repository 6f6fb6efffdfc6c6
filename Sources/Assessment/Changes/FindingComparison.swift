import ProductModel

/// Finds the findings that differ between two assessments, and why.
struct FindingComparison {
    private let before: ProductAssessment?
    private let after: ProductAssessment?
    private let entries: EntryComparison
    private let reasons: ReasonSearch

    init(_ before: ProductAssessment?, _ after: ProductAssessment?, entries: EntryComparison) {
        self.before = before
        self.after = after
        self.entries = entries
        reasons = ReasonSearch(before, after, entries: entries)
    }

    /// What differs: by kind, and among those of a kind worst first.
    func changes() -> [FindingChange] {
        let old = Self.byKey(before)
        let new = Self.byKey(after)
        let unsaid = Self.unsaid(in: after)
        var changes: [FindingChange] = []
        for (key, finding) in new {
            if let earlier = old[key] {
                guard let kind = FindingChange.kind(earlier, finding) else { continue }
                changes.append(change(kind, earlier, finding))
            } else {
                changes.append(change(.new, nil, finding))
            }
        }
        for (key, finding) in old where new[key] == nil {
            let entries = [finding.subject, finding.component ?? finding.subject, ""]
            let isQuestion = entries.contains { unsaid.contains([finding.rule.id, $0]) }
            changes.append(change(.gone, finding, nil, isQuestion: isQuestion))
        }
        pairRenamed(&changes)
        let order = Dictionary(uniqueKeysWithValues: FindingChange.Kind.allCases.enumerated().map { ($1, $0) })
        return changes.sorted { left, right in
            let (a, b) = (order[left.kind] ?? 0, order[right.kind] ?? 0)
            return a == b ? Finding.isWorse(left.latest, right.latest) : a < b
        }
    }

    private func change(
        _ kind: FindingChange.Kind, _ before: Finding?, _ after: Finding?, isQuestion: Bool = false
    ) -> FindingChange {
        FindingChange(
            kind: kind, before: before, after: after, reasons: reasons.reasons(from: before, to: after),
            note: note(before, after), isQuestion: isQuestion)
    }

    private static func byKey(_ assessment: ProductAssessment?) -> [String: Finding] {
        Dictionary((assessment?.findings ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The rules that wait for a fact, each with an entry that it is not said of.
    private static func unsaid(in assessment: ProductAssessment?) -> Set<[String]> {
        var pairs: Set<[String]> = []
        for question in assessment?.factQuestions ?? [] {
            for rule in question.rules { for entry in question.entries { pairs.insert([rule, entry.id]) } }
        }
        return pairs
    }

    /// What was decided or came to an end.
    private func note(_ before: Finding?, _ after: Finding?) -> String? {
        guard let after, before?.status != after.status else { return nil }
        switch (before?.status, after.status) {
        case (_, .accepted): return "newly accepted"
        case (_, .mitigated): return "newly mitigated"
        case (_, .transferred): return "newly transferred"
        case (_, .falseAlarm): return "newly dismissed"
        case (.accepted?, .open): return isAcceptance(after.key) ? "acceptance run out" : "no longer accepted"
        case (.mitigated?, .open): return "no longer mitigated"
        case (.transferred?, .open): return "no longer transferred"
        case (.falseAlarm?, .open): return "no longer dismissed"
        case (_, .open): return nil
        }
    }

    /// Whether the files still hold a whole acceptance of a finding, so that only its day can have passed.
    private func isAcceptance(_ key: String) -> Bool {
        guard let entry = after?.product[.treatments].first(where: { $0.id == key }) else { return false }
        let section = Section.named(.treatments)
        let said = Dictionary(
            entry.said.map { (section.leaves[$0.leaf].path, $0.value.text) }, uniquingKeysWith: { first, _ in first })
        return said["decision"] == "accept" && ["because", "owner", "until"].allSatisfy { said[$0] != nil }
    }

    /// Notes which of the gone and the new are the same but for the name of an entry.
    private func pairRenamed(_ changes: inout [FindingChange]) {
        let new = Dictionary(
            changes.indices.filter { changes[$0].kind == .new }.map { (changes[$0].key, $0) },
            uniquingKeysWith: { first, _ in first })
        guard !new.isEmpty, !entries.renamed.isEmpty else { return }
        for place in changes.indices where changes[place].kind == .gone {
            let finding = changes[place].latest
            let subject = EntryKey(section: finding.rule.about, id: finding.subject)
            let object = finding.object.map { id in
                SectionName.allCases.lazy.compactMap { entries.renamed[EntryKey(section: $0, id: id)] }.first ?? id
            }
            let key = [finding.rule.id, entries.renamed[subject] ?? finding.subject, object].compactMap(\.self)
                .joined(separator: ":")
            guard let other = new[key] else { continue }
            changes[place].renamed = key
            changes[other].renamed = finding.key
        }
    }
}

extension Finding {
    /// The second id of the key, where it has one.
    var object: String? {
        let start = "\(rule.id):\(subject):"
        return key.hasPrefix(start) ? String(key.dropFirst(start.count)) : nil
    }
}
