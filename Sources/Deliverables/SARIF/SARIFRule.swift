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
        let refers = rule.refers.flatMap { entry in entry.ids.map { "\(entry.catalog)/\($0)" } }
        let help = [rule.what, "When: " + rule.when, "What to do: " + rule.advice, "False alarm: " + rule.falseAlarm]
        return SARIFRule(
            id: rule.id,
            descriptor: SARIFLog.Descriptor(
                id: rule.id, name: nil, shortDescription: SARIFLog.Message(rule.title),
                fullDescription: SARIFLog.Message(rule.what),
                help: SARIFLog.Help(text: help.joined(separator: "\n\n"), markdown: nil),
                defaultConfiguration: SARIFLog.Configuration(level: Self.level(level)),
                properties: SARIFLog.Properties(
                    tags: ([rule.kind == .threat ? "security" : "consistency", rule.kind.rawValue] + refers),
                    securitySeverity: rule.kind == .threat ? Self.severity(level) : nil)))
    }

    /// A code of the diagnostics.
    static func diagnostic(_ code: String, level: String) -> SARIFRule {
        SARIFRule(
            id: code,
            descriptor: SARIFLog.Descriptor(
                id: code, name: nil,
                shortDescription: SARIFLog.Message(code.replacing("-", with: " ")), fullDescription: nil,
                help: SARIFLog.Help(text: "Type 'securable explain \(code)' to read more.", markdown: nil),
                defaultConfiguration: SARIFLog.Configuration(level: level),
                properties: SARIFLog.Properties(tags: ["product-file"], securitySeverity: nil)))
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

    /// Code hosts sort by a number like CVSS's: from 9 critical, from 7 high, from 4 medium.
    private static func severity(_ level: Level) -> String {
        switch level {
        case .veryHigh: "9.5"
        case .high: "8.0"
        case .moderate: "5.5"
        case .low: "3.0"
        case .veryLow: "1.0"
        }
    }
}
