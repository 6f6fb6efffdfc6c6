import Assessment
import ProductModel

/// A rule that found something, as a threat, with what it found.
struct ModelThreat: Sendable {
    let rule: Rule
    /// What it found, worst first.
    let findings: [Finding]
    /// The files of the product.
    private let files: [String]

    /// The rules that look for threats and found something, by their worst findings.
    static func all(of assessment: ProductAssessment) -> [ModelThreat] {
        let found = assessment.findings.filter { $0.rule.kind == .threat }
        var places: [String: Int] = [:]
        var groups: [[Finding]] = []
        for finding in found {
            if let place = places[finding.rule.id] {
                groups[place].append(finding)
            } else {
                places[finding.rule.id] = groups.count
                groups.append([finding])
            }
        }
        return groups.map { ModelThreat(rule: $0[0].rule, findings: $0, files: assessment.product.files) }
    }

    var id: String { rule.id }

    /// Ids that the rule refers to in a catalog: `stride`, `linddun`, `cwe`, `capec`.
    func refers(_ catalog: String) -> [String] { rule.refers.filter { $0.catalog == catalog }.flatMap(\.ids) }

    /// How likely the likeliest of its findings is.
    var likelihood: Level { findings.compactMap(\.factors?.likelihood).max() ?? .moderate }

    /// How bad the worst of its findings is.
    var impact: Level { findings.compactMap(\.factors?.impact).max() ?? .moderate }

    /// The file that a finding's subject stands in.
    func file(of finding: Finding) -> String { files[Int(finding.position.file)] }
}
