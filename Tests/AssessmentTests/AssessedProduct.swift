import Assessment
import Catalogs
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText
import Testing

/// What comes with the program, read once for all tests.
enum BuiltIn {
    static let basis = Result { try ProductAssessment.Basis() }
    static let rules = RuleLibrary(withExamples: true)
    static let bank = Result { try QuestionBank.read() }

    static var threats: [Rule] { rules.rules.filter { $0.kind == .threat } }
    static var consistency: [Rule] { rules.rules.filter { $0.kind == .consistency } }
}

/// A product file, read and assessed as the program does it.
struct AssessedProduct {
    static let day = "2026-11-23"

    let assessment: ProductAssessment
    let rules: RuleLibrary

    init(_ text: String, asOf: String = day, ownRules: [String] = []) throws {
        let reading = ProductFolder.read(text: text)
        let errors = reading.diagnostics.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" }
        try #require(errors == [])
        try self.init(reading.product, asOf: asOf, ownRules: ownRules)
    }

    init(_ product: Product, asOf: String = day, ownRules: [String] = []) throws {
        let sources = ownRules.enumerated().map { SourceFile(path: "rules/own-\($0 + 1).yaml", text: $1) }
        let basis = try sources.isEmpty ? BuiltIn.basis.get() : ProductAssessment.Basis(ownRules: sources)
        rules = basis.rules
        assessment = try ProductAssessment(
            product, basis: basis, asOf: try #require(CalendarDay(asOf)), engine: SQLiteEngine())
    }

    /// The keys of what a rule found, in order.
    func keys(of rule: String) -> [String] { assessment.findings.filter { $0.rule.id == rule }.map(\.key).sorted() }

    /// The finding with a key.
    func finding(_ key: String) throws -> Finding {
        try #require(assessment.findings.first { $0.key == key }, "there is no finding \(key)")
    }

    /// The facts that a rule asks for, as `id.field`; of a section that is missing, its name.
    func asks(of rule: String) -> [String] {
        assessment.factQuestions.filter { $0.rules.contains(rule) }
            .flatMap { question in
                question.entries.map { entry in
                    question.ask.field.map { "\(entry.id).\($0)" } ?? question.ask.section.rawValue
                }
            }.sorted()
    }
}
