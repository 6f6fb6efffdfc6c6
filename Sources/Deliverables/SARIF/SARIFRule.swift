import Assessment
import ProductModel

/// What a report says once of all the results of a rule, or of all the diagnostics with a code.
struct SARIFRule: Sendable {
    let id: String
    let descriptor: SARIFLog.Descriptor

    /// A rule of the assessment.
    static func rule(_ rule: Rule) -> SARIFRule {
        let level: Level
        switch rule.weight {
        case .level(let own): level = own
        case .risk(let factors): level = factors.risk
        }
        let isThreat = rule.kind == .threat
        let parts = [
            ("What happens", rule.what), ("When", rule.when), ("What to do", rule.advice),
            ("False alarm", rule.falseAlarm),
        ]
        let tags = ([isThreat ? "security" : nil, rule.kind.rawValue] + tags(rule)).compactMap(\.self)
        return SARIFRule(
            id: rule.id,
            descriptor: SARIFLog.Descriptor(
                id: rule.id, name: nil, shortDescription: description(rule.title),
                fullDescription: description(rule.what),
                help: SARIFLog.Help(
                    text: parts.map { "\($0.0): \($0.1)" }.joined(separator: "\n\n"),
                    markdown: markdown(parts, of: rule)),
                defaultConfiguration: SARIFLog.Configuration(level: Self.level(level)),
                properties: SARIFLog.Properties(
                    tags: Array(unique(tags).prefix(SARIFLimits.tags)),
                    securitySeverity: isThreat ? severity(level) : nil,
                    problemSeverity: isThreat ? nil : problem(level))))
    }

    /// A code of the diagnostics.
    static func diagnostic(_ code: String, level: String) -> SARIFRule {
        let title = code.replacing("-", with: " ")
        return SARIFRule(
            id: code,
            descriptor: SARIFLog.Descriptor(
                id: code, name: nil, shortDescription: SARIFLog.Message(title),
                fullDescription: SARIFLog.Message("Something in the product's files is not as it should be: \(title)."),
                help: SARIFLog.Help(
                    text: "Type 'securable explain \(code)' to read more.",
                    markdown: "Type `securable explain \(code)` to read more."),
                defaultConfiguration: SARIFLog.Configuration(level: level),
                properties: SARIFLog.Properties(
                    tags: ["product-file"], securitySeverity: nil,
                    problemSeverity: level == "error" ? "error" : "warning")))
    }

    /// SARIF has three levels for our five.
    static func level(_ level: Level) -> String {
        switch level {
        case .veryHigh, .high: "error"
        case .moderate: "warning"
        case .low, .veryLow: "note"
        }
    }

    /// SARIF ranks from 0 to 100.
    static func rank(_ level: Level) -> Double { Double(level.rawValue) * 20 - 10 }

    /// Code hosts sort by a number like CVSS's: over 9 critical, from 7 high, from 4 medium, from 0.1 low.
    private static func severity(_ level: Level) -> String {
        switch level {
        case .veryHigh: "9.5"
        case .high: "8.0"
        case .moderate: "5.5"
        case .low: "3.0"
        case .veryLow: "1.0"
        }
    }

    /// What GitHub reads for rules that are not about security.
    private static func problem(_ level: Level) -> String {
        switch level {
        case .veryHigh, .high: "error"
        case .moderate: "warning"
        case .low, .veryLow: "recommendation"
        }
    }

    /// Ids in catalogs; weaknesses as GitHub writes them.
    private static func tags(_ rule: Rule) -> [String] {
        rule.refers.flatMap { catalog, ids in
            ids.map { catalog == "cwe" ? "external/cwe/cwe-\($0)" : "\(catalog)/\($0)" }
        }
    }

    /// SARIF's tags are a set.
    private static func unique(_ tags: [String]) -> [String] {
        var seen: Set<String> = []
        return tags.filter { seen.insert($0).inserted }
    }

    /// Rules of one's own are texts from files, so that what they say must not become markup.
    private static func markdown(_ parts: [(String, String)], of rule: Rule) -> String {
        let texts = parts.filter { !$0.1.isEmpty }.map { title, text in
            "**\(title).** \(MarkdownText.prose(text, limit: 4000))"
        }
        let refers = rule.refers.filter { !$0.ids.isEmpty }.map { catalog, ids in
            "\(MarkdownText.prose(catalog)): \(MarkdownText.prose(ids.joined(separator: ", ")))"
        }
        let list = refers.isEmpty ? [] : ["**Refers to** " + refers.joined(separator: "; ")]
        return (texts + list).joined(separator: "\n\n")
    }

    private static func description(_ text: String) -> SARIFLog.Message {
        SARIFLog.Message(SARIFLimits.cut(text, to: SARIFLimits.description))
    }
}
