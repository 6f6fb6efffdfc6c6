import Assessment
import ProductModel
import Testing

@Suite("Open attack paths")
struct OpenPathTests {
    @Test("a camera with Telnet and no password gives its pictures to the internet")
    func telnetCamera() throws {
        let found = try FoundPaths(PathSample.telnetCamera)
        let path = try found.path("path:internet:data.video")
        #expect(path.isOpen && path.steps.map(\.cause) == ["no-authentication"])
        #expect(path.goals == [.read] && path.components == ["camera"])
        #expect(path.steps[0].reason == "Telnet asks nobody who they are")
        #expect(path.steps[0].control.fact == "interfaces.telnet.authentication")
        #expect(path.steps[0].control.element == "8425:IAC.1b")
        #expect(path.steps[0].position.line == 2)
        #expect(path.factors == RiskFactors(initiation: .veryHigh, success: .veryHigh, impact: .high))
        #expect(path.risk == .high)
    }

    @Test("hardened, it has no path at all")
    func hardenedCamera() throws {
        let found = try FoundPaths(PathSample.hardenedCamera)
        #expect(found.open == [])
        #expect(found.possible == [])
        #expect(found.paths.cuts.isEmpty)
    }

    @Test("a weak account of the cloud opens the lock that obeys it")
    func weakAccount() throws {
        let found = try FoundPaths(PathSample.lock())
        let path = try found.path("path:internet:components.lock")
        #expect(path.steps.map(\.cause) == ["guessable-login", "trusted-sender"])
        #expect(path.components == ["cloud", "lock"] && path.flows == ["command"])
        #expect(path.goals == [.harm])
        #expect(path.factors.success == .high)
        #expect(path.weakest?.cause == "trusted-sender")
        #expect(path.weakestIndex == 1)
    }

    @Test("with attempts stopped, it doesn't")
    func strongAccount() throws {
        #expect(try FoundPaths(PathSample.lock(lockout: "true")).open == [])
    }

    @Test("a path is as easy as its hardest step, and no harder for being longer")
    func hardestStep() throws {
        let chain = (1...6).map { "b\($0): {kind: device, input_validation: false, identity: unique}" }
        let flows = (1..<6).map { "f\($0): {from: b\($0), to: b\($0 + 1)}" }
        let found = try FoundPaths(
            """
            components: {\(chain.joined(separator: ", "))}
            interfaces: {i: {component: b1, reach: internet, authentication: none}}
            flows: {\(flows.joined(separator: ", "))}
            data: {d: {confidentiality: high, stored_in: [b6]}}
            """)
        let path = try found.path("path:internet:data.d")
        #expect(path.steps.map(\.cause) == ["no-authentication"] + Array(repeating: "malformed-by-peer", count: 5))
        #expect(path.factors.success == .moderate)
        #expect(path.weakestIndex == 0)
    }

    @Test("one unit taken apart at home lets one pass for all, where they share a key")
    func fleet() throws {
        let found = try FoundPaths(PathSample.bulb(keys: "provisioning: shared-key"))
        let path = try found.path("path:physical:fleet.bulb")
        #expect(path.isOpen && path.steps.map(\.cause) == ["debug-port-at-home", "shared-keys"])
        #expect(path.goals == [.passFor] && path.risk >= .moderate)
        #expect(path.steps.map(\.to) == [.component("bulb", .sample), .component("bulb", .identity)])
    }

    @Test("where each has a key of its own, only the unit at hand is lost")
    func ownKeys() throws {
        let found = try FoundPaths(PathSample.bulb(keys: "provisioning: factory, identity: unique"))
        #expect(found.open == ["path:physical:components.bulb"])
    }

    @Test("clear radio is read, and obeyed when it is changed")
    func radio() throws {
        let found = try FoundPaths(
            """
            components:
              remote: {kind: device, identity: unique}
              gate: {kind: device, identity: unique, safety: high}
            interfaces: {radio: {component: gate, protocol: sub-ghz, authentication: key}}
            data: {open: {kind: command, confidentiality: low, integrity: high}}
            flows:
              press: {from: remote, to: gate, via: radio, data: [open], encrypted: false, integrity_protected: false}
            """)
        #expect(try found.causes("path:radio:components.gate") == ["change-on-the-way", "false-command"])
        #expect(try found.path("path:radio:data.open").goals.contains(.change))
        #expect(try found.path("path:radio:data.open").flows == ["press"])
    }

    @Test("a backend that is taken over updates every unit, unless they check")
    func updates() throws {
        func product(_ verified: String) -> String {
            """
            components:
              cloud: {kind: backend, exposure: [internet], admin_mfa: false}
              hub: {kind: gateway, identity: unique, update_verified: \(verified), safety: high}
            data: {image: {kind: firmware, integrity: high}}
            flows: {update: {from: cloud, to: hub, data: [image], encrypted: true, authenticated: true}}
            """
        }
        let found = try FoundPaths(product("false"))
        #expect(try found.causes("path:internet:fleet.hub") == ["admin-login", "update-by-sender"])
        #expect(try found.path("path:internet:fleet.hub").goals == [.takeOver])
        #expect(try FoundPaths(product("true")).open.contains("path:internet:fleet.hub") == false)
    }

    @Test("what a component only passes on sealed, it can neither read nor forge")
    func sealed() throws {
        func product(_ sealed: String) -> String {
            """
            components:
              cloud: {kind: backend}
              bridge: {kind: gateway, identity: unique}
              lock: {kind: device, identity: unique, safety: high, input_validation: true}
            interfaces: {web: {component: bridge, protocol: http, reach: lan, authentication: none}}
            data: {open: {kind: command, confidentiality: moderate, integrity: very-high}}
            flows:
              down: {from: cloud, to: bridge, data: [open], encrypted: true, authenticated: true, end_to_end: \(sealed)}
              on: {from: bridge, to: lock, data: [open], encrypted: true, authenticated: true, end_to_end: \(sealed)}
            """
        }
        #expect(try FoundPaths(product("false")).open.contains("path:lan:components.lock"))
        let sealed = try FoundPaths(product("true")).open
        #expect(!sealed.contains("path:lan:components.lock") && !sealed.contains("path:lan:data.open"))
    }

    @Test("who holds a device on the local network gets at everything there")
    func lateral() throws {
        let found = try FoundPaths(
            """
            components:
              hub: {kind: gateway, identity: unique, exposure: [lan], egress_limited: false}
              camera: {kind: device, identity: unique}
            interfaces:
              remote: {component: hub, reach: internet, authentication: none}
              stream: {component: camera, reach: lan, authentication: none}
            data: {video: {confidentiality: high, stored_in: [camera]}}
            """)
        let path = try found.path("path:internet:data.video")
        #expect(path.steps.map(\.cause) == ["no-authentication", "foothold", "no-authentication"])
        #expect(path.steps[1].to == .position(.lan))
    }

    @Test("keys in a security chip can be misused there, but not read")
    func securityChip() throws {
        func product(_ storage: String) -> String {
            """
            components: {unit: {kind: device, identity: unique, key_storage: \(storage)}}
            interfaces: {port: {component: unit, reach: lan, authentication: none}}
            data: {secret: {kind: key, confidentiality: high, integrity: low, stored_in: [unit]}}
            """
        }
        #expect(try FoundPaths(product("plaintext")).path("path:lan:data.secret").goals.first == .read)
        #expect(try FoundPaths(product("secure-element")).path("path:lan:data.secret").goals == [.change])
    }
}
