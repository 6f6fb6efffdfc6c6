/// The limits that code hosts set to a report; GitHub documents them under "SARIF support for code scanning".
enum SARIFLimits {
    /// GitHub refuses a run with more results, and shows the 5,000 gravest.
    static let results = 25_000
    /// GitHub refuses a rule with more tags.
    static let tags = 20
    /// Short and full descriptions of rules.
    static let description = 1024
    /// A message; hosts show the first sentence.
    static let message = 1024

    /// The text, cut with an ellipsis where it is longer than a limit.
    static func cut(_ text: String, to limit: Int) -> String {
        text.unicodeScalars.count <= limit ? text : String(text.unicodeScalars.prefix(limit - 1)) + "…"
    }
}
