import ProductModel

/// Finds how easily each place can be come to from a position.
///
/// A path is as easy as its hardest step. There are only five levels of ease, so places are settled level by level, from
/// the easiest, each with a queue of its own. No path is ever listed.
struct PathSearch {
    let graph: AttackGraph
    /// Whether steps on which an unsaid fact decides count as well.
    let takesPossible: Bool
    /// A control that is taken to be in place, so that the steps that it cuts don't count.
    var cut: Int32?
    /// How many steps were looked at: what the search costs.
    private(set) var looks = 0

    init(_ graph: AttackGraph, takesPossible: Bool, cut: Int32? = nil) {
        self.graph = graph
        self.takesPossible = takesPossible
        self.cut = cut
    }

    private func counts(_ edge: AttackGraph.Edge) -> Bool {
        (takesPossible || edge.isOpen) && (cut == nil || edge.control != cut)
    }

    /// How easily each node can be come to, 1 to 5; 0 where not at all.
    ///
    /// - Parameters:
    ///   - position: Where somebody stands.
    ///   - initiation: How likely they set out; only first steps of that likelihood count.
    /// - Complexity: O(n + e), as each node is settled five times at most, and once as a rule.
    mutating func ease(from position: AttackPosition, initiation: UInt8) -> [UInt8] {
        var ease = [UInt8](repeating: 0, count: graph.nodeCount)
        var queues = [[Int]](repeating: [], count: 6)
        func reach(_ node: Int, _ level: UInt8) {
            guard level > ease[node] else { return }
            ease[node] = level
            queues[Int(level)].append(node)
            for other in graph.implied(by: node) where level > ease[other] {
                ease[other] = level
                queues[Int(level)].append(other)
            }
        }
        let start = AttackGraph.node(of: position)
        for index in graph.steps(from: start) {
            let edge = graph.edges[index]
            looks += 1
            if edge.initiation == initiation, counts(edge) { reach(Int(edge.to), edge.success) }
        }
        for level in stride(from: UInt8(5), through: 1, by: -1) {
            while let node = queues[Int(level)].popLast() {
                guard ease[node] == level, node != start else { continue }
                for index in graph.steps(from: node) {
                    let edge = graph.edges[index]
                    looks += 1
                    if counts(edge) { reach(Int(edge.to), min(level, edge.success)) }
                }
            }
        }
        return ease
    }

    /// The shortest ways from a position with steps that are at least this easy.
    ///
    /// - Complexity: O(n + e).
    mutating func tree(from position: AttackPosition, initiation: UInt8, atLeast level: UInt8) -> PathTree {
        var tree = PathTree(nodeCount: graph.nodeCount)
        let start = AttackGraph.node(of: position)
        tree.length[start] = 0
        func reach(_ node: Int, from other: Int, by edge: Int32, _ length: Int32) {
            guard tree.length[node] < 0 else { return }
            tree.note(node, from: other, by: edge, length: length)
            for implied in graph.implied(by: node) where tree.length[implied] < 0 {
                tree.note(implied, from: node, by: -1, length: length)
            }
        }
        for index in graph.steps(from: start) {
            let edge = graph.edges[index]
            looks += 1
            if edge.initiation == initiation, edge.success >= level, counts(edge) {
                reach(Int(edge.to), from: start, by: Int32(index), 1)
            }
        }
        var next = 0
        while next < tree.order.count {
            let node = tree.order[next]
            next += 1
            let length = tree.length[node] + 1
            for index in graph.steps(from: node) {
                let edge = graph.edges[index]
                looks += 1
                if edge.success >= level, counts(edge) { reach(Int(edge.to), from: node, by: Int32(index), length) }
            }
        }
        return tree
    }
}

/// The shortest ways from a position to everywhere.
struct PathTree {
    /// The number of steps to each node; -1 where it can't be come to.
    var length: [Int32]
    /// The nodes in the order in which they were come to, the start left out.
    var order: [Int] = []
    /// The node before each.
    private(set) var previous: [Int32]
    /// The step to each; -1 where it comes with the node before.
    private(set) var edge: [Int32]

    init(nodeCount: Int) {
        length = Array(repeating: -1, count: nodeCount)
        previous = Array(repeating: -1, count: nodeCount)
        edge = Array(repeating: -1, count: nodeCount)
    }

    mutating func note(_ node: Int, from other: Int, by step: Int32, length steps: Int32) {
        length[node] = steps
        previous[node] = Int32(other)
        edge[node] = step
        order.append(node)
    }

    /// The step to a node, as an index into the graph's edges; nil where it comes with the node before.
    func edge(to node: Int) -> Int? { edge[node] >= 0 ? Int(edge[node]) : nil }

    /// The node before; nil for the start.
    func node(before node: Int) -> Int? { previous[node] >= 0 ? Int(previous[node]) : nil }

    /// The steps to a node, as indexes into the graph's edges.
    func steps(to node: Int) -> [Int] {
        var steps: [Int] = []
        var node = node
        while previous[node] >= 0 {
            if edge[node] >= 0 { steps.append(Int(edge[node])) }
            node = Int(previous[node])
        }
        return steps.reversed()
    }
}
