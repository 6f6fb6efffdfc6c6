import Assessment
import ProductModel

/// What a rule says, above the findings that it gave on one level.
struct RuleCard {
    private let findings: [Finding]
    private let elements: [String: String]
    private let files: [String]

    init(_ findings: [Finding], _ elements: [String: String], files: [String]) {
        self.findings = findings
        self.elements = elements
        self.files = files
    }

    var value: [String: TemplateValue] {
        guard let rule = findings.first?.rule else { return [:] }
        return [
            "id": .text(rule.id),
            "title": .text(rule.title),
            "kind": .text(rule.kind.rawValue),
            "basis": .text(rule.basis),
            "what": .prose(rule.what),
            "advice": .prose(rule.advice),
            "false_alarm": .prose(rule.falseAlarm),
            "has_false_alarm": .flag(!rule.falseAlarm.isEmpty),
            "elements": .records(
                rule.mitigatedBy.map { ["id": .text($0), "title": TemplateValue(elements[$0])] }),
            "refers": .records(rule.refers.flatMap { entry in entry.ids.map { Reference(entry.catalog, $0).value } }),
            "findings": .records(findings.map { FindingRecord($0, files: files).value }),
        ]
    }
}

/// An id in somebody's catalog, and where to read about it.
struct Reference {
    private let text: String
    private let address: String?

    init(_ catalog: String, _ id: String) {
        let isNumber = !id.isEmpty && id.utf8.allSatisfy { (0x30...0x39).contains($0) }
        switch catalog {
        case "cwe" where isNumber:
            (text, address) = ("CWE-\(id)", "https://cwe.mitre.org/data/definitions/\(id).html")
        case "capec" where isNumber:
            (text, address) = ("CAPEC-\(id)", "https://capec.mitre.org/data/definitions/\(id).html")
        case "source": (text, address) = (id, nil)
        default: (text, address) = ("\(catalog.uppercased().replacing("_", with: " ")) \(id)", nil)
        }
    }

    var value: [String: TemplateValue] { ["text": .text(text), "href": TemplateValue(address)] }
}
