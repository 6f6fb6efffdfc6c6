import Assessment
import ProductDatabase
import ProductModel

/// A finding with its arithmetic, or the reason why there is none.
struct FindingCard {
    let text: String

    init(_ assessment: ProductAssessment, _ rule: Rule, key: String, console: Console) throws {
        if let finding = assessment.findings.first(where: { $0.key == key }) {
            do throws(DatabaseError) {
                let reasons = try assessment.riskReasons(of: [finding])[key]
                text = Self.text(of: finding, reasons, in: assessment, console)
            } catch {
                throw ProgramExit(.files, "error: \(error.message)")
            }
            return
        }
        let rest = key.dropFirst(rule.id.count + 1)
        let subject = Self.subject(in: String(rest), rule, assessment.product)
        do throws(DatabaseError) {
            let verdicts = try assessment.verdicts(of: rule, on: subject)
            text = verdicts.map { Self.text(of: $0, rule, console) }.joined(separator: "\n\n")
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    /// The subject of a key, whose id may hold a colon itself, as an element's does.
    private static func subject(in rest: String, _ rule: Rule, _ product: Product) -> String {
        let ids = product[rule.about].map(\.id).filter { rest == $0 || rest.hasPrefix($0 + ":") }
        return ids.max { $0.count < $1.count } ?? rest
    }

    private static func text(
        of finding: Finding, _ reasons: RiskReasons?, in assessment: ProductAssessment, _ console: Console
    ) -> String {
        let rule = finding.rule
        let file = assessment.product.files[Int(finding.position.file)]
        var card = Card(
            finding.message, subtitle: "\(finding.key) · \(file):\(finding.position.line) · \(finding.status.rawValue)",
            console: console)
        if let factors = finding.factors {
            card.add("Risk", lines: arithmetic(factors, finding, reasons, console))
            let after = finding.status == .mitigated ? finding.residualFactors ?? factors : factors
            card.add("In the tables of SP 800-30", lines: RiskTableDrawing(before: factors, after: after).lines)
        } else {
            card.add("Level", lines: [finding.level.title])
        }
        card.add("Status", finding.status.rawValue + (finding.reason.map { ": \($0)" } ?? ""))
        if let appetite = assessment.appetite, assessment.standing(of: finding) == .untreated {
            card.add(
                "Above the risk appetite",
                "\(finding.residual.title), where no more than \(appetite.title) may stay without a treatment "
                    + "(organization.risk_appetite).")
        }
        card.add("What happens", rule.what)
        card.add("What to do", rule.advice)
        card.add("When it is a false alarm", rule.falseAlarm)
        card.add("Mitigated by", lines: rule.mitigatedBy.map { "\($0), when met with current evidence" })
        card.add(
            "To decide about it, write",
            code: """
                treatments:
                  "\(finding.key)": {decision: accept, because: …, owner: …, until: \(exampleDay)}
                """)
        card.add("More", lines: ["securable explain \(rule.id)", "securable trace \(finding.subject)"])
        return card.text
    }

    private static let exampleDay = CalendarDay(number: CalendarDay.today.number + 180).text

    private static func arithmetic(
        _ factors: RiskFactors, _ finding: Finding, _ reasons: RiskReasons?, _ console: Console
    ) -> [String] {
        func line(_ name: String, _ level: Level, _ words: String) -> [String] {
            let head = name.padded(to: 12) + level.title.padded(to: 11)
            return (head + console.wrap(words, indent: 25)).split(separator: "\n").map(String.init).enumerated()
                .map { $0.offset == 0 ? $0.element : String($0.element.dropFirst(2)) }
        }
        let after = finding.residualFactors ?? factors
        return line("initiation", factors.initiation, reasons?.initiation ?? "how likely somebody tries")
            + line("success", factors.success, reasons?.success ?? "how likely a try does harm")
            + line("likelihood", factors.likelihood, "both together, SP 800-30 table G-5")
            + line("impact", factors.impact, reasons?.impact ?? "how bad that is")
            + line("risk", factors.risk, "likelihood and impact, SP 800-30 table I-2")
            + line("residual", finding.residual, residual(finding, after))
    }

    private static func residual(_ finding: Finding, _ after: RiskFactors) -> String {
        let reason = finding.residualReason ?? ""
        guard finding.status == .mitigated else { return reason }
        return "\(reason). Likelihood \(after.likelihood.title) by table G-5, risk \(after.risk.title) by table I-2"
    }

    private static func text(of verdict: SubjectVerdict, _ rule: Rule, _ console: Console) -> String {
        var card = Card("No finding: \(rule.title)", subtitle: verdict.key, console: console)
        switch verdict.outcome {
        case .finding(let finding): card.add("Status", finding.status.rawValue)
        case .doesNotApply: card.add("Why", "It does not apply. The facts below decide that. \(rule.when)")
        case .undecided(let asks):
            card.add("Why", "A fact that nobody said decides it. Say one of these:")
            card.add("Not said", lines: asks.map(RuleCard.fact))
        case .noCandidate:
            card.add("Why", "It is none of the things that the rule could be about. \(rule.when)")
        }
        card.add("Facts", lines: verdict.facts.map { "\($0.ask.path): \($0.said ?? "not said")" })
        card.add("More", lines: ["securable explain \(rule.id)"])
        return card.text
    }
}
