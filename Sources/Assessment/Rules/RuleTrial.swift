import Catalogs
public import ProductDatabase
public import ProductModel
import SourceText

/// A rule tried on one of its own examples.
public struct RuleTrial: Sendable {
    /// The example's title.
    public let example: String
    /// What it says that the rule doesn't do, or the rule does that it doesn't say; empty when both agree.
    public let problems: [String]

    /// Tries a rule on an example.
    ///
    /// - Parameters:
    ///   - rule: The rule, read with its examples.
    ///   - example: One of them.
    ///   - product: What its text describes.
    ///   - basis: What a whole assessment needs, for rules that look at what other rules found.
    ///   - tables: An empty product database.
    /// - Throws: when the rule can't be run.
    public init(
        _ rule: Rule, on example: Rule.Example, product: Product, basis: ProductAssessment.Basis,
        tables empty: ProductTables
    ) throws(DatabaseError) {
        self.example = example.title
        var tables = empty
        if rule.looksAtFindings {
            var basis = basis
            if let text = example.threatInformation {
                let file = SourceFile(path: "threat-information/example.yaml", text: text)
                basis.threatInformation = ThreatInformationLibrary([file])
            }
            tables = try ProductAssessment(product, basis: basis, tables: tables).tables
        } else {
            _ = try tables.addFrameworks(of: product, from: basis.library)
            try tables.load([product])
            try tables.recordRules(basis.rules.rules)
        }
        let candidates = try RuleRunner(tables: tables).openCandidates(rule)
        let found = Set(candidates.filter { $0.applies == true }.map { $0.key(rule) })
        let undecided = candidates.filter { $0.applies == nil }
        let asked = Set(
            undecided.flatMap { candidate in
                candidate.unsaid.map { fact in
                    rule.asks[fact.ask].field.map { "\(fact.entry).\($0)" } ?? rule.asks[fact.ask].path
                }
            })
        problems =
            Set(example.finds).subtracting(found).sorted().map { "does not find \($0)" }
            + found.subtracting(example.finds).sorted().map { "finds \($0), which the example does not say" }
            + Set(example.asks).subtracting(asked).sorted().map { name in
                asked.isEmpty
                    ? "does not ask \(name); it asks nothing"
                    : "does not ask \(name); it asks \(asked.sorted().joined(separator: ", "))"
            }
            + undecided.filter(\.unsaid.isEmpty).map { "is undecided on \($0.subject), and asks nothing" }
    }
}

extension Rule {
    /// Whether it looks at what other rules found.
    var looksAtFindings: Bool { find.contains(/\b(finding|touching_threat_information|telling_vulnerability)\b/) }
}
