import Assessment
import ProductModel
import Testing

@Suite("Each number of a finding's risk comes with its reason")
struct RiskReasonTests {
    private func reasons(_ key: String, _ product: String, ownRules: [String] = []) throws -> RiskReasons {
        let product = try AssessedProduct(product, ownRules: ownRules)
        let finding = try product.finding(key)
        return try #require(try product.assessment.riskReasons(of: [finding])[key])
    }

    private static let box = "components: {box: {kind: gateway"

    @Test("initiation names the interface by which a component is reached")
    func interface() throws {
        let reasons = try reasons(
            "interface-without-authentication:admin-web",
            """
            \(Self.box)}}
            interfaces: {admin-web: {component: box, kind: network, protocol: http, reach: internet, authentication: none}}
            """)
        #expect(reasons.initiation == "reached from the internet over admin-web")
        #expect(reasons.threatSource == "outsider")
    }

    @Test("where the reach follows from the protocol, the reason says so")
    func protocolReach() throws {
        let reasons = try reasons(
            "just-works-pairing:radio",
            """
            \(Self.box)}}
            interfaces: {radio: {component: box, protocol: ble, authentication: just-works}}
            """)
        #expect(reasons.initiation == "reached by anybody in radio range over radio, by the nature of ble")
        #expect(reasons.threatSource == "neighbour")
    }

    @Test("initiation names the exposure by which a component is touched")
    func exposure() throws {
        let reasons = try reasons("open-debug-port:box", Self.box + ", exposure: [physical-public], debug_port: open}}")
        #expect(reasons.initiation == "touched by anybody, as its exposure says")
        #expect(reasons.threatSource == "visitor")
    }

    @Test("of several equal ways in two are named, and how many more there are")
    func several() throws {
        let reasons = try reasons(
            "shared-default-password:box",
            """
            \(Self.box), exposure: [internet, lan], default_credentials: shared}}
            interfaces:
              a: {component: box, protocol: https, reach: internet}
              b: {component: box, protocol: https, reach: internet}
            """)
        #expect(
            reasons.initiation
                == "reached from the internet over a, reached from the internet over b and 1 more")
    }

    @Test("impact names the data and which of its levels it is")
    func data() throws {
        let reasons = try reasons(
            "unencrypted-flow:up",
            """
            components: {a: {kind: device}, b: {kind: backend}}
            data: {log: {confidentiality: high, integrity: low}, note: {confidentiality: low}}
            flows: {up: {from: a, to: b, protocol: http, data: [log, note], encrypted: false}}
            boundaries: {home: {contains: [a]}}
            """)
        #expect(reasons.impact == "confidentiality of log")
    }

    @Test("impact names the harm that a component can do, where that is worst")
    func safety() throws {
        let reasons = try reasons(
            "open-debug-port:box", Self.box + ", exposure: [physical-public], debug_port: open, safety: very-high}}")
        #expect(reasons.impact == "harm to people or things that box can do (safety)")
    }

    @Test("where nobody said what would tell, the rule's own level stands in, and the field to say is named")
    func unsaid() throws {
        let reasons = try reasons("shared-default-password:box", Self.box + ", default_credentials: shared}}")
        #expect(
            reasons.initiation
                == "the rule's own judgement stands in, since components.exposure of box does not tell")
        #expect(reasons.impact.contains("components.safety"))
        #expect(reasons.success == "the rule's own judgement, the same in every case")
        #expect(reasons.threatSource == nil)
    }

    @Test("a level that a rule works out from several facts comes with these facts")
    func workedOut() throws {
        let reasons = try reasons(
            "no-memory-defences:box", Self.box + ", exposure: [internet], memory_protection: false}}")
        #expect(
            reasons.initiation
                == "the rule works it out from facts of box "
                + "(reach internet: yes, reached from the internet, as its exposure says)")
        #expect(reasons.threatSource == "outsider")
    }

    @Test("a rule can say its reason itself")
    func ownReason() throws {
        var rule = RuleText()
        rule.find = """
            SELECT component.product, component.id AS subject, 5 AS initiation, 'it is listed' AS initiation_because,
                   2 AS success, component.debug_port = 'open' AS applies
            FROM component
            """
        let reasons = try reasons("own-rule:box", Self.box + ", debug_port: open}}", ownRules: [rule.text])
        #expect(reasons.initiation == "it is listed")
        #expect(reasons.success == "the rule sets it, the same in every case")
    }

    @Test("a query that can't be added to still has reasons")
    func grouped() throws {
        var rule = RuleText()
        rule.find = """
            SELECT c.product, c.id AS subject, MAX(c.impact) AS impact, 4 AS initiation, TRUE AS applies
            FROM (SELECT product, id, impact FROM component WHERE debug_port = 'open') AS c
            GROUP BY c.product, c.id
            UNION ALL
            SELECT product, 'nobody', NULL, 1, FALSE FROM component
            """
        let reasons = try reasons(
            "own-rule:box", Self.box + ", safety: high, debug_port: open}}", ownRules: [rule.text])
        #expect(reasons.impact == "the rule sets it, the same in every case")
    }

    @Test("a recorded threat has its own likelihood, and the impact of its data")
    func recorded() throws {
        let product = """
            components: {lock: {kind: device, safety: low}}
            data: {log: {confidentiality: high}}
            threats:
              stalker: {title: Followed, source: intimate, likelihood: low, components: [lock], data: [log]}
              unknown: {title: Something}
            """
        let assessed = try AssessedProduct(product)
        let finding = try assessed.finding("recorded-threat:stalker")
        #expect(finding.message == "Followed" && finding.component == "lock")
        #expect(finding.factors?.likelihood == .low && finding.factors?.impact == .high)
        let reasons = try reasons("recorded-threat:stalker", product)
        #expect(reasons.initiation == "threats.likelihood of stalker is said to be low")
        #expect(reasons.impact == "confidentiality of log, the most of the data that the threat names")
        #expect(reasons.threatSource == "intimate")
        let other = try self.reasons("recorded-threat:unknown", product)
        #expect(other.impact.hasPrefix("the rule's own judgement stands in"))
    }

    @Test("every finding of the worked example has three reasons")
    func workedExample() throws {
        let assessment = try WorkedExample.assessment.get()
        let threats = assessment.findings.filter { $0.factors != nil }
        let reasons = try assessment.riskReasons(of: threats)
        #expect(!threats.isEmpty)
        for finding in threats {
            let reason = try #require(reasons[finding.key])
            #expect(![reason.initiation, reason.success, reason.impact].contains(""), "\(finding.key)")
            #expect(finding.residualReason?.isEmpty == false)
        }
    }
}
