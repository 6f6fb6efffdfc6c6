import ProductDatabase
import Testing

@Suite("Facts that follow from others")
struct DerivedFactTests {
    // MARK: Interfaces

    @Test("reach and encryption are as said, or else as the protocol implies, or else unknown")
    func interfaces() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: device}
            interfaces:
              a-said: {component: lock, protocol: telnet, reach: lan, encrypted: true}
              b-implied: {component: lock, protocol: uart}
              c-unknown: {component: lock, protocol: tcp}
              d-bare: {component: lock}
            """)
        #expect(
            try loaded.rows("SELECT effective_reach, effective_encrypted FROM interface ORDER BY id")
                == [["lan", .yes], ["physical", .no], [nil, nil], [nil, nil]])
    }

    @Test(
        "an interface proves who is there unless nobody has to prove anything",
        arguments: [
            ("none", SQLValue.no), ("just-works", .no), ("password", .yes), ("mutual-certificate", .yes), (nil, .null),
        ] as [(String?, SQLValue)])
    func authentication(_ said: String?, _ expected: SQLValue) throws {
        let field = said.map { ", authentication: \($0)" } ?? ""
        let loaded = try LoadedProduct("components: {lock: device}\ninterfaces: {port: {component: lock\(field)}}")
        #expect(try loaded.fact("authenticated", of: "port", in: "interface") == expected)
    }

    @Test(
        "an interface that is listed is there, unless it is off for good",
        arguments: [
            ("never", SQLValue.no), ("setup", .yes), ("always", .yes), (nil, .yes),
        ] as [(String?, SQLValue)])
    func active(_ said: String?, _ expected: SQLValue) throws {
        let field = said.map { ", enabled: \($0)" } ?? ""
        let loaded = try LoadedProduct("components: {lock: device}\ninterfaces: {port: {component: lock\(field)}}")
        #expect(try loaded.fact("active", of: "port", in: "interface") == expected)
    }

    @Test(
        "how likely an attempt on an interface is follows from its reach",
        arguments: [
            ("internet", SQLValue.integer(5)), ("lan", 3), ("radio", 3), ("internal", 1), ("physical", 4),
        ])
    func initiation(_ reach: String, _ expected: SQLValue) throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: {kind: device, exposure: [physical-public]}}
            interfaces: {port: {component: lock, reach: \(reach)}}
            """)
        #expect(try loaded.fact("initiation", of: "port", in: "interface") == expected)
    }

    // MARK: Reach

    @Test(
        "a component is reached as its exposure says",
        arguments: [
            ("physical-public", [SQLValue.no, .no, .no, .yes, 4, 4]),
            ("physical-private", [.no, .no, .no, .yes, 2, 2]),
            ("physical-restricted", [.no, .no, .no, .no, 1, 1]), ("radio", [.no, .no, .yes, .no, nil, 3]),
            ("lan", [.no, .yes, .no, .no, nil, 3]), ("internet", [.yes, .no, .no, .no, nil, 5]),
        ])
    func exposure(_ word: String, _ expected: [SQLValue]) throws {
        let loaded = try LoadedProduct("components: {lock: {kind: device, exposure: [\(word)]}}")
        #expect(try loaded.rows(Self.reach) == [expected])
    }

    private static let reach = """
        SELECT reach_internet, reach_lan, reach_radio, reach_physical, physical_initiation, initiation FROM component
        """

    @Test("a device whose exposure nobody said is not known to be reached, nor known not to be")
    func unsaidExposure() throws {
        let loaded = try LoadedProduct("components: {lock: device}")
        #expect(try loaded.rows(Self.reach) == [[nil, nil, nil, nil, nil, nil]])
    }

    @Test("nobody touches an app or a backend, nor sits beside it")
    func appsAndBackends() throws {
        let loaded = try LoadedProduct("components: {cloud: backend}")
        #expect(try loaded.rows(Self.reach) == [[nil, .no, .no, .no, nil, nil]])
    }

    @Test("an interface gives away that its component is reached, unless it is off for good")
    func reachFromInterfaces() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: device, bridge: {kind: gateway, exposure: []}}
            interfaces:
              a: {component: lock, protocol: ble}
              b: {component: bridge, protocol: mdns, enabled: never}
            """)
        #expect(
            try loaded.rows("SELECT reach_radio, reach_lan FROM component ORDER BY id") == [[.no, .no], [.yes, nil]])
    }

    @Test("the greater of several exposures decides how likely an attempt is")
    func severalExposures() throws {
        let loaded = try LoadedProduct(
            "components: {lock: {kind: device, exposure: [physical-restricted, radio, physical-private]}}")
        #expect(try loaded.rows("SELECT physical_initiation, initiation FROM component") == [[2, 3]])
    }

    @Test("support ends when the component's own ends, or else the product's")
    func supportEnd() throws {
        let loaded = try LoadedProduct(
            """
            product: {support: {until: 2032-03-01}}
            components: {keypad: {support: {until: 2030-06-30}}, lock: device}
            """)
        #expect(
            try loaded.rows("SELECT support_end, support_end_day FROM component ORDER BY id")
                == [["2030-06-30", 22_095], ["2032-03-01", 22_705]])
    }

    // MARK: What is at stake

    @Test("a component's stakes are the highest of what it keeps, sends and receives, and of its own safety")
    func stakes() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: {kind: device, safety: moderate}, bridge: gateway, cloud: backend, idle: device}
            data:
              log: {confidentiality: high, personal: true, stored_in: [cloud]}
              command: {integrity: very-high, availability: low}
            flows: {order: {from: cloud, to: lock, data: [command]}}
            """)
        #expect(
            try loaded.rows(
                "SELECT id, confidentiality, integrity, availability, personal, impact FROM component ORDER BY id") == [
                    ["bridge", nil, nil, nil, nil, nil],
                    ["cloud", 4, 5, 2, .yes, 5],
                    ["idle", nil, nil, nil, nil, nil],
                    ["lock", nil, 5, 2, nil, 5],
                ])
        #expect(try loaded.rows("SELECT impact FROM data ORDER BY id") == [[5], [4]])
    }

    @Test("data are personal together when one is, impersonal when all are said to be, and otherwise not known")
    func personal() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: device, cloud: backend}
            data: {yes: {personal: true}, no: {personal: false}, unsaid: {}}
            flows:
              a: {from: lock, to: cloud, data: [yes, unsaid]}
              b: {from: lock, to: cloud, data: [no, unsaid]}
              c: {from: lock, to: cloud, data: [no]}
              d: {from: lock, to: cloud}
            """)
        #expect(try loaded.rows("SELECT personal FROM flow ORDER BY id") == [[.yes], [nil], [.no], [nil]])
    }

    @Test("a command or an update puts the receiver's safety at stake, and other data do not")
    func safetyOfFlows() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: {kind: device, safety: very-high}, cloud: backend}
            data: {order: {kind: command, integrity: low}, report: {kind: telemetry, integrity: low}}
            flows: {a: {from: cloud, to: lock, data: [order]}, b: {from: cloud, to: lock, data: [report]}}
            """)
        #expect(try loaded.rows("SELECT impact FROM flow ORDER BY id") == [[5], [2]])
    }

    // MARK: Flows

    @Test("a flow's protocol, encryption and reach are its own, or else its interface's, or else the protocol's")
    func flows() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: device, bridge: gateway}
            interfaces: {ble: {component: lock, protocol: ble, encrypted: true, authentication: just-works}}
            flows:
              a-own: {from: bridge, to: lock, via: ble, protocol: http, encrypted: true, authenticated: true}
              b-interface: {from: bridge, to: lock, via: ble}
              c-other-protocol: {from: bridge, to: lock, via: ble, protocol: http}
              d-protocol: {from: bridge, to: lock, protocol: mdns}
              e-nothing: {from: bridge, to: lock}
            """)
        #expect(
            try loaded.rows(
                """
                SELECT effective_protocol, effective_encrypted, effective_authenticated, effective_reach, initiation
                FROM flow ORDER BY id
                """) == [
                    ["http", .yes, .yes, "radio", 3], ["ble", .yes, .no, "radio", 3], ["http", .no, .no, "radio", 3],
                    ["mdns", .no, nil, "lan", 3], [nil, nil, nil, nil, nil],
                ])
    }

    // MARK: Proof

    @Test(
        "evidence counts from the day it was made to the day it expires",
        arguments: [
            ("made: 2026-01-01, expires: 2026-11-23", SQLValue.yes), ("made: 2026-01-01, expires: 2026-11-22", .no),
            ("made: 2026-11-23", .yes), ("made: 2026-11-24", .no), ("made: 2026-11-24, expires: 2027-11-24", .no),
            ("expires: 2027-01-01", .yes), ("expires: 2025-01-01", .no), ("kind: review", .null),
        ])
    func evidence(_ fields: String, _ expected: SQLValue) throws {
        let loaded = try LoadedProduct("evidence: {report: {\(fields)}}")
        #expect(try loaded.fact("is_current", of: "report", in: "evidence") == expected)
    }

    @Test("another day, another answer: what counted last year is asked of last year")
    func asOf() throws {
        let text = "evidence: {report: {made: 2025-01-01, expires: 2025-12-31}}"
        #expect(try LoadedProduct(text, asOf: "2025-06-01").fact("is_current", of: "report", in: "evidence") == .yes)
        #expect(try LoadedProduct(text, asOf: "2024-06-01").fact("is_current", of: "report", in: "evidence") == .no)
        #expect(try LoadedProduct(text, asOf: "2026-06-01").fact("is_current", of: "report", in: "evidence") == .no)
    }

    @Test(
        "a capability is proven when it is met and one piece of evidence is current",
        arguments: [
            ("{}", SQLValue.null), ("{status: planned, evidence: [good]}", .no), ("{status: met}", .no),
            ("{status: met, evidence: []}", .no), ("{status: met, evidence: [old]}", .no),
            ("{status: met, evidence: [undated]}", .no), ("{status: met, evidence: [old, good]}", .yes),
        ])
    func proven(_ capability: String, _ expected: SQLValue) throws {
        let loaded = try LoadedProduct(
            """
            evidence: {good: {made: 2026-01-01}, old: {made: 2020-01-01, expires: 2021-01-01}, undated: {kind: review}}
            capabilities: {"8425:DP.3": \(capability)}
            """)
        #expect(try loaded.fact("proven", of: "8425:DP.3", in: "capability") == expected)
    }
}
