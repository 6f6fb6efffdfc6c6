import ProductModel
import Testing

@testable import Assessment

@Suite("The search costs what the graph is large, whatever its shape")
struct PathSearchTests {
    private static func graph(_ count: Int, _ pairs: [(Int, Int)], success: UInt8 = 4) -> AttackGraph {
        let components = (0..<count).map { "c\(1_000_000 + $0)" }
        func node(_ index: Int) -> Int32 { Int32(AttackGraph.node(ofComponent: index, .control)) }
        var edges = [
            AttackGraph.Edge(
                from: Int32(AttackGraph.node(of: .internet)), to: node(0), success: 5, initiation: 5, isOpen: true,
                control: 0, rank: 0, row: 0)
        ]
        for (number, pair) in pairs.enumerated() {
            edges.append(
                AttackGraph.Edge(
                    from: node(pair.0), to: node(pair.1), success: success, initiation: 3, isOpen: true, control: 1,
                    rank: Int64(number), row: 0))
        }
        return AttackGraph(components: components, flows: [], edges: edges)
    }

    private static let shapes: [(name: String, graph: AttackGraph)] = [
        ("chain", graph(10_000, (1..<10_000).map { ($0 - 1, $0) })),
        ("star", graph(10_000, (1..<10_000).flatMap { [(0, $0), ($0, 0)] })),
        ("cycle", graph(10_000, (0..<10_000).map { ($0, ($0 + 1) % 10_000) })),
        ("dense graph", graph(300, (0..<300).flatMap { from in (0..<300).map { (from, $0) } }.filter { $0.0 != $0.1 })),
    ]

    @Test("each step is looked at five times at most", arguments: shapes.map(\.name))
    func bounds(_ name: String) throws {
        let graph = try #require(Self.shapes.first { $0.name == name }).graph
        var search = PathSearch(graph, takesPossible: false)
        let ease = search.ease(from: .internet, initiation: 5)
        #expect(search.looks <= 5 * graph.edges.count)
        #expect(ease.count { $0 > 0 } >= graph.components.count)
        var counted = PathSearch(graph, takesPossible: false)
        let tree = counted.tree(from: .internet, initiation: 5, atLeast: 4)
        #expect(counted.looks <= graph.edges.count)
        #expect(tree.order.count >= graph.components.count)
    }

    @Test("of two ways the one with the easier hardest step is taken, though it is longer")
    func widest() {
        func node(_ index: Int, _ hold: AttackPlace.Hold = .control) -> Int32 {
            Int32(AttackGraph.node(ofComponent: index, hold))
        }
        func edge(_ from: Int32, _ to: Int32, _ success: UInt8) -> AttackGraph.Edge {
            AttackGraph.Edge(
                from: from, to: to, success: success, initiation: 5, isOpen: true, control: 0, rank: 0, row: 0)
        }
        let start = Int32(AttackGraph.node(of: .internet))
        let graph = AttackGraph(
            components: ["a", "b", "c"], flows: [],
            edges: [
                edge(start, node(2), 2), edge(start, node(0), 4), edge(node(0), node(1), 4),
                edge(node(1), node(2), 4),
            ])
        var search = PathSearch(graph, takesPossible: false)
        #expect(search.ease(from: .internet, initiation: 5)[Int(node(2))] == 4)
        let easy = search.tree(from: .internet, initiation: 5, atLeast: 4)
        #expect(easy.steps(to: Int(node(2))).count == 3)
        #expect(search.tree(from: .internet, initiation: 5, atLeast: 2).steps(to: Int(node(2))).count == 1)
    }

    @Test("a cut takes out every step of its control")
    func cut() {
        let graph = Self.graph(3, [(0, 1), (1, 2)])
        var search = PathSearch(graph, takesPossible: false, cut: 1)
        let ease = search.ease(from: .internet, initiation: 5)
        #expect(ease[AttackGraph.node(ofComponent: 0, .control)] == 5)
        #expect(ease[AttackGraph.node(ofComponent: 1, .control)] == 0)
    }

    @Test("a chain of thousands is searched in linear steps, end to end")
    func wholeProduct() throws {
        func looks(_ count: Int) throws -> Int {
            let parts = (0..<count).map { "c\($0): {kind: device, identity: unique, input_validation: false}" }
            let flows = (1..<count).map { "f\($0): {from: c\($0 - 1), to: c\($0)}" }
            let text = """
                components: {\(parts.joined(separator: ", "))}
                interfaces: {i: {component: c0, reach: internet, authentication: none}}
                flows: {\(flows.joined(separator: ", "))}
                data: {d: {confidentiality: high, stored_in: [c\(count - 1)]}}
                """
            let found = try FoundPaths(text)
            #expect(try found.path("path:internet:data.d").steps.count == count)
            return found.paths.looks
        }
        let (small, large) = (try looks(100), try looks(1_000))
        #expect(large <= 11 * small)
    }
}
