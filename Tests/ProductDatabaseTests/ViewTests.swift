import ProductDatabase
import Testing

@Suite("Names for facts that are asked for again and again")
struct ViewTests {
    @Test("a node is a component or a party")
    func nodes() throws {
        let loaded = try LoadedProduct(
            "components: {lock: {kind: device, title: Lock body}}\nparties: {host: {role: service-provider}}")
        #expect(
            try loaded.rows("SELECT section, id, kind, title FROM node ORDER BY id")
                == [["party", "host", "service-provider", "host"], ["component", "lock", "device", "Lock body"]])
    }

    @Test("a crossing flow crosses; one that nobody knows about does not")
    func crossing() throws {
        let loaded = try LoadedProduct(
            """
            parties: {host: {role: service-provider}}
            components: {lock: device, bridge: gateway}
            flows: {out: {from: lock, to: host}, in: {from: bridge, to: lock}}
            """)
        #expect(try loaded.rows("SELECT id FROM crossing_flow") == [["out"]])
    }

    @Test("an exposed interface can be reached by strangers and is not off for good")
    func exposed() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: device}
            interfaces:
              a: {component: lock, reach: internal}
              b: {component: lock, reach: radio}
              c: {component: lock, reach: lan, enabled: never}
              d: {component: lock}
            """)
        #expect(try loaded.rows("SELECT id FROM exposed_interface") == [["b"]])
    }

    @Test("a decision without components is one for all; one with components, for those alone")
    func claims() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: device, cloud: backend}
            capabilities:
              "8425:DP.1": {status: planned}
              "8425:DP.3/lock": {components: [lock], status: not-met, because: no room}
            """)
        #expect(
            try loaded.rows(
                "SELECT element, component, capability, status FROM claimed_element ORDER BY element, component")
                == [
                    ["8425:DP.1", "cloud", "8425:DP.1", "planned"], ["8425:DP.1", "lock", "8425:DP.1", "planned"],
                    ["8425:DP.3", "lock", "8425:DP.3/lock", "not-met"],
                ])
    }

    @Test("what an attacker comes to follows flows, round trips included, and never goes against them")
    func reachable() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: {kind: device, exposure: [radio]}, bridge: gateway, cloud: backend, vault: backend}
            flows:
              up: {from: lock, to: bridge}
              on: {from: bridge, to: cloud}
              back: {from: cloud, to: lock}
              read: {from: vault, to: cloud}
            """)
        #expect(
            try loaded.rows("SELECT exposure, component FROM reachable ORDER BY component")
                == [["radio", "bridge"], ["radio", "cloud"], ["radio", "lock"]])
    }

    @Test("every reference is listed with the field that makes it")
    func references() throws {
        let loaded = try LoadedProduct(
            """
            components: {lock: {managed_by: host}}
            parties: {host: {role: service-provider}}
            product: {manufacturer: host}
            needs: {safe: {statement: Safe.}}
            means: {code: {needs: [safe]}}
            communications: {page: {states: [needs.safe]}}
            """)
        #expect(
            try loaded.rows(
                "SELECT section, id, field, target_section, target FROM reference ORDER BY section, id, field")
                == [
                    ["communications", "page", "states", "needs", "safe"],
                    ["components", "lock", "managed_by", "parties", "host"],
                    ["means", "code", "needs", "needs", "safe"],
                    ["product", "example", "manufacturer", "parties", "host"],
                ])
    }

    @Test("every entry with an id is listed with its title and place")
    func entries() throws {
        let loaded = try LoadedProduct("needs:\n  safe: Only friends come in.\ncomponents:\n  lock: device")
        #expect(
            try loaded.rows("SELECT section, kind, id, title, source_line FROM entry ORDER BY id")
                == [
                    ["components", "component", "lock", "lock", 4],
                    ["needs", "need", "safe", "Only friends come in.", 2],
                ])
    }
}
