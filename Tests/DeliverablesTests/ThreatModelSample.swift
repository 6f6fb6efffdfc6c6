import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import SourceText
import Testing

/// A product in which each thing that formats for threat models tell apart happens once.
enum ThreatModelSample {
    static let text = """
        product: {id: lock, name: Lock, version: 1.0.0}
        organization: {name: Harbor Locks, security_contact: "mailto:security@example.com"}
        parties:
          host: {title: Cloud host, role: service-provider}
        components:
          lock: {kind: device, title: Lock body, exposure: [physical-public, radio], debug_port: open, safety: high}
          radio: {kind: device, part_of: lock, debug_port: removed}
          bulb: {kind: device, title: Bulb, exposure: [physical-public], debug_port: open}
          cloud: {kind: backend, title: Cloud, exposure: [internet]}
        data:
          log: {title: Entry log, personal: true, confidentiality: high, integrity: low, stored_in: [cloud]}
        flows:
          lock-to-cloud: {from: lock, to: cloud, protocol: http, data: [log]}
          to-host: {from: cloud, to: host, protocol: https, data: [log]}
        boundaries:
          house: {title: House}
          home: {title: Home, kind: physical, inside: house, contains: [lock]}
        customers: {household: Owner-occupiers}
        users: {guest: {kind: guest, may: unlock while invited}}
        use_cases: {unlock: {title: Unlock the door, customers: [household], users: [guest], components: [lock], misuse: [stalker]}}
        needs: {privacy: {statement: Nobody learns who comes home., from: [household], use_cases: [unlock], priority: very-high}}
        threats: {stalker: {title: An ex-partner reads the log, source: intimate, likelihood: high, stride: [information-disclosure]}}
        risks: {followed: {title: Somebody is followed, threats: [stalker], likelihood: high, impact: very-high, residual_likelihood: low, residual_impact: very-high, owner: CISO}}
        assumptions: {door: {statement: The door is sound., because: The guide says so., if_wrong: Anybody kicks it in.}}
        means: {glue: {title: The port is glued shut, kind: product, needs: [privacy], components: [lock], status: in-place}}
        evidence: {photo: {kind: test-report, title: Photo, made: 2026-01-01}}
        capabilities:
          "8425:DP.3": {status: partly, how: Some of it.}
          "8425:IAC.2b": {components: [lock], status: met, means: [glue], evidence: [photo]}
        treatments:
          "open-debug-port:lock": {decision: mitigate, by: glue}
          "open-debug-port:bulb": {decision: accept, because: It is a bulb., owner: CISO, until: 2027-12-31}
        """

    static func assessment(_ text: String = text) throws -> ProductAssessment {
        let reading = ProductFolder.read(text: text)
        let errors = reading.diagnostics.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" }
        try #require(errors == [])
        return try Sample.assess(reading.product)
    }

    static func otm(_ assessment: ProductAssessment) throws -> String {
        try OTMDocument(assessment, library: FrameworkLibrary(), day: "2026-11-23").json()
    }

    static func tmBOM(_ assessment: ProductAssessment) throws -> String {
        try TMBOMDocument(assessment, library: FrameworkLibrary(), version: "1.0.0", day: "2026-11-23").json()
    }
}
