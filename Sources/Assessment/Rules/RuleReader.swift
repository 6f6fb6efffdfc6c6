import ProductModel
import SourceText

/// Reads a rule from its file.
struct RuleReader {
    private let node: YAMLNode
    private let isBuiltIn: Bool
    private let detail: RuleDetail

    /// Reads a rule.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - isBuiltIn: Whether it comes with the program. Those are tested, so no more of them is read than is wanted.
    ///   - detail: How much is wanted.
    static func read(
        _ source: SourceFile, isBuiltIn: Bool, detail: RuleDetail
    ) throws(DiagnosticError) -> Rule {
        guard let node = try YAMLNode.read(source, before: detail.end) else {
            throw DiagnosticError(
                Diagnostic("bad-rule", "the rule is empty", at: Place(file: source.path, line: 1, column: 1)))
        }
        let rule = try RuleReader(node: node, isBuiltIn: isBuiltIn, detail: detail).rule()
        if detail == .examples { try requireBothKinds(rule) }
        return rule
    }

    private static func requireBothKinds(_ rule: Rule) throws(DiagnosticError) {
        let finding = rule.examples.contains { !$0.finds.isEmpty }
        let silent = rule.examples.contains { $0.finds.isEmpty }
        guard finding, silent else {
            let missing = finding ? "without findings" : "with findings"
            throw DiagnosticError(Diagnostic("bad-rule", "rule '\(rule.id)' has no example \(missing)", at: rule.place))
        }
    }

    private func rule() throws(DiagnosticError) -> Rule {
        for (key, _) in node.pairs where !Self.keys.contains(key.text ?? "") {
            throw refusal(
                "a rule has no '\(key.text ?? "")'", at: key,
                suggestion: Suggestion.nearest(to: key.text ?? "", in: Self.keys))
        }
        let id = try text("id")
        guard let kind = Rule.Kind(rawValue: try text("kind")) else {
            throw refusal("a rule's kind is threat or consistency", at: node["kind"])
        }
        return Rule(
            id: id, title: try text("title"), kind: kind, about: try about(), asks: try asks(), find: try text("find"),
            message: MessageTemplate(try text("message")), weight: try weight(kind),
            mitigatedBy: node["mitigated_by"]?.items.compactMap(\.text) ?? [],
            related: node["related"]?.items.compactMap(\.text) ?? [],
            refers: (node["refers"]?.pairs ?? []).map { ($0.key.text ?? "", $0.value.items.compactMap(\.text)) },
            basis: node["basis"]?.text ?? "own judgement", what: try prose("what"), when: try prose("when"),
            advice: try prose("advice"), falseAlarm: try prose("false_alarm"), examples: try examples(),
            isBuiltIn: isBuiltIn, place: node.place)
    }

    private static let keys = [
        "id", "title", "kind", "about", "asks", "find", "message", "risk", "level", "mitigated_by", "refers", "related",
        "basis",
        "what", "when", "advice", "false_alarm", "examples",
    ]

    private func about() throws(DiagnosticError) -> SectionName {
        let table = try text("about")
        guard let section = SectionName.allCases.first(where: { $0.table == table }) else {
            throw refusal(
                "there is no table '\(table)'", at: node["about"],
                suggestion: Suggestion.nearest(to: table, in: SectionName.allCases.map(\.table)))
        }
        return section
    }

    private func asks() throws(DiagnosticError) -> [Rule.Ask] {
        var asks: [Rule.Ask] = []
        for item in node["asks"]?.items ?? [] {
            let text = item.text ?? ""
            guard let ask = Rule.Ask(path: text) else { throw refusal("there is no fact '\(text)'", at: item) }
            asks.append(ask)
        }
        return asks
    }

    private func weight(_ kind: Rule.Kind) throws(DiagnosticError) -> Rule.Weight {
        switch kind {
        case .consistency: return .level(try level("level", in: node))
        case .threat:
            guard let risk = node["risk"] else { throw refusal("a threat rule has a 'risk'", at: node) }
            return .risk(
                RiskFactors(
                    initiation: try level("initiation", in: risk), success: try level("success", in: risk),
                    impact: try level("impact", in: risk)))
        }
    }

    private func level(_ key: String, in node: YAMLNode) throws(DiagnosticError) -> Level {
        guard let word = node[key]?.text, let level = Level(word: word) else {
            throw refusal("'\(key)' is a level, very-low to very-high", at: node[key] ?? node)
        }
        return level
    }

    private func examples() throws(DiagnosticError) -> [Rule.Example] {
        var examples: [Rule.Example] = []
        for item in node["examples"]?.items ?? [] {
            guard let title = item["title"]?.text, let product = item["product"]?.text else {
                throw refusal("an example has a 'title' and a 'product'", at: item)
            }
            examples.append(
                Rule.Example(
                    title: title, product: product, finds: item["finds"]?.items.compactMap(\.text) ?? [],
                    threatInformation: item["threat_information"]?.text,
                    asks: item["asks"]?.items.compactMap(\.text) ?? []))
        }
        return examples
    }

    private func prose(_ key: String) throws(DiagnosticError) -> String {
        detail == .query ? "" : try text(key)
    }

    private func text(_ key: String) throws(DiagnosticError) -> String {
        guard let text = node[key]?.text, !text.isEmpty else {
            throw refusal("a rule has a '\(key)'", at: node[key] ?? node)
        }
        return text
    }

    private func refusal(_ message: String, at node: YAMLNode?, suggestion: String? = nil) -> DiagnosticError {
        DiagnosticError(Diagnostic("bad-rule", message, at: (node ?? self.node).place, suggestion: suggestion))
    }
}
