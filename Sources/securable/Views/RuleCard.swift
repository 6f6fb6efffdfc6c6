import Assessment
import ProductModel
import SourceText

/// A rule as a page of a reference.
struct RuleCard {
    let text: String

    init(_ rule: Rule, console: Console) {
        let origin = rule.isBuiltIn ? "built in" : rule.place.file
        var card = Card(
            rule.title, subtitle: "\(rule.kind.rawValue) rule \(rule.id) · \(origin) · basis: \(rule.basis)",
            console: console)
        card.add("What happens", rule.what)
        card.add("When it applies", rule.when)
        card.add("What to do", rule.advice)
        card.add("When it is a false alarm", rule.falseAlarm)
        card.add("How bad", lines: Self.weight(rule))
        card.add("Facts it depends on", lines: rule.asks.map(Self.fact))
        card.add("Mitigated by", lines: rule.mitigatedBy)
        card.add("Goes against", lines: rule.related)
        card.add(
            "Refers to",
            lines: rule.refers.map { "\($0.catalog.replacing("_", with: " ")): \($0.ids.joined(separator: ", "))" })
        for example in rule.examples {
            let result = example.finds.isEmpty ? "gives no finding" : "gives \(example.finds.joined(separator: ", "))"
            let asks = example.asks.isEmpty ? "" : "; asks \(example.asks.joined(separator: ", "))"
            let news = example.threatInformation.map { "# threat-information/feed.yaml\n\($0)" } ?? ""
            card.add("Example: \(example.title), \(result)\(asks)", code: example.product + news)
        }
        card.add("Query", code: rule.find)
        text = card.text
    }

    private static func weight(_ rule: Rule) -> [String] {
        switch rule.weight {
        case .level(let level): ["level \(level.title)"]
        case .risk(let factors):
            [
                "unless the facts say otherwise: initiation \(factors.initiation.title), success \(factors.success.title), "
                    + "so likelihood \(factors.likelihood.title);",
                "impact \(factors.impact.title), so risk \(factors.risk.title) (SP 800-30, tables G-5 and I-2)",
            ]
        }
    }

    static func fact(_ ask: Rule.Ask) -> String {
        let section = Section.named(ask.section)
        let summary = section.leaves.first { $0.path == ask.field }?.field.summary ?? section.summary
        return "\(ask.path)  \(summary)"
    }
}
