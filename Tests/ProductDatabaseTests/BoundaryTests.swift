import ProductDatabase
import Testing

@Suite("Whether a flow crosses a trust boundary")
struct BoundaryTests {
    private static let parts = """
        parties: {weather: {role: third-party}}
        components: {lock: device, bridge: gateway, cloud: backend}

        """

    private func crosses(_ flow: String, _ boundaries: String) throws -> SQLValue {
        let text = Self.parts + "flows: {flow: {\(flow)}}\n" + (boundaries.isEmpty ? "" : "boundaries: {\(boundaries)}")
        return try LoadedProduct(text).fact("crosses_boundary", of: "flow", in: "flow")
    }

    @Test("within the product, nobody knows while no boundary is drawn")
    func none() throws {
        #expect(try crosses("from: lock, to: bridge", "") == .null)
    }

    @Test("out of the product it crosses, even while no boundary is drawn")
    func outside() throws {
        #expect(try crosses("from: lock, to: weather", "") == .yes)
        #expect(try crosses("from: weather, to: lock", "home: {contains: [lock, bridge]}") == .yes)
    }

    @Test("a party that was drawn into a boundary is judged like a component")
    func partyInside() throws {
        #expect(try crosses("from: lock, to: weather", "home: {contains: [lock, weather]}") == .no)
        #expect(
            try crosses("from: lock, to: weather", "home: {contains: [lock]}, out: {contains: [weather]}") == .yes)
    }

    @Test("two ends of one boundary do not cross it, two ends of different ones do")
    func oneOrTwo() throws {
        #expect(try crosses("from: lock, to: bridge", "home: {contains: [lock, bridge]}") == .no)
        #expect(try crosses("from: lock, to: bridge", "door: {contains: [lock]}, home: {contains: [bridge]}") == .yes)
    }

    @Test("from inside a boundary to what lies in none it crosses, in both directions")
    func halfInside() throws {
        #expect(try crosses("from: lock, to: cloud", "home: {contains: [lock]}") == .yes)
        #expect(try crosses("from: cloud, to: lock", "home: {contains: [lock]}") == .yes)
    }

    @Test("two ends that lie in no boundary at all do not cross one")
    func neither() throws {
        #expect(try crosses("from: bridge, to: cloud", "door: {contains: [lock]}") == .no)
    }

    @Test("a boundary within a boundary is crossed on the way out of it")
    func nested() throws {
        let nested = "home: {contains: [bridge]}, door: {contains: [lock], inside: home}"
        #expect(try crosses("from: lock, to: bridge", nested) == .yes)
        #expect(try crosses("from: bridge, to: lock", nested) == .yes)
    }

    @Test("two boundaries within a third are still two")
    func siblings() throws {
        let siblings = "home: {}, door: {contains: [lock], inside: home}, hall: {contains: [bridge], inside: home}"
        #expect(try crosses("from: lock, to: bridge", siblings) == .yes)
    }

    @Test("what is listed both in a boundary and in the one around it is in the inner one, once")
    func listedTwice() throws {
        let both = "home: {contains: [lock, bridge]}, door: {contains: [lock, bridge], inside: home}"
        #expect(try crosses("from: lock, to: bridge", both) == .no)
    }

    @Test("a flow leaves the product when one of its ends is a party")
    func leaves() throws {
        let loaded = try LoadedProduct(
            Self.parts + "flows: {a: {from: lock, to: weather}, b: {from: lock, to: bridge}}")
        #expect(try loaded.rows("SELECT leaves_product FROM flow ORDER BY id") == [[.yes], [.no]])
    }
}
