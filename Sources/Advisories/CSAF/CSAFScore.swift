import SourceText

/// A CVSS object of a CSAF document: a vector, scores, and metrics written out.
struct CSAFScore {
    let node: LocatedNode
    /// `2` or `3`, by the name of the field.
    private let field: String
    /// What the vector says; nil where it is none.
    private let cvss: CVSS?
    /// The values of the vector by metric, as they were written.
    private let vector: [String: String]

    /// The scores of all vulnerabilities.
    static func all(of contents: CSAFContents) -> [CSAFScore] {
        contents.vulnerabilities.flatMap { $0.list("scores") }.flatMap(all)
    }

    /// The scores in one item.
    static func all(of score: LocatedNode) -> [CSAFScore] {
        ["2", "3"].compactMap { field in score["cvss_v" + field].map { CSAFScore($0, field) } }
    }

    private init(_ node: LocatedNode, _ field: String) {
        self.node = node
        self.field = field
        let text = node["vectorString"]?.text ?? ""
        cvss = try? CVSS(text)
        vector = Dictionary(
            text.split(separator: "/").compactMap { part in
                let pair = part.split(separator: ":", maxSplits: 1).map(String.init)
                return pair.count == 2 ? (pair[0], pair[1]) : nil
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The version that the object says.
    var edition: String { node["version"]?.text ?? field }

    // MARK: 6.1.8

    /// Where it is not what CVSS's own schema asks for.
    var mistakes: [CSAFFailure] {
        let needed = ["version", "vectorString", "baseScore"] + (field == "3" ? ["baseSeverity"] : [])
        var mistakes = needed.filter { node[$0] == nil }.map { node.failure("it lacks \($0)") }
        if let cvss {
            if node["version"] != nil, cvss.version.rawValue != edition {
                mistakes.append(node.failure("the vector is of version \(cvss.version.rawValue)"))
            }
        } else if let text = node["vectorString"]?.text {
            mistakes.append(node.failure("'\(text.prefix(100))' is no vector of CVSS"))
        }
        for name in Self.scores {
            guard let score = node[name] else { continue }
            if case .word(let word) = score.node.content, let number = Double(word), (0...10).contains(number) {
                continue
            }
            mistakes.append(score.failure("a score is a number from 0 to 10"))
        }
        for name in Self.severities {
            guard field == "3", let severity = node[name], !Self.severityWords.contains(severity.text ?? "") else {
                continue
            }
            mistakes.append(severity.failure("'\(severity.text ?? "")' is no severity"))
        }
        for metric in CSAFScoreMetric.of(field) {
            guard let value = node[metric.property], metric.codes[value.text ?? ""] == nil else { continue }
            mistakes.append(value.failure("'\(value.text ?? "")' is no value of \(metric.property)"))
        }
        return mistakes
    }

    /// Every property that such an object may have.
    static let properties = Set(
        ["version", "vectorString"] + scores + severities
            + (CSAFScoreMetric.of("2") + CSAFScoreMetric.of("3")).map(\.property))

    private static let scores = ["baseScore", "temporalScore", "environmentalScore"]
    private static let severities = ["baseSeverity", "temporalSeverity", "environmentalSeverity"]
    private static let severityWords: Set<String> = ["NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"]

    // MARK: 6.1.9

    /// Where scores are not those of the vector.
    var wrongScores: [CSAFFailure] {
        guard let cvss else { return [] }
        let computed = [cvss.baseScore, cvss.temporalScore, cvss.environmentalScore]
        return zip(zip(Self.scores, Self.severities), computed).flatMap { names, score -> [CSAFFailure] in
            guard let score else { return [] }
            var failures: [CSAFFailure] = []
            if let said = node[names.0], let number = said.text.flatMap(Double.init), abs(number - score) > 0.001 {
                failures.append(said.failure("the vector's \(names.0) is \(score)"))
            }
            let word = CVSS.severity(of: score, in: cvss.version).rawValue.uppercased()
            if field == "3", let said = node[names.1], said.text != word {
                failures.append(said.failure("the vector's \(names.1) is \(word)"))
            }
            return failures
        }
    }

    // MARK: 6.1.10

    /// Where metrics that are written out differ from the vector.
    var contradictions: [CSAFFailure] {
        CSAFScoreMetric.of(field).compactMap { metric in
            // What the vector leaves out, the metric may add.
            guard let said = node[metric.property], let code = metric.codes[said.text ?? ""],
                let own = vector[metric.code]
            else { return nil }
            return own == code ? nil : said.failure("the vector has \(metric.code):\(own)")
        }
    }

    // MARK: 6.2.19

    /// Whether nothing is left of the impact in the product's surrounding, as for a version that holds the fix.
    var isHarmless: Bool {
        if let cvss, cvss.environmentalScore == 0 || cvss.baseScore == 0 { return true }
        if node["environmentalScore"]?.text.flatMap(Double.init) == 0 { return true }
        func code(_ property: String) -> String? {
            guard let metric = CSAFScoreMetric.of(field).first(where: { $0.property == property }) else { return nil }
            return node[property]?.text.flatMap { metric.codes[$0] } ?? vector[metric.code]
        }
        if field == "2" { return code("targetDistribution") == "N" }
        return ["modifiedConfidentialityImpact", "modifiedIntegrityImpact", "modifiedAvailabilityImpact"]
            .allSatisfy { code($0) == "N" }
    }
}

/// A metric of CVSS as its JSON writes it out.
struct CSAFScoreMetric: Sendable {
    /// The name in JSON.
    let property: String
    /// The letters in a vector.
    let code: String
    /// The letter for each word.
    let codes: [String: String]

    /// The metrics of version `2` or `3`.
    static func of(_ version: String) -> [CSAFScoreMetric] { version == "2" ? second : third }

    private static let second = read("2")
    private static let third = read("3")

    private static func read(_ version: String) -> [CSAFScoreMetric] {
        ResourceTable.rows(of: "CSAF/score-metrics.txt").filter { $0.first == version && $0.count == 4 }.map { row in
            let values = row[3].split(separator: " ").map { $0.split(separator: "=").map(String.init) }
            return CSAFScoreMetric(
                property: row[1], code: row[2],
                codes: Dictionary(values.map { ($0[0], $0[$0.count - 1]) }, uniquingKeysWith: { first, _ in first }))
        }
    }
}
