import Assessment
import ProductModel

/// What nobody said yet: facts on which findings hang, and questions of the activities.
struct QuestionsChapter {
    /// The most entries that are named for one fact.
    private static let entryLimit = 12

    private let assessment: ProductAssessment

    init(_ assessment: ProductAssessment) { self.assessment = assessment }

    var value: [String: TemplateValue] {
        let facts = assessment.factQuestions
        let shown = facts.prefix(TableQuery.limit)
        let activities = assessment.activities.compactMap { activity -> [String: TemplateValue]? in
            let open = activity.questions.filter { $0.status != .answered }
            guard !open.isEmpty else { return nil }
            return [
                "number": TemplateValue(activity.number), "title": .text(activity.title),
                "questions": .records(open.map(ActivitiesChapter.question)),
            ]
        }
        return [
            "facts": .records(shown.map(Self.fact)),
            "count": TemplateValue(
                facts.count + assessment.activities.flatMap(\.questions).count { $0.status != .answered }),
            "left": facts.count > shown.count ? .record(TableQuery.left(facts.count)) : .absent,
            "activities": .records(activities),
        ]
    }

    private static func fact(_ question: FactQuestion) -> [String: TemplateValue] {
        let entries = question.entries.filter { !$0.id.isEmpty }
        let isSingle = Section.named(question.ask.section).shape == .single
        return [
            "anchor": .text("fact-\(question.ask.path)"),
            "path": .text(question.ask.path),
            "prompt": .prose(question.prompt),
            "level": TemplateValue(question.level),
            "rules": .text(question.rules.prefix(4).joined(separator: ", ")),
            "more_rules": question.rules.count > 4 ? TemplateValue(question.rules.count - 4) : .absent,
            "words": .text(question.words.joined(separator: ", ")),
            "entries": isSingle ? .absent : .records(entries.prefix(entryLimit).map { entry($0, question.ask) }),
            "has_entries": .flag(!isSingle && !entries.isEmpty),
            "more": entries.count > entryLimit ? TemplateValue(entries.count - entryLimit) : .absent,
            "example": .text(FactExample(question).text),
        ]
    }

    private static func entry(_ entry: FactQuestion.Entry, _ ask: Rule.Ask) -> [String: TemplateValue] {
        let hasAnchor: Set<SectionName> = [
            .components, .interfaces, .flows, .data, .boundaries, .parties, .risks, .threats, .capabilities, .support,
            .operations, .assumptions, .responsibilities, .communications, .evidence,
        ]
        return [
            "id": .text(entry.id),
            "href": hasAnchor.contains(ask.section) ? .text("#\(ask.section.table)-\(entry.id)") : .absent,
        ]
    }
}
