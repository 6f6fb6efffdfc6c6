import Assessment
import ProductModel
import Testing

@Suite("Findings that changed")
struct FindingChangeTests {
    private let key = ComparedProducts.key

    @Test("The same files change nothing, wherever their entries stand")
    func nothing() throws {
        let file = ComparedProducts.lock("open")
        let moved = "# a comment\n" + file + "\nneeds: {}\n"
        let changes = try ComparedProducts(file, moved).changes
        #expect(changes.isEmpty)
        #expect(ChangeVerdict(changes).text == "Changes nothing.")
    }

    @Test("A finding is new for the fact that the rule asks for, and gone for it")
    func newAndGone() throws {
        let compared = try ComparedProducts(ComparedProducts.lock("removed"), ComparedProducts.lock("open"))
        let change = try compared.finding(key)
        #expect(change.kind == .new && change.effect == .opens && change.before == nil)
        let reason = try #require(change.reasons.first)
        #expect(reason.section == .components && reason.entry == "lock" && reason.isAsked)
        guard case .fact(let fact) = reason.difference else {
            Issue.record("no fact")
            return
        }
        #expect(fact.field == "debug_port" && fact.before == ["removed"] && fact.after == ["open"])
        let back = try ComparedProducts(ComparedProducts.lock("open"), ComparedProducts.lock("removed")).finding(key)
        #expect(back.kind == .gone && back.effect == .closes && !back.isQuestion)
    }

    @Test("A fact that is taken back settles nothing: the finding is a question now")
    func unsaid() throws {
        let compared = try ComparedProducts(ComparedProducts.lock("open"), ComparedProducts.lock(nil))
        let change = try compared.finding(key)
        #expect(change.kind == .gone && change.isQuestion && change.effect == .unsays)
        #expect(compared.verdict.contains("No longer says what decides 1"))
        #expect(!compared.verdict.lowercased().contains("closes"))
        #expect(
            compared.changes.newQuestions.contains { $0.name == "components.debug_port" && $0.entry == "lock" })
        let back = try ComparedProducts(ComparedProducts.lock(nil), ComparedProducts.lock("open")).changes
        #expect(
            back.settledQuestions.contains { $0.name == "components.debug_port" && $0.entry == "lock" })
    }

    @Test("An acceptance is told from a mend, and from its end")
    func acceptance() throws {
        let open = ComparedProducts.lock("open")
        func accepted(_ until: String) -> String {
            ComparedProducts.lock(
                "open",
                more: "treatments: {\"\(key)\": {decision: accept, because: Rare., owner: Head, until: \(until)}}")
        }
        let new = try ComparedProducts(open, accepted("2027-01-01"))
        let change = try new.finding(key)
        #expect(change.kind == .better && change.effect == .accepts && change.note == "newly accepted")
        #expect(change.reasons.first?.section == .treatments)
        #expect(new.verdict.contains("Accepts 1") && !new.verdict.lowercased().contains("closes"))
        let over = try ComparedProducts(accepted("2027-01-01"), accepted("2026-01-01")).finding(key)
        #expect(over.kind == .worse && over.effect == .opens && over.note == "acceptance run out")
        let withdrawn = try ComparedProducts(accepted("2027-01-01"), open).finding(key)
        #expect(withdrawn.note == "no longer accepted")
    }

    @Test("With two days, what ran out in between shows, though no file changed")
    func days() throws {
        let file = ComparedProducts.lock(
            "open", more: "treatments: {\"\(key)\": {decision: accept, because: Rare., owner: Head, until: 2026-06-30}}"
        )
        let change = try ComparedProducts(file, file, days: ["2026-06-01", "2026-07-01"]).finding(key)
        #expect(change.note == "acceptance run out" && change.after?.reason?.contains("2026-06-30") == true)
    }

    @Test("A capability that is proven mitigates, and the change says by which")
    func mitigation() throws {
        let claim = """
            capabilities: {"8425:IAC.1": {components: [lock], status: met, evidence: [test]}}
            evidence: {test: {title: Test, made: 2026-01-01, expires: 2027-01-01}}
            """
        let rule = try #require(BuiltIn.rules["open-debug-port"])
        let element = try #require(rule.mitigatedBy.first)
        let after = ComparedProducts.lock("open", more: claim.replacing("8425:IAC.1", with: element))
        let change = try ComparedProducts(ComparedProducts.lock("open"), after).finding(key)
        #expect(change.note == "newly mitigated" && change.effect == .mitigates)
        #expect(change.reasons.contains { $0.section == .capabilities && $0.difference == .added })
    }

    @Test("A risk that rises counts at the gate from its new level on, and one that was as high does not")
    func gate() throws {
        func file(_ safety: String) -> String {
            ComparedProducts.lock("open").replacing("safety: high", with: "safety: \(safety)")
        }
        let compared = try ComparedProducts(file("very-low"), file("very-high"))
        let change = try compared.finding(key)
        let (old, new) = (try #require(change.before?.residual), try #require(change.after?.residual))
        try #require(old < new)
        #expect(change.kind == .worse && change.effect == .raises)
        #expect(change.isOpened(at: new))
        #expect(compared.verdict.contains("Makes worse 1"))
        let back = try ComparedProducts(file("very-high"), file("very-low")).finding(key)
        #expect(back.kind == .better && !back.isOpened(at: .veryLow))
    }

    @Test("Without a state before, all is new; without one after, all is gone")
    func oneSide() throws {
        let assessment = try AssessedProduct(ComparedProducts.lock("open")).assessment
        let new = try AssessmentChanges(from: nil, to: assessment)
        #expect(new.findings.count == assessment.findings.count && new.findings.allSatisfy { $0.kind == .new })
        #expect(ChangeVerdict(new).text.hasPrefix("The product is new: it adds"))
        let gone = try AssessmentChanges(from: assessment, to: nil)
        #expect(gone.findings.allSatisfy { $0.kind == .gone } && !gone.findings.isEmpty)
        #expect(ChangeVerdict(gone).text.hasPrefix("The product is gone: that closes"))
    }
}
