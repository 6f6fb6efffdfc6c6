import Catalogs
import ProductDatabase
import Testing

@testable import Assessment

/// A product file, and which threats of EMB3D its devices are exposed to.
private struct AssessedThreats {
    let threats: ThreatAssessment
    let assessment: ProductAssessment

    init(_ text: String) throws {
        assessment = try AssessedProduct(text).assessment
        threats = try ThreatAssessment(assessment, basis: ThreatAssessment.Basis())
    }

    func component(_ id: String) throws -> ComponentThreats {
        try #require(threats.components.first { $0.id == id }, "there is no device \(id)")
    }

    func property(_ id: String, of component: String) throws -> PropertyOutcome {
        try #require(try self.component(component).properties.first { $0.property.id == id })
    }

    func holds(_ id: String, of component: String) throws -> Bool? { try property(id, of: component).holds }

    func threat(_ id: String, on component: String) throws -> ThreatOutcome {
        try #require(try self.component(component).threats.first { $0.threat.id == id })
    }

    func mitigation(_ id: String, of threat: String, on component: String) throws -> MitigationOutcome {
        try #require(
            try self.threat(threat, on: component).mitigations.first { $0.mitigation.id == id }, "\(threat) lacks \(id)"
        )
    }
}

@Suite("Threats of EMB3D on devices")
struct DeviceThreatTests {
    @Test("of a bare sensor little is known: few threats apply, and most are questions")
    func bare() throws {
        let product = try AssessedThreats("components: {sensor: device}")
        let sensor = try product.component("sensor")
        #expect(sensor.count(true) == 5 && sensor.count(false) == 0 && sensor.count(nil) == 76)
        #expect(product.threats.questions.first?.ask.path == "components.operating_system")
        // Nothing is said of interfaces, so that is what is asked for.
        let remote = try product.threat("TID-310", on: "sensor")
        #expect(remote.state == "question" && remote.asks.contains("interfaces of sensor"))
    }

    private static let camera = """
        components:
          camera:
            kind: device
            operating_system: linux
            external_memory: plain
            update_method: automatic
            update_verified: true
            update_signature: asymmetric
            update_encrypted: false
            secure_boot: false
            root_of_trust: none
            least_privilege: false
            memory_safe_language: false
            debug_port: open
            development_removed: false
            removable_storage: true
            security_log: true
            default_credentials: shared
            hosts_applications: false
            forwards_traffic: false
        interfaces:
          web: {component: camera, protocol: http, reach: lan, authentication: password, configures: true}
          stream: {component: camera, protocol: rtsp, reach: lan, authentication: none, configures: false}
        """

    @Test("a camera with Linux and a web page is exposed to many")
    func linux() throws {
        let product = try AssessedThreats(Self.camera)
        let camera = try product.component("camera")
        #expect(camera.count(true) > 45 && camera.count(nil) < 15)
        for id in ["TID-319", "TID-311", "TID-406", "TID-408", "TID-204", "TID-215", "TID-119", "TID-327"] {
            #expect(try product.threat(id, on: "camera").applies == true, "\(id)")
        }
        for id in ["TID-302", "TID-412", "TID-210", "TID-220", "TID-211"] {
            #expect(try product.threat(id, on: "camera").applies == false, "\(id)")
        }
        #expect(try product.threat("TID-319", on: "camera").properties.map(\.property.id) == ["PID-311"])
    }

    @Test("each fact turns its property", arguments: facts)
    func oneFact(_ fact: String, _ property: String, _ holds: Bool) throws {
        let product = try AssessedThreats("components: {hub: {kind: gateway, \(fact)}}")
        #expect(try product.holds(property, of: "hub") == holds)
    }

    private static let facts: [(String, String, Bool)] = [
        ("external_memory: none, removable_storage: false", "PID-12", false),
        ("external_memory: none, removable_storage: false", "PID-123", false),
        ("external_memory: plain", "PID-121", true),
        ("external_memory: plain, operating_system: linux", "PID-124", true),
        ("debug_port: none", "PID-15", false), ("debug_port: removed", "PID-15", true),
        ("key_storage: secure-element", "PID-13", true), ("removable_storage: true", "PID-14", true),
        ("operating_system: none", "PID-23", false), ("operating_system: rtos", "PID-231", false),
        ("operating_system: linux", "PID-21", true), ("development_removed: false", "PID-22", true),
        ("operating_system: linux, least_privilege: false", "PID-2321", true),
        ("operating_system: linux, least_privilege: true", "PID-23221", true),
        ("least_privilege: true", "PID-2322", true),
        ("memory_protection: true", "PID-23222", true), ("operating_system: rtos", "PID-241", false),
        ("root_of_trust: software", "PID-251", true), ("root_of_trust: hardware", "PID-252", true),
        ("root_of_trust: none", "PID-251", false), ("update_method: none", "PID-26", true),
        ("immutable: true", "PID-27", false), ("update_method: automatic, update_verified: false", "PID-271", true),
        ("update_method: automatic, update_signature: checksum", "PID-272", false),
        ("update_method: local, update_verified: true, update_signature: symmetric", "PID-2721", true),
        ("update_method: local", "PID-274", true), ("update_method: automatic", "PID-275", true),
        ("security_log: true", "PID-28", true), ("security_log: false", "PID-34", false),
        ("memory_safe_language: true", "PID-3122", false), ("hosts_applications: true", "PID-323", true),
        ("hosts_applications: true, isolates_applications: true", "PID-3232", true),
        ("hosts_applications: true, isolates_applications: false", "PID-3231", true),
        ("hosts_applications: false", "PID-324", false), ("default_credentials: shared", "PID-3321", true),
        ("forwards_traffic: true", "PID-42", true), ("forwards_traffic: false", "PID-42", false),
    ]

    @Test("interfaces turn properties; one that is off for good does not")
    func interfaces() throws {
        let product = try AssessedThreats(
            """
            components: {lock: device, sensor: device}
            interfaces:
              ble: {component: lock, protocol: ble, authentication: pairing-code, encrypted: true, configures: true}
              telnet: {component: lock, protocol: telnet, reach: lan, enabled: never}
              probe: {component: sensor, protocol: i2c, authentication: none}
            """)
        #expect(try product.holds("PID-41", of: "lock") == true && product.holds("PID-411", of: "lock") == true)
        #expect(try product.holds("PID-4111", of: "lock") == false && product.holds("PID-4112", of: "lock") == false)
        #expect(try product.holds("PID-4113", of: "lock") == true && product.holds("PID-331", of: "lock") == false)
        #expect(try product.holds("PID-41", of: "sensor") == false && product.holds("PID-13", of: "sensor") == true)
        #expect(try product.holds("PID-411", of: "sensor") == false && product.holds("PID-4113", of: "sensor") == false)
    }

    @Test("what a component states of itself goes before what its facts imply")
    func stated() throws {
        let product = try AssessedThreats(
            """
            components:
              hub: {kind: gateway, operating_system: linux, properties: [PID-241], without_properties: [PID-231, PID-32]}
            """)
        #expect(try product.property("PID-231", of: "hub").ground == .stated)
        #expect(try product.threat("TID-203", on: "hub").applies == false)
        #expect(try product.threat("TID-207", on: "hub").applies == true)
        // A part that is there makes its whole, and a whole that is missing takes its parts along.
        #expect(try product.property("PID-24", of: "hub").ground == .part("PID-241"))
        #expect(try product.property("PID-3231", of: "hub").ground == .whole("PID-32"))
        #expect(try product.holds("PID-3231", of: "hub") == false)
    }

    @Test(
        "a part that is stated goes before a whole whose facts speak against it; a whole that is denied takes the rest")
    func partAndWhole() throws {
        let product = try AssessedThreats(
            """
            components:
              a: {kind: device, operating_system: none, properties: [PID-231]}
              b: {kind: device, update_method: automatic, update_verified: false, without_properties: [PID-27]}
            """)
        #expect(try product.holds("PID-23", of: "a") == true && product.holds("PID-24", of: "a") == false)
        #expect(try product.holds("PID-271", of: "b") == false)
        #expect(try product.threat("TID-211", on: "b").applies == false)
    }

    @Test("a property in both lists counts as there, and is a finding")
    func contradiction() throws {
        let product = try AssessedThreats(
            "components: {hub: {kind: gateway, properties: [PID-42], without_properties: [PID-42, PID-4711]}}")
        #expect(try product.holds("PID-42", of: "hub") == true)
        #expect(
            product.assessment.findings.map(\.key).contains("device-property-contradicted:hub:PID-42"))
        #expect(product.threats.unknownProperties.map(\.property) == ["PID-4711"])
    }

    @Test("a question names the facts of the properties that decide, and nobody is asked what could not matter")
    func questions() throws {
        let product = try AssessedThreats(
            "components: {hub: {kind: gateway, hosts_applications: false, update_method: none}}")
        let driver = try product.threat("TID-203", on: "hub")
        #expect(driver.asks == ["components.operating_system of hub"])
        #expect(try product.threat("TID-107", on: "hub").asks == ["components.external_memory of hub"])
        #expect(try product.threat("TID-326", on: "hub").asks == ["PID-3121 in properties or without_properties"])
        #expect(!product.threats.questions.contains { $0.ask.path == "components.isolates_applications" })
        #expect(!product.threats.questions.contains { $0.ask.path == "components.update_encrypted" })
    }

    @Test("only devices and gateways have threats, and what may be one is named")
    func kinds() throws {
        let product = try AssessedThreats("components: {cloud: backend, phone: app, lock: device, what: {title: It}}")
        #expect(product.threats.components.map(\.id) == ["lock"] && product.threats.withoutKind == ["what"])
    }

    // MARK: Mitigations

    @Test("a mitigation is in place, missing or not told, with the fact that says so")
    func mitigations() throws {
        let product = try AssessedThreats(
            "components: {lock: {kind: device, secure_boot: true, root_of_trust: software, debug_port: open}}")
        let boot = try product.mitigation("MID-001", of: "TID-201", on: "lock")
        #expect(boot.state == .inPlace && boot.reason == "secure_boot: true")
        #expect(try product.mitigation("MID-002", of: "TID-201", on: "lock").state == .missing)
        #expect(try product.mitigation("MID-003", of: "TID-201", on: "lock").state == .notTold)
        #expect(try product.mitigation("MID-057", of: "TID-119", on: "lock").state == .missing)
        #expect(try product.mitigation("MID-058", of: "TID-119", on: "lock").state == .notTold)
    }

    @Test("a capability that is proven shows a mitigation where facts are silent, and no fact is overruled by it")
    func proven() throws {
        let text = """
            components: {lock: {kind: device, operating_system: linux, FACT}}
            capabilities:
              "8425:CSA.1": {components: [lock], status: met, evidence: [test]}
            evidence: {test: {made: 2026-01-01, expires: 2099-01-01}}
            """
        let silent = try AssessedThreats(text.replacing("FACT", with: "least_privilege: true"))
        let log = try silent.mitigation("MID-017", of: "TID-205", on: "lock")
        #expect(log.state == .inPlace && log.reason?.contains("8425:CSA.1") == true)
        let denied = try AssessedThreats(text.replacing("FACT", with: "least_privilege: true, security_log: false"))
        #expect(try denied.mitigation("MID-017", of: "TID-205", on: "lock").state == .missing)
    }

    @Test("open findings of rules that look for a threat stand beside it")
    func findings() throws {
        let product = try AssessedThreats(
            "components: {lock: {kind: device, exposure: [physical-public], debug_port: open}}")
        #expect(try product.threat("TID-119", on: "lock").findings == ["open-debug-port:lock"])
    }

    @Test("properties and threats can be recorded for queries")
    func recorded() throws {
        let product = try AssessedThreats("components: {lock: {kind: device, debug_port: none}}")
        try product.threats.record(in: product.assessment.tables, product: "lock")
        var rows: [String] = []
        try product.assessment.tables.engine.select(
            """
            SELECT property, holds FROM device_property WHERE property IN ('PID-11', 'PID-15', 'PID-22')
            UNION ALL SELECT threat, applies FROM device_threat WHERE threat = 'TID-119' ORDER BY 1
            """, policy: .trusted
        ) { row throws(DatabaseError) in rows.append("\(row.text(0) ?? "") \(row.text(1) ?? "?")") }
        #expect(rows == ["PID-11 1", "PID-15 0", "PID-22 ?", "TID-119 0"])
    }
}
