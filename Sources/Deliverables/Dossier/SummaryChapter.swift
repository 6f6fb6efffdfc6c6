import Assessment
import Catalogs
import ProductDatabase
import ProductModel

/// The first page: what the product is, how it stands, and what to do next.
struct SummaryChapter {
    private let assessment: ProductAssessment

    init(_ assessment: ProductAssessment) { self.assessment = assessment }

    func value(_ queries: DocumentQueries) throws(DeliverableError) -> [String: TemplateValue] {
        let open = assessment.openFindings
        let questions = assessment.activities.flatMap(\.questions)
        var markets: [String] = []
        try queries.each("markets") { row throws(DatabaseError) in markets.append(row.text(0) ?? "") }
        var decisions: [[String: TemplateValue]] = []
        var proven = 0
        try queries.each("capability-counts") { row throws(DatabaseError) in
            decisions.append(["status": TemplateValue(row.text(0)), "count": TemplateValue(row.integer(1))])
            proven += row.integer(2) ?? 0
        }
        let serious = open.count { $0.residual >= .high }
        let settled = assessment.findings.count - open.count
        let (holds, lacks) = try standing(queries)
        return [
            "holds": Self.names(holds),
            "lacks": Self.names(lacks),
            "has_standing": .flag(!holds.isEmpty || !lacks.isEmpty),
            "edition": .text(assessment.edition.title),
            "markets": .text(markets.joined(separator: ", ")),
            "says_nothing": .flag(assessment.product[.components].isEmpty),
            "open": TemplateValue(open.count),
            "open_one": .flag(open.count == 1),
            "none_open": .flag(open.isEmpty),
            "serious": serious == 0 ? .absent : TemplateValue(serious),
            "settled": settled == 0 ? .absent : TemplateValue(settled),
            "settled_one": .flag(settled == 1),
            "levels": .records(levels(open)),
            "activities_done": TemplateValue(assessment.activities.count(where: \.isDone)),
            "activities": TemplateValue(assessment.activities.count),
            "answered": TemplateValue(questions.count { $0.status == .answered }),
            "asked": TemplateValue(questions.count),
            "decisions": .records(decisions),
            "proven": TemplateValue(proven),
            "facts_open": TemplateValue(assessment.factQuestions.reduce(0) { $0 + $1.entries.count }),
            "steps": .records(NextSteps(assessment).records),
            "failures": TemplateValue(assessment.diagnostics.isEmpty ? nil : assessment.diagnostics.count),
        ]
    }

    /// What elements ask for, told apart by whether every decision about it is proven.
    private func standing(_ queries: DocumentQueries) throws(DeliverableError) -> (holds: [String], lacks: [String]) {
        var holds: [String] = []
        var lacks: [String] = []
        try queries.each("standing-elements") { row throws(DatabaseError) in
            guard let title = row.text(0) else { return }
            if row.flag(1) == true { holds.append(title) } else { lacks.append(title) }
        }
        return (holds, lacks)
    }

    private static func names(_ names: [String]) -> TemplateValue {
        let limit = 24
        return [
            "items": .texts(names.prefix(limit)),
            "more": names.count > limit ? TemplateValue(names.count - limit) : .absent,
        ]
    }

    private func levels(_ open: [Finding]) -> [[String: TemplateValue]] {
        Level.allCases.reversed().map { level in
            let count = open.count { $0.residual == level }
            return [
                "level": TemplateValue(level), "count": TemplateValue(count),
                "href": count == 0 ? .absent : .text("#findings-\(level.word)"),
            ]
        }
    }
}
