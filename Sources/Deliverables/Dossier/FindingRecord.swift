import Assessment
import ProductModel

/// A finding, without what its rule says of all of its findings.
struct FindingRecord {
    private let finding: Finding
    private let files: [String]

    init(_ finding: Finding, files: [String]) {
        self.finding = finding
        self.files = files
    }

    var value: [String: TemplateValue] {
        var value: [String: TemplateValue] = [
            "anchor": .text("finding-\(finding.key)"),
            "key": .text(finding.key),
            "title": .text(finding.rule.title),
            "message": .text(finding.message),
            "source": .text(files[Int(finding.position.file)] + ":\(finding.position.line)"),
            "level": TemplateValue(finding.level),
            "residual": TemplateValue(finding.residual),
            "changed": .flag(finding.level != finding.residual),
            "status": .text(finding.status.rawValue),
            "reason": TemplateValue(finding.reason),
        ]
        if let component = finding.component {
            value["component"] = ["id": .text(component), "href": .text("#component-\(component)")]
        }
        if let factors = finding.factors {
            value["factors"] = [
                "initiation": .text(factors.initiation.title), "success": .text(factors.success.title),
                "likelihood": .text(factors.likelihood.title), "impact": .text(factors.impact.title),
                "risk": .text(finding.level.title),
            ]
        }
        return value
    }
}
