import Assessment
import ProductModel
import Testing

@Suite("The chain from a customer to what customers are told, walked both ways")
struct TraceTests {
    private static let product = """
        customers: {household: Owner-occupiers}
        use_cases: {unlock: {customers: [household], components: [lock]}}
        needs: {safe: {statement: Safe., from: [household], use_cases: [unlock]}}
        means: {code: {kind: product, needs: [safe], components: [lock]}}
        capabilities: {"8425:IAC.1a": {components: [lock], means: [code], status: met, evidence: [test]}}
        components: {lock: device}
        evidence: {test: {made: 2026-01-01}}
        communications: {page: {states: [needs.safe], audience: [household]}}
        """

    private func ids(below node: Trace.Node) -> Set<String> {
        Set(node.next.map(\.id)).union(node.next.flatMap { ids(below: $0) })
    }

    @Test("up from a means stand its need, use case and customer; down from it, capability, component and evidence")
    func means() throws {
        let traces = try Trace.of("code", in: AssessedProduct(Self.product).assessment)
        let trace = try #require(traces.first)
        #expect(traces.count == 1 && trace.up.section == .means)
        #expect(ids(below: trace.up).isSuperset(of: ["safe", "unlock", "household"]))
        #expect(ids(below: trace.up).isDisjoint(with: ["8425:IAC.1a", "lock", "test"]))
        #expect(ids(below: trace.down).isSuperset(of: ["8425:IAC.1a", "lock", "test"]))
        #expect(ids(below: trace.down).isDisjoint(with: ["household", "unlock"]))
    }

    @Test("what was shown before is not shown again, so that a trace ends")
    func repeats() throws {
        func count(_ node: Trace.Node) -> Int { 1 + node.next.map(count).reduce(0, +) }
        let assessment = try WorkedExample.assessment.get()
        let trace = try #require(try Trace.of("lock", in: assessment).first)
        #expect(count(trace.up) + count(trace.down) < 2 * assessment.product.entries.map(\.count).reduce(0, +) + 2000)
        func check(_ node: Trace.Node) {
            #expect(!node.isRepeated || node.next.isEmpty)
            node.next.forEach(check)
        }
        check(trace.up)
        check(trace.down)
    }

    @Test("an id that nothing has gives no trace; one that two sections have gives two")
    func none() throws {
        let assessment = try AssessedProduct("components: {cloud: backend}\ndata: {cloud: Everything}").assessment
        #expect(try Trace.of("nothing", in: assessment).isEmpty)
        #expect(try Trace.of("cloud", in: assessment).map(\.up.section) == [.components, .data])
    }
}
