import ProductModel

/// Looks for what a finding depends on and what differs between two states.
struct ReasonSearch {
    /// No more reasons are given for one finding.
    private static let limit = 6

    private let entries: EntryComparison
    private let rules: [[String: Rule]]
    private let known: [[EntryKey: Entry]]
    /// The entries that differ, by an entry that they name.
    private let naming: [EntryKey: [EntryKey]]
    /// The capabilities by element, and by means that they carry out.
    private let capabilities: (byElement: [String: Set<EntryKey>], byMeans: [EntryKey: Set<EntryKey>])

    init(_ before: ProductAssessment?, _ after: ProductAssessment?, entries: EntryComparison) {
        self.entries = entries
        let states = [before, after].compactMap(\.self)
        rules =
            states.count < 2
            ? []
            : states.map { state in
                Dictionary(state.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            }
        known = states.map { state in
            var known: [EntryKey: Entry] = [:]
            for section in SectionName.allCases {
                for entry in state.product[section] { known[EntryKey(section: section, id: entry.id)] = entry }
            }
            return known
        }
        var naming: [EntryKey: [EntryKey]] = [:]
        for change in entries.changes {
            let key = EntryKey(section: change.section, id: change.id)
            for named in Set(known.flatMap({ Self.named(by: $0[key], in: key.section) })) {
                naming[named, default: []].append(key)
            }
        }
        self.naming = naming
        capabilities = Self.capabilities(in: states)
    }

    private static func capabilities(
        in states: [ProductAssessment]
    ) -> (byElement: [String: Set<EntryKey>], byMeans: [EntryKey: Set<EntryKey>]) {
        var byElement: [String: Set<EntryKey>] = [:]
        var byMeans: [EntryKey: Set<EntryKey>] = [:]
        for entry in states.flatMap({ $0.product[.capabilities] }) {
            let key = EntryKey(section: .capabilities, id: entry.id)
            byElement[String(entry.id.prefix { $0 != "/" }), default: []].insert(key)
            for means in named(by: entry, in: .capabilities) { byMeans[means, default: []].insert(key) }
        }
        return (byElement, byMeans)
    }

    /// Why a finding came, went or changed; empty when that can't be told.
    func reasons(from before: Finding?, to after: Finding?) -> [ChangeReason] {
        guard known.count == 2, let finding = after ?? before else { return [] }
        let rule = finding.rule
        var reasons = ruleReasons(rule.id)
        if let before, let after, before.status != after.status || before.residual != after.residual {
            reasons += handling(of: finding)
        }
        let near = near(finding)
        let direct = near.flatMap { self.reasons(of: $0, rule) }
        let asked = direct.filter { $0.isAsked || $0.difference == .added || $0.difference == .removed }
        let linked = linked(to: near, rule)
        reasons += asked
        if asked.isEmpty { reasons += linked }
        if reasons.isEmpty { reasons += direct }
        if reasons.isEmpty { reasons += self.reasons(of: EntryKey(section: .product, id: "product"), rule) }
        var unique: [ChangeReason] = []
        for reason in reasons where !unique.contains(reason) { unique.append(reason) }
        return Array(unique.prefix(Self.limit))
    }

    /// The entries that the finding is about.
    private func near(_ finding: Finding) -> [EntryKey] {
        let about = finding.rule.about
        let isSingle = Section.named(about).shape == .single
        var keys = [EntryKey(section: about, id: isSingle ? about.rawValue : finding.subject)]
        if let component = finding.component { keys.append(EntryKey(section: .components, id: component)) }
        if let object = finding.object {
            keys += SectionName.allCases.map { EntryKey(section: $0, id: object) }.filter {
                entries[$0.section, $0.id] != nil
            }
        }
        for section in Set(finding.rule.asks.map(\.section)) where Section.named(section).shape == .single {
            keys.append(EntryKey(section: section, id: section.rawValue))
        }
        return keys.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func reasons(of key: EntryKey, _ rule: Rule) -> [ChangeReason] {
        guard let change = entries[key.section, key.id] else { return [] }
        switch change.kind {
        case .added: return [ChangeReason(section: key.section, entry: key.id, difference: .added, isAsked: false)]
        case .removed: return [ChangeReason(section: key.section, entry: key.id, difference: .removed, isAsked: false)]
        case .changed:
            let asked = Set(rule.asks.filter { $0.section == key.section }.compactMap(\.field))
            let prose = Set(Section.named(key.section).leaves.filter { $0.field.type == .text }.map(\.path))
            return change.facts.filter { asked.contains($0.field) || !prose.contains($0.field) }.map { fact in
                ChangeReason(
                    section: key.section, entry: key.id, difference: .fact(fact), isAsked: asked.contains(fact.field))
            }
        }
    }

    /// What differs in the entries that those near name, and in the sections that the rule asks for as a whole.
    private func linked(to near: [EntryKey], _ rule: Rule) -> [ChangeReason] {
        var keys: [EntryKey] = []
        for state in known {
            for key in near { keys += Self.named(by: state[key], in: key.section) }
        }
        let asked = Set(rule.asks.map(\.section))
        keys += near.flatMap { naming[$0] ?? [] }.filter { asked.contains($0.section) }.sorted {
            ($0.section.index, $0.id) < ($1.section.index, $1.id)
        }
        let reasons = keys.flatMap { self.reasons(of: $0, rule) }
        let wanted = reasons.filter(\.isAsked)
        return wanted.isEmpty ? reasons : wanted
    }

    /// What differs in the decision about a finding, and in what proves that it is mitigated.
    private func handling(of finding: Finding) -> [ChangeReason] {
        let treatment = EntryKey(section: .treatments, id: finding.key)
        let means = Set(
            known.flatMap { Self.named(by: $0[treatment], in: .treatments) }.filter { $0.section == .means })
        var capabilities = Set<EntryKey>()
        for element in finding.rule.mitigatedBy { capabilities.formUnion(self.capabilities.byElement[element] ?? []) }
        for key in means { capabilities.formUnion(self.capabilities.byMeans[key] ?? []) }
        let evidence = Set(
            known.flatMap { state in capabilities.flatMap { Self.named(by: state[$0], in: .capabilities) } }
                .filter { $0.section == .evidence })
        let rest = [means, capabilities, evidence].flatMap { $0.sorted { $0.id < $1.id } }
        return ([treatment] + rest).flatMap { reasons(of: $0, finding.rule) }
    }

    private func ruleReasons(_ id: String) -> [ChangeReason] {
        guard rules.count == 2 else { return [] }
        let kind: EntryChange.Kind
        switch (rules[0][id], rules[1][id]) {
        case (nil, nil): return []
        case (nil, _?): kind = .added
        case (_?, nil): kind = .removed
        case (let old?, let new?):
            guard !old.isSame(as: new) else { return [] }
            kind = .changed
        }
        return [ChangeReason(section: nil, entry: id, difference: .rule(kind), isAsked: false)]
    }

    /// The entries that an entry names.
    private static func named(by entry: Entry?, in section: SectionName) -> [EntryKey] {
        guard let entry else { return [] }
        return entry.said.flatMap { said -> [EntryKey] in
            let targets = Section.named(section).leaves[said.leaf].field.type.targets
            return said.value.items.flatMap { id in targets.map { EntryKey(section: $0, id: id) } }
        }
    }
}

extension Rule {
    /// Whether another finds the same and judges it alike.
    fileprivate func isSame(as other: Rule) -> Bool {
        find == other.find && weight == other.weight && mitigatedBy == other.mitigatedBy && about == other.about
            && asks == other.asks
    }
}
