import Assessment
import Catalogs
import ProductModel

/// The activities with their progress, and every question with its state.
struct ActivitiesChapter {
    private let assessment: ProductAssessment

    init(_ assessment: ProductAssessment) { self.assessment = assessment }

    var value: [String: TemplateValue] {
        [
            "edition": .text(assessment.edition.title),
            "list": .records(assessment.activities.map(activity)),
        ]
    }

    private func activity(_ activity: ActivityProgress) -> [String: TemplateValue] {
        let counts = QuestionProgress.Status.allCases.reversed().compactMap { status -> [String: TemplateValue]? in
            let count = activity.questions.count { $0.status == status }
            return count == 0 ? nil : ["status": .text(status.rawValue), "count": TemplateValue(count)]
        }
        return [
            "number": TemplateValue(activity.number),
            "title": .text(activity.title),
            "phase": .text(activity.phase),
            "purpose": .text(activity.purpose),
            "answered": TemplateValue(activity.answered),
            "count": TemplateValue(activity.questions.count),
            "has_questions": .flag(!activity.questions.isEmpty),
            "done": .flag(activity.isDone && !activity.questions.isEmpty),
            "counts": .records(counts),
            "questions": .records(activity.questions.map(Self.question)),
        ]
    }

    /// A question as this chapter and the chapter of open questions show it.
    static func question(_ progress: QuestionProgress) -> [String: TemplateValue] {
        let question = progress.question
        let isOpen = progress.status != .answered
        return [
            "id": .text(question.id),
            "number": .text(progress.number),
            "text": .text(question.text),
            "why": .prose(question.why),
            "where": .text(question.answeredIn),
            "basis": .text(question.basis),
            "status": .text(progress.status.rawValue),
            "open": isOpen ? .text("#open-\(question.id)") : .absent,
            "priority": TemplateValue(progress.priority),
            "example": .text(question.example),
            "asked": progress.asked < 2 ? .absent : TemplateValue(progress.asked),
            "said": TemplateValue(progress.said),
            "stale": progress.stale == 0 ? .absent : TemplateValue(progress.stale),
            "first_open": isOpen ? TemplateValue(progress.firstOpen) : .absent,
        ]
    }
}
