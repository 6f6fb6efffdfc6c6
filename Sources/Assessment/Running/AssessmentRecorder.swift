import Catalogs
public import ProductDatabase
import ProductModel

/// Writes what was found into the product database, so that later rules, queries and documents can use it.
extension ProductTables {
    func recordRules(_ rules: [Rule]) throws(DatabaseError) {
        let rows = rules.flatMap { rule in Set(rule.mitigatedBy).sorted().map { [SQLValue.text(rule.id), .text($0)] } }
        try engine.fill { insert throws(DatabaseError) in
            try insert(TableRows("rule_element", ["rule", "element"], rows))
        }
    }

    func record(_ findings: [Finding], of product: Product) throws(DatabaseError) {
        let columns = [
            "product", "id", "rule", "title", "kind", "section", "subject", "component", "message", "initiation",
            "success", "likelihood", "impact", "level", "residual", "status", "reason", "advice", "source_file",
            "source_line",
        ]
        var seen: Set<String> = []
        let rows = findings.compactMap { finding -> [SQLValue]? in
            guard seen.insert(finding.key).inserted else { return nil }
            let factors = finding.factors
            return [
                .text(product.id), .text(finding.key), .text(finding.rule.id), .text(finding.rule.title),
                .text(finding.rule.kind.rawValue), .text(finding.rule.about.table), .text(finding.subject),
                SQLValue(finding.component), .text(finding.message), SQLValue(factors?.initiation),
                SQLValue(factors?.success), SQLValue(factors?.likelihood), SQLValue(factors?.impact),
                SQLValue(finding.level), SQLValue(finding.residual), .text(finding.status.rawValue),
                SQLValue(finding.reason), .text(finding.rule.advice),
                .text(product.files[Int(finding.position.file)]), .integer(Int(finding.position.line)),
            ]
        }
        try engine.fill { insert throws(DatabaseError) in try insert(TableRows("finding", columns, rows)) }
    }
}

extension ProductAssessment {
    /// Records questions and activities as well, for queries and documents.
    public func recordQuestions() throws(DatabaseError) {
        let facts = factQuestions.flatMap { question in
            question.entries.map { entry -> [SQLValue] in
                [
                    .text(product.id), .text(question.ask.section.rawValue), .text(question.ask.field ?? ""),
                    .text(entry.id), .text(question.prompt), SQLValue(entry.level),
                    .text(question.rules.joined(separator: " ")),
                ]
            }
        }
        let activityRows = activities.map { activity -> [SQLValue] in
            [
                .text(product.id), .integer(activity.number), .text(activity.title), .text(activity.phase),
                .text(activity.purpose), .integer(activity.questions.count), .integer(activity.answered),
            ]
        }
        let questionRows = activities.flatMap { activity in activity.questions.map { row($0, of: activity) } }
        try tables.engine.fill { insert throws(DatabaseError) in
            try insert(
                TableRows("fact_question", ["product", "section", "field", "entry", "prompt", "level", "rules"], facts))
            try insert(
                TableRows(
                    "activity", ["product", "number", "title", "phase", "purpose", "questions", "answered"],
                    activityRows))
            try insert(
                TableRows(
                    "activity_question",
                    [
                        "product", "id", "activity", "number", "question", "why", "example", "answered_in", "basis",
                        "priority", "status", "asked", "said", "stale", "first_open",
                    ], questionRows))
        }
    }

    private func row(_ progress: QuestionProgress, of activity: ActivityProgress) -> [SQLValue] {
        let question = progress.question
        return [
            .text(product.id), .text(question.id), .integer(activity.number), .text(progress.number),
            .text(question.text), .text(question.why), .text(question.example), .text(question.answeredIn),
            .text(question.basis), SQLValue(progress.priority), .text(progress.status.rawValue),
            .integer(progress.asked), .integer(progress.said), .integer(progress.stale), SQLValue(progress.firstOpen),
        ]
    }
}

extension SQLValue {
    init(_ level: Level?) { self = level.map { .integer($0.rawValue) } ?? .null }
}
