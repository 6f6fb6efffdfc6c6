/// The text of a rule file, to change one thing in.
struct RuleText {
    var id = "own-rule"
    var about = "component"
    var asks = "[component.debug_port]"
    var find = """
        SELECT component.product, component.id AS subject, component.debug_port = 'open' AS applies FROM component
        """
    var message = "{subject} is open"
    var weight = "risk: {initiation: high, success: high, impact: high}"
    var kind = "threat"
    var more = ""
    var examples = """
        examples:
          - {title: open, product: "components: {lock: {debug_port: open}}", finds: ["own-rule:lock"]}
          - {title: gone, product: "components: {lock: {debug_port: removed}}", finds: []}
        """

    var text: String {
        """
        id: \(id)
        title: A rule of our own
        kind: \(kind)
        about: \(about)
        asks: \(asks)
        find: |
          \(find.replacing("\n", with: "\n  "))
        message: "\(message)"
        \(weight)
        what: What happens.
        when: When it applies.
        advice: What to do.
        false_alarm: When it is none.
        \(more)
        \(examples)
        """
    }

    /// The same without the line of a key.
    func without(_ key: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("\(key):") }
            .joined(separator: "\n")
    }
}
