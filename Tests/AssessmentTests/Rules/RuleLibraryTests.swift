import Assessment
import ProductModel
import SourceText
import Testing

@Suite("A rule that is not as it should be is refused, with the place and the reason")
struct RuleLibraryTests {
    private func library(_ texts: String...) -> RuleLibrary {
        RuleLibrary(own: texts.enumerated().map { SourceFile(path: "rules/\($0 + 1).yaml", text: $1) })
    }

    private func refusal(_ text: String) throws -> Diagnostic {
        let diagnostics = library(text).diagnostics
        try #require(diagnostics.count == 1, "\(diagnostics.map(\.message))")
        #expect(diagnostics[0].code == "bad-rule")
        #expect(diagnostics[0].place.file == "rules/1.yaml")
        return diagnostics[0]
    }

    @Test("one that is as it should be is taken")
    func good() throws {
        let library = library(RuleText().text)
        #expect(library.diagnostics == [])
        let rule = try #require(library["own-rule"])
        #expect(!rule.isBuiltIn)
        #expect(rule.examples.count == 2)
        #expect(rule.asks.map(\.path) == ["components.debug_port"])
    }

    @Test(
        "every key that people need must be there",
        arguments: [
            "id", "title", "kind", "about", "message", "what", "when", "advice", "false_alarm",
        ])
    func missing(_ key: String) throws {
        #expect(try refusal(RuleText().without(key)).message == "a rule has a '\(key)'")
    }

    @Test("an empty file is no rule")
    func empty() throws { #expect(try refusal("# nothing yet\n").message == "the rule is empty") }

    @Test("an unknown key is named, with what was probably meant")
    func unknownKey() throws {
        var rule = RuleText()
        rule.more = "mitigatedby: [\"8425:DP.3\"]"
        let diagnostic = try refusal(rule.text)
        #expect(diagnostic.message == "a rule has no 'mitigatedby'")
        #expect(diagnostic.suggestion == "mitigated_by")
        #expect(diagnostic.place.line == 14 && diagnostic.place.column == 1)
    }

    @Test("an unknown table is named, with what was probably meant")
    func unknownTable() throws {
        var rule = RuleText()
        rule.about = "componnet"
        let diagnostic = try refusal(rule.text)
        #expect(diagnostic.message == "there is no table 'componnet'")
        #expect(diagnostic.suggestion == "component")
    }

    @Test(
        "an unknown fact is named",
        arguments: [
            "component.debug_prt", "components.debug_port", "nothing.at_all", "component", "component.",
        ])
    func unknownFact(_ fact: String) throws {
        var rule = RuleText()
        rule.asks = "[\(fact)]"
        #expect(try refusal(rule.text).message == "there is no fact '\(fact)'")
    }

    @Test("a kind, and a level, is one of a few words")
    func words() throws {
        var rule = RuleText()
        rule.kind = "baseline"
        #expect(try refusal(rule.text).message == "a rule's kind is threat or consistency")
        rule.kind = "consistency"
        #expect(try refusal(rule.text).message == "'level' is a level, very-low to very-high")
        rule.weight = "level: grave"
        #expect(try refusal(rule.text).message == "'level' is a level, very-low to very-high")
        rule.kind = "threat"
        #expect(try refusal(rule.text).message == "a threat rule has a 'risk'")
        rule.weight = "risk: {initiation: high, success: high}"
        #expect(try refusal(rule.text).message == "'impact' is a level, very-low to very-high")
    }

    @Test("it shows what it finds, and what it does not")
    func bothKindsOfExample() throws {
        var rule = RuleText()
        rule.examples = "examples: [{title: open, product: \"components: {}\", finds: [\"own-rule:lock\"]}]"
        #expect(try refusal(rule.text).message == "rule 'own-rule' has no example without findings")
        rule.examples = "examples: [{title: gone, product: \"components: {}\", finds: []}]"
        #expect(try refusal(rule.text).message == "rule 'own-rule' has no example with findings")
        rule.examples = ""
        #expect(try refusal(rule.text).message.hasPrefix("rule 'own-rule' has no example"))
        rule.examples = "examples: [{title: open}]"
        #expect(try refusal(rule.text).message == "an example has a 'title' and a 'product'")
    }

    @Test("two with one id are a mistake, and both places are named")
    func twice() throws {
        let diagnostics = library(RuleText().text, RuleText().text).diagnostics
        try #require(diagnostics.count == 1)
        #expect(diagnostics[0].message == "there are two rules with the id 'own-rule'")
        #expect(diagnostics[0].place.file == "rules/2.yaml")
        #expect(diagnostics[0].notes.map(\.place.file) == ["rules/1.yaml"])
    }

    @Test("one with the id of a built-in rule takes its place")
    func replaces() throws {
        var rule = RuleText()
        rule.id = "open-debug-port"
        rule.examples = rule.examples.replacing("own-rule", with: "open-debug-port")
        let library = library(rule.text)
        #expect(library.diagnostics == [])
        #expect(library["open-debug-port"]?.title == "A rule of our own")
        #expect(library.rules.count { $0.id == "open-debug-port" } == 1)
        #expect(library.rules.count == BuiltIn.rules.rules.count)
    }

    @Test("a mistake in one rule leaves the others standing")
    func othersStand() {
        let library = library("id: [", RuleText().text)
        #expect(library.diagnostics.map(\.place.file) == ["rules/1.yaml"])
        #expect(library["own-rule"] != nil)
    }

    @Test("threats come first, and rules of a kind by name")
    func order() {
        let rules = BuiltIn.rules.rules
        #expect(rules.map(\.kind.rawValue) == rules.map(\.kind.rawValue).sorted(by: >))
        #expect(BuiltIn.threats.map(\.id) == BuiltIn.threats.map(\.id).sorted())
        #expect(BuiltIn.consistency.map(\.id) == BuiltIn.consistency.map(\.id).sorted())
    }
}
