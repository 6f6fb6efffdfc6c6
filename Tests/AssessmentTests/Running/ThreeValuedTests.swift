import Assessment
import Catalogs
import ProductModel
import Testing

@Suite("A fact is said to be so, said not to be so, or not said")
struct ThreeValuedTests {
    private static let own = RuleText(
        asks: "[component.secure_boot, component.needed]",
        find: """
            SELECT component.product, component.id AS subject, component.needed AND NOT component.secure_boot AS applies
            FROM component
            """
    ).text

    private func run(_ facts: String) throws -> AssessedProduct {
        try AssessedProduct("components: {lock: {kind: device\(facts)}}", ownRules: [Self.own])
    }

    @Test("all said, it is a finding or it is none")
    func said() throws {
        #expect(try run(", needed: true, secure_boot: false").keys(of: "own-rule") == ["own-rule:lock"])
        #expect(try run(", needed: true, secure_boot: true").keys(of: "own-rule") == [])
        #expect(try run(", needed: true, secure_boot: false").asks(of: "own-rule") == [])
    }

    @Test("an unsaid fact that decides is asked for, and no finding is made of silence")
    func unsaid() throws {
        let product = try run(", needed: true")
        #expect(product.keys(of: "own-rule") == [])
        #expect(product.asks(of: "own-rule") == ["lock.secure_boot"])
    }

    @Test("all unsaid facts are asked for while any of them could decide")
    func bothUnsaid() throws {
        #expect(try run("").asks(of: "own-rule") == ["lock.needed", "lock.secure_boot"])
    }

    @Test("nobody is asked what can't matter any more: NULL AND FALSE is false")
    func settled() throws {
        #expect(try run(", needed: false").asks(of: "own-rule") == [])
        #expect(try run(", secure_boot: true").asks(of: "own-rule") == [])
    }

    @Test("a question carries the risk that hangs on it, its meaning and the words to choose from")
    func question() throws {
        let question = try #require(
            run(", needed: true").assessment.factQuestions.first { $0.rules.contains("own-rule") })
        #expect(question.level >= .high)
        #expect(question.prompt == "Whether only authentic software starts.")
        #expect(question.words == ["true", "false"])
    }

    @Test("questions come with those first on which most hangs, facts before questions of activities")
    func order() throws {
        let ranks = try run("").assessment.openQuestions.map { question -> [Int] in
            // No risk is worse than high for this: very high is a word of risks and of priorities alike.
            let level = -min(question.level, .high).rawValue
            if case .fact = question { return [level, 0] }
            return [level, 1]
        }
        #expect(ranks == ranks.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(ranks.contains { $0[1] == 0 } && ranks.contains { $0[1] == 1 })
    }

    @Test("no activity has its second question before every other has its first")
    func turns() throws {
        let activities = try run("").assessment.openQuestions.compactMap { question -> Int? in
            guard case .activity(let progress) = question, progress.priority >= .high else { return nil }
            return progress.question.activity
        }
        let first = activities.prefix(Set(activities).count)
        #expect(first.count == Set(first).count)
    }

    @Test("a section that is missing is asked for as such, and no longer once it has an entry")
    func missingSection() throws {
        let own = RuleText(
            asks: "[boundaries]",
            find: """
                SELECT component.product, component.id AS subject,
                       CASE WHEN EXISTS (SELECT 1 FROM boundary WHERE boundary.product = component.product)
                            THEN FALSE END AS applies
                FROM component
                """
        ).text
        let missing = try AssessedProduct("components: {lock: device}", ownRules: [own])
        #expect(missing.asks(of: "own-rule") == ["boundaries"])
        let there = try AssessedProduct(
            "components: {lock: device}\nboundaries: {home: {contains: [lock]}}", ownRules: [own])
        #expect(there.asks(of: "own-rule") == [])
    }

    @Test("explaining a subject tells the verdict, and what is said of each fact")
    func verdicts() throws {
        let product = try run(", secure_boot: true")
        let rule = try #require(product.rules["own-rule"])
        let verdict = try #require(product.assessment.verdicts(of: rule, on: "lock").first)
        guard case .doesNotApply = verdict.outcome else {
            Issue.record("\(verdict.outcome)")
            return
        }
        #expect(
            verdict.facts.map { "\($0.ask.path)=\($0.said ?? "not said")" } == [
                "components.secure_boot=true", "components.needed=not said",
            ])
        let nobody = try #require(product.assessment.verdicts(of: rule, on: "nobody'; --").first)
        guard case .noCandidate = nobody.outcome else {
            Issue.record("\(nobody.outcome)")
            return
        }
    }
}
