import Foundation
import Testing

@Suite("securable rules")
struct RulesTests {
    private static let rule = """
        id: spare-port
        title: A port that nobody needs
        kind: threat
        about: interface
        asks: [interface.needed]
        find: |
          SELECT interface.product, interface.id AS subject, NOT interface.needed AS applies FROM interface
        message: "{subject} is not needed"
        risk: {initiation: low, success: low, impact: low}
        what: Somebody uses it.
        when: It is not needed.
        advice: Take it out.
        false_alarm: It is needed.
        examples:
          - title: not needed
            product: "interfaces: {usb: {needed: false}}"
            finds: [spare-port:usb]
          - title: not said
            product: "interfaces: {usb: {}}"
            finds: []
            asks: [usb.needed]
        """

    private static func tried(_ rule: String) throws -> CommandResult {
        try Securable.withFiles(["rules/own.yaml": rule]) { try Securable.run(["rules", "test", "rules"], in: $0) }
    }

    @Test("rules of one's own are tried on their examples")
    func agrees() throws {
        let result = try Self.tried(Self.rule)
        #expect(result.status == 0)
        #expect(result.output.contains("1 rules, all agree with their examples"))
    }

    @Test("a rule that does not find, or not ask, what its example says fails, and says so")
    func disagrees() throws {
        let finds = try Self.tried(Self.rule.replacing("[spare-port:usb]", with: "[spare-port:door]"))
        #expect(finds.status == 1)
        #expect(finds.output.contains("does not find spare-port:door"))
        #expect(finds.output.contains("finds spare-port:usb, which the example does not say"))
        let asks = try Self.tried(Self.rule.replacing("asks: [usb.needed]", with: "asks: [usb.purpose]"))
        #expect(asks.status == 1)
        #expect(asks.output.contains("does not ask usb.purpose; it asks usb.needed"))
    }

    @Test("a file that is no rule is an error with its place")
    func unreadable() throws {
        let result = try Self.tried(Self.rule.replacing("kind: threat", with: "kind: treat"))
        #expect(result.status == 3)
        #expect(result.errors.contains("rules/own.yaml:3"))
    }

    @Test("the list names every rule, built in or one's own")
    func list() throws {
        let result = try Securable.run("rules", "list", "--kind", "threat", "--json")
        let rules = try #require(try result.json() as? [[String: Any]])
        #expect(rules.contains { $0["id"] as? String == "open-debug-port" })
        #expect(rules.allSatisfy { $0["kind"] as? String == "threat" })
    }
}
