import Assessment
import SourceText
import Testing

@Suite("A rule that does what it may not is stopped and named, and the others run on")
struct StoppedRuleTests {
    private static let product = "components: {lock: {kind: device, exposure: [physical-public], debug_port: open}}"

    private func run(_ find: String) throws -> (diagnostic: Diagnostic, others: [String]) {
        var rule = RuleText()
        rule.find = find
        let product = try AssessedProduct(Self.product, ownRules: [rule.text])
        try #require(product.assessment.diagnostics.count == 1, "\(product.assessment.diagnostics.map(\.message))")
        #expect(product.keys(of: "own-rule") == [])
        return (product.assessment.diagnostics[0], product.keys(of: "open-debug-port"))
    }

    private static let forever = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "

    @Test(
        "one that writes, attaches, configures, loops, returns too much or calls what it may not",
        .timeLimit(.minutes(1)),
        arguments: [
            ("DELETE FROM component", "wants to write"),
            ("DROP TABLE component", "wants to write"),
            ("ATTACH 'other.db' AS other", "attach another database"),
            ("PRAGMA query_only = 0", "change settings"),
            ("SELECT product, id AS subject, random() > 0 AS applies FROM component", "random()"),
            ("SELECT product, id AS subject, load_extension('x') AS applies FROM component", "load_extension"),
            (forever + "SELECT '' AS product, '' AS subject, MAX(i) > 0 AS applies FROM n", "longer than"),
            (forever + "SELECT '' AS product, 'a' AS subject, i > 0 AS applies FROM n", "more than"),
        ])
    func stopped(_ find: String, _ words: String) throws {
        let began = ContinuousClock.now
        let result = try run(find)
        #expect(result.diagnostic.code == "rule-stopped")
        #expect(result.diagnostic.message.hasPrefix("rule 'own-rule': "))
        #expect(result.diagnostic.message.contains(words), "\(result.diagnostic.message)")
        #expect(result.diagnostic.place.file == "rules/own-1.yaml")
        #expect(result.others == ["open-debug-port:lock"])
        #expect(ContinuousClock.now - began < .seconds(20))
    }

    @Test("one that tries to slip a second statement out of its wrapping gets nowhere")
    func wrapping() throws {
        let result = try run("SELECT 1 AS product) AS r; DELETE FROM component; SELECT * FROM (SELECT 1")
        #expect(["rule-failed", "rule-stopped"].contains(result.diagnostic.code))
        #expect(result.others == ["open-debug-port:lock"])
    }

    @Test(
        "one whose query is no SQL, or lacks a column, fails and is named",
        arguments: [
            ("SELECT product, id AS subject FROM component", "applies"),
            ("SELECT product, id AS sbject, TRUE AS applies FROM component", "subject"),
            ("SELECT product, nmae AS subject, TRUE AS applies FROM component", "nmae"),
            ("SELEC product", "SELEC"),
        ])
    func failed(_ find: String, _ words: String) throws {
        let result = try run(find)
        #expect(result.diagnostic.code == "rule-failed")
        #expect(result.diagnostic.message.contains(words), "\(result.diagnostic.message)")
        #expect(result.others == ["open-debug-port:lock"])
    }
}
