import Assessment
import ProductDatabase
import ProductModel

/// A finding with its arithmetic, or the reason why there is none.
struct FindingCard {
    let text: String

    init(_ assessment: ProductAssessment, _ rule: Rule, key: String, console: Console) throws {
        if let finding = assessment.findings.first(where: { $0.key == key }) {
            text = Self.text(of: finding, in: assessment, console)
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

    private static func text(of finding: Finding, in assessment: ProductAssessment, _ console: Console) -> String {
        let rule = finding.rule
        let file = assessment.product.files[Int(finding.position.file)]
        var card = Card(
            finding.message, subtitle: "\(finding.key) · \(file):\(finding.position.line) · \(finding.status.rawValue)",
            console: console)
        if let factors = finding.factors {
            card.add("Risk", lines: arithmetic(factors, finding))
        } else {
            card.add("Level", lines: [finding.level.title])
        }
        card.add("Status", finding.status.rawValue + (finding.reason.map { ": \($0)" } ?? ""))
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

    private static func arithmetic(_ factors: RiskFactors, _ finding: Finding) -> [String] {
        var lines = [
            "initiation  \(factors.initiation.title.padded(to: 10))  how likely somebody tries",
            "success     \(factors.success.title.padded(to: 10))  how likely a try does harm",
            "likelihood  \(factors.likelihood.title.padded(to: 10))  both together, SP 800-30 table G-5",
            "impact      \(factors.impact.title.padded(to: 10))  how bad that is",
            "risk        \(factors.risk.title.padded(to: 10))  likelihood and impact, SP 800-30 table I-2",
        ]
        if finding.residual != finding.level {
            lines.append("residual    \(finding.residual.title.padded(to: 10))  with what is in place, and proven")
        }
        return lines
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
