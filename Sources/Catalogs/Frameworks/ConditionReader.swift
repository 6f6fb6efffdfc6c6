import ProductModel
import SourceText

/// The names by which a framework calls conditions: letters and numbers of its own, or the conditions' ids.
struct ConditionNames {
    private let framework: String
    private let aliases: [String: (text: String, isOwn: Bool)]

    init(framework: String, _ node: YAMLNode?) {
        self.framework = framework
        var aliases: [String: (text: String, isOwn: Bool)] = [:]
        for (key, value) in node?.pairs ?? [] {
            let name = key.text ?? ""
            aliases[name] = value.text.map { ($0, false) } ?? ("\(framework)/\(name)", true)
        }
        self.aliases = aliases
    }

    /// The conditions that a list names, each straight or after `not`.
    func uses(in node: YAMLNode?) throws(DiagnosticError) -> [ConditionUse] {
        var uses: [ConditionUse] = []
        for item in node?.items ?? [] {
            guard let text = item.text, !text.isEmpty else {
                throw item.refusal("bad-catalog", "this names a condition")
            }
            uses.append(use(text))
        }
        return uses
    }

    private func use(_ text: String) -> ConditionUse {
        let (isNegated, name) = Self.split(text)
        guard let alias = aliases[name] else { return ConditionUse(name, isNegated: isNegated, name: text) }
        guard !alias.isOwn else { return ConditionUse(alias.text, isNegated: isNegated, name: text) }
        let (isAliasNegated, condition) = Self.split(alias.text)
        return ConditionUse(condition, isNegated: isNegated != isAliasNegated, name: text)
    }

    private static func split(_ text: String) -> (isNegated: Bool, name: String) {
        text.hasPrefix("not ") ? (true, String(text.dropFirst(4))) : (false, text)
    }
}

/// Reads conditions: those that all frameworks share, and those that one defines for itself.
enum ConditionReader {
    /// The conditions of a shared file.
    static func conditions(_ node: YAMLNode) throws(DiagnosticError) -> [Condition] {
        var conditions: [Condition] = []
        for (key, value) in node.pairs { conditions.append(try condition(key.text ?? "", value)) }
        return conditions
    }

    /// The conditions that a framework defines in its header.
    static func own(of framework: String, _ node: YAMLNode?) throws(DiagnosticError) -> [Condition] {
        var conditions: [Condition] = []
        for (key, value) in node?.pairs ?? [] where value.text == nil {
            conditions.append(try condition("\(framework)/\(key.text ?? "")", value))
        }
        return conditions
    }

    private static func condition(_ id: String, _ node: YAMLNode) throws(DiagnosticError) -> Condition {
        try node.only(["title", "about", "find", "certainty", "source"], of: "a condition")
        let about = try node.required("about")
        guard let section = SectionName(rawValue: about) else {
            throw (node["about"] ?? node).refusal(
                "bad-catalog", "there is no section '\(about)'",
                suggestion: Suggestion.nearest(to: about, in: SectionName.allCases.map(\.rawValue)))
        }
        return Condition(
            id: id, title: try node.required("title"), about: section, find: try node.required("find"),
            place: node.place)
    }
}
