public import SourceText

/// The rules that are run: those that come with the program, and the manufacturer's own.
public struct RuleLibrary: Sendable {
    /// The rules by kind and id, threats first.
    public let rules: [Rule]
    /// What is wrong with rules that could not be read.
    public let diagnostics: [Diagnostic]

    /// Reads the rules.
    ///
    /// - Parameters:
    ///   - own: The manufacturer's own rule files. One with the id of a built-in rule takes its place.
    ///   - withExamples: Whether the examples of built-in rules are wanted; those of own rules are always read.
    public init(own: [SourceFile] = [], withExamples: Bool = false) {
        self.init(own: own, detail: withExamples ? .examples : .card)
    }

    /// Reads the rules, and of those built in no more than is wanted.
    init(own: [SourceFile], detail: RuleDetail) {
        var byID: [String: Rule] = [:]
        var collector = DiagnosticCollector()
        func read(_ source: SourceFile, isBuiltIn: Bool) {
            do throws(DiagnosticError) {
                let rule = try RuleReader.read(
                    source, isBuiltIn: isBuiltIn, detail: isBuiltIn ? detail : .examples)
                if let taken = byID[rule.id], taken.isBuiltIn == isBuiltIn {
                    throw DiagnosticError(
                        Diagnostic(
                            "bad-rule", "there are two rules with the id '\(rule.id)'", at: rule.place,
                            notes: [.init("the first is here", at: taken.place)]))
                }
                byID[rule.id] = rule
            } catch {
                collector.report(error.diagnostic)
            }
        }
        for resource in Resources.all where resource.path.description.hasPrefix("Rules/") {
            read(SourceFile(path: resource.path.description, text: resource.text.description), isBuiltIn: true)
        }
        for source in own { read(source, isBuiltIn: false) }
        rules = byID.values.sorted { ($0.kind == .threat ? 0 : 1, $0.id) < ($1.kind == .threat ? 0 : 1, $1.id) }
        diagnostics = collector.diagnostics
    }

    /// The rule with what people read of it, where only the query was read before.
    static func withCard(_ rule: Rule) -> Rule {
        guard rule.isBuiltIn, rule.what.isEmpty, let text = Resources.text(of: rule.place.file) else { return rule }
        let source = SourceFile(path: rule.place.file, text: text)
        return (try? RuleReader.read(source, isBuiltIn: true, detail: .card)) ?? rule
    }

    /// The rule with an id.
    public subscript(id: String) -> Rule? { rules.first { $0.id == id } }
}
