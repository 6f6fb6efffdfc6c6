import ProductModel
import Testing

@testable import Assessment

@Suite("The catalog of causes")
struct StepCauseTests {
    @Test("each cause that a query names is described, and each description is used")
    func complete() throws {
        let causes = Set(try StepCause.readAll().map(\.id))
        let queries = PathQueries.stepFiles.map { PathQueries.steps($0, .all) }.joined(separator: "\n")
        for cause in causes { #expect(queries.contains("'\(cause)'"), "no query names \(cause)") }
        let named = queries.matches(of: /(?:SELECT|THEN|ELSE) '([a-z]+(?:-[a-z]+)+)'/).map { String($0.1) }
        #expect(Set(named).subtracting(causes) == [])
    }

    @Test("controls are fields, rules and elements are there")
    func references() throws {
        let rules = Set(BuiltIn.rules.rules.map(\.id))
        for cause in try StepCause.readAll() {
            if let field = cause.controlField {
                #expect(Section.named(cause.controlSection).leaves.contains { $0.path == field }, "\(cause.id)")
            }
            if let rule = cause.rule { #expect(rules.contains(rule), "\(cause.id)") }
            if let element = cause.element { #expect(element.hasPrefix("8425:"), "\(cause.id)") }
        }
    }

    @Test("what {…} stands for in a title stays text")
    func hostile() {
        let words = StepWords(subject: "{target}", start: "", target: "b")
        #expect(words.filled("{subject} to {target} {other") == "{target} to b {other")
    }

    @Test("positions map to words of threats' sources")
    func positions() throws {
        let leaf = try #require(Section.named(.threats).leaves.first { $0.path == "source" })
        guard case .choice(let vocabulary) = leaf.field.type.item else {
            Issue.record("a threat's source is not a choice")
            return
        }
        for position in AttackPosition.allCases {
            #expect(!position.threatSources.isEmpty && position.threatSources.allSatisfy(vocabulary.contains))
        }
    }
}
