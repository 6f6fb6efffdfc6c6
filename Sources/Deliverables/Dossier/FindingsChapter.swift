import Assessment
import ProductDatabase
import ProductModel

/// Findings and the risk register: the matrix, a row for each finding, and cards by level and rule.
struct FindingsChapter {
    private let open: [Finding]
    private let settled: [Finding]
    private let files: [String]
    private let assessment: ProductAssessment

    init(_ assessment: ProductAssessment) {
        self.assessment = assessment
        files = assessment.product.files
        open = assessment.openFindings
        settled = assessment.findings.filter { $0.status != .open }
    }

    func value(_ queries: DocumentQueries) throws(DeliverableError) -> [String: TemplateValue] {
        var elements: [String: String] = [:]
        try queries.each("elements") { row throws(DatabaseError) in
            if let id = row.text(0) { elements[id] = row.text(1) }
        }
        let shown = open.prefix(TableQuery.limit)
        let settledShown = settled.prefix(TableQuery.limit)
        let register = try register()
        let matrix = RiskMatrix(register)
        return [
            "open": TemplateValue(open.count),
            "settled_count": TemplateValue(settled.count),
            "none": .flag(open.isEmpty && settled.isEmpty && register.entries.isEmpty),
            "none_open": .flag(open.isEmpty),
            "matrix": .record(matrix.value),
            "register": register.entries.isEmpty
                ? .absent : .record(RegisterSection(register, appetite: assessment.appetite).value(matrix)),
            "left": open.count > shown.count ? .record(TableQuery.left(open.count)) : .absent,
            "levels": .records(Level.allCases.reversed().compactMap { level($0, shown, elements) }),
            "settled": .records(settledShown.map { FindingRecord($0, files: files).value }),
            "settled_left": settled.count > settledShown.count ? .record(TableQuery.left(settled.count)) : .absent,
        ]
    }

    private func register() throws(DeliverableError) -> RiskRegister {
        do throws(DatabaseError) {
            return try RiskRegister(assessment)
        } catch {
            throw .database(error)
        }
    }

    private func level(
        _ level: Level, _ shown: ArraySlice<Finding>, _ elements: [String: String]
    ) -> [String: TemplateValue]? {
        let here = shown.filter { $0.residual == level }
        guard !here.isEmpty else { return nil }
        var order: [String] = []
        var byRule: [String: [Finding]] = [:]
        for finding in here {
            if byRule[finding.rule.id] == nil { order.append(finding.rule.id) }
            byRule[finding.rule.id, default: []].append(finding)
        }
        return [
            "anchor": .text("findings-\(level.word)"),
            "level": TemplateValue(level),
            "count": TemplateValue(open.count { $0.residual == level }),
            "rules": .records(order.map { RuleCard(byRule[$0] ?? [], elements, files: files).value }),
        ]
    }
}
