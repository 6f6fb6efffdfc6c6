import Assessment
import Catalogs
import ProductModel

/// What is most worth doing: the worst findings, the facts on which most hangs, the questions that come first.
struct NextSteps {
    private let assessment: ProductAssessment

    init(_ assessment: ProductAssessment) { self.assessment = assessment }

    var records: [[String: TemplateValue]] { mend + ask }

    /// The worst open findings, one for each rule.
    private var mend: [[String: TemplateValue]] {
        var rules: Set<String> = []
        var worst: [Finding] = []
        for finding in assessment.findings where finding.status == .open && worst.count < 3 {
            if rules.insert(finding.rule.id).inserted { worst.append(finding) }
        }
        return worst.map { finding in
            [
                "verb": "Mend", "text": .prose(finding.message), "detail": .prose(finding.rule.advice),
                "level": TemplateValue(finding.residual), "href": .text("#finding-\(finding.key)"),
            ]
        }
    }

    /// The questions on which most hangs, in the order in which a check asks them.
    private var ask: [[String: TemplateValue]] {
        assessment.openQuestions.prefix(6).map { question in
            switch question {
            case .fact(let fact): Self.step(fact)
            case .activity(let progress): Self.step(progress)
            }
        }
    }

    private static func step(_ question: FactQuestion) -> [String: TemplateValue] {
        let names = question.entries.prefix(3).map(\.id).joined(separator: ", ")
        let others = question.entries.count > 3 ? " and \(question.entries.count - 3) more" : ""
        return [
            "verb": "Say", "text": .prose(question.prompt),
            "detail": .prose(
                "\(question.ask.path) is not said" + (names.isEmpty ? "" : " for \(names)\(others)") + "."),
            "level": TemplateValue(question.level), "href": .text("#fact-\(question.ask.path)"),
        ]
    }

    private static func step(_ progress: QuestionProgress) -> [String: TemplateValue] {
        [
            "verb": "Answer", "text": .prose(progress.question.text), "detail": .prose(progress.question.why),
            "level": TemplateValue(progress.priority), "href": .text("#open-\(progress.question.id)"),
        ]
    }
}
