import Assessment
import Catalogs
import ProductModel

/// What is most worth doing: the worst findings, the facts on which most hangs, the questions that come first.
struct NextSteps {
    private let assessment: ProductAssessment

    init(_ assessment: ProductAssessment) { self.assessment = assessment }

    var records: [[String: TemplateValue]] { mend + say + answer }

    /// The worst open findings, one for each rule.
    private var mend: [[String: TemplateValue]] {
        var rules: Set<String> = []
        var worst: [Finding] = []
        for finding in assessment.findings where finding.status == .open && worst.count < 3 {
            if rules.insert(finding.rule.id).inserted { worst.append(finding) }
        }
        return worst.map { finding in
            [
                "verb": "Mend", "text": .text(finding.message), "detail": .text(finding.rule.advice),
                "level": TemplateValue(finding.residual), "href": .text("#finding-\(finding.key)"),
            ]
        }
    }

    private var say: [[String: TemplateValue]] {
        assessment.factQuestions.prefix(3).map { question in
            let names = question.entries.prefix(3).map(\.id).joined(separator: ", ")
            let others = question.entries.count > 3 ? " and \(question.entries.count - 3) more" : ""
            return [
                "verb": "Say", "text": .text(question.prompt),
                "detail": .text("\(question.ask.path) is not said" + (names.isEmpty ? "" : " for \(names)\(others)")),
                "level": TemplateValue(question.level), "href": .text("#fact-\(question.ask.path)"),
            ]
        }
    }

    private var answer: [[String: TemplateValue]] {
        let questions = assessment.activities.flatMap(\.questions).filter { $0.status != .answered }
        let first = questions.enumerated().sorted {
            ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset)
        }
        return first.prefix(3).map { _, question in
            [
                "verb": "Answer", "text": .text(question.question.text), "detail": .text(question.question.why),
                "level": TemplateValue(question.priority), "href": .text("#open-\(question.question.id)"),
            ]
        }
    }
}
