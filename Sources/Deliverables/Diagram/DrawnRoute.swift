import ProductModel

/// A way that an attack takes, to be drawn: where it starts, and its steps from place to place.
struct DrawnRoute: Sendable {
    /// A place on the way.
    struct Place: Sendable, Hashable {
        let key: DataFlowGraph.Key
        let kind: DataFlowGraph.Kind
        let title: String
    }

    struct Step: Sendable {
        let from: Place
        let to: Place
        /// What is done there, in a few words.
        let words: String
        let success: Level?
        let isWeakest: Bool
    }

    let title: String
    let steps: [Step]
}

/// An attack path in the architecture: its steps numbered, with the components that it goes through in their boundaries.
struct RouteGraph {
    private let facts: DiagramFacts
    private let route: DrawnRoute

    init(_ facts: DiagramFacts, _ route: DrawnRoute) {
        self.facts = facts
        self.route = route
    }

    var graph: DataFlowGraph {
        var graph = DataFlowGraph()
        let known = Dictionary(facts.nodes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<DataFlowGraph.Key> = []
        for place in route.steps.flatMap({ [$0.from, $0.to] }) where seen.insert(place.key).inserted {
            graph.nodes.append(
                known[place.key] ?? DataFlowGraph.Node(key: place.key, kind: place.kind, title: place.title))
        }
        addBoundaries(to: &graph)
        graph.edges = route.steps.enumerated().map { number, step in
            let mark = step.isWeakest ? "weakest step" : ""
            let ease = step.success.map { "succeeds: \($0.title)" } ?? ""
            return DataFlowGraph.Edge(
                from: step.from.key, to: step.to.key,
                lines: ["\(number + 1). \(step.words)", ease, mark].filter { !$0.isEmpty },
                step: DataFlowGraph.Edge.Step(number: number + 1, isWeakest: step.isWeakest))
        }
        return graph
    }

    private func addBoundaries(to graph: inout DataFlowGraph) {
        let members = Dictionary(grouping: graph.nodes.map(\.key)) { facts.home[$0] ?? "" }
        for boundary in facts.boundaries {
            guard let members = members[boundary.id] else { continue }
            graph.clusters.append(
                DataFlowGraph.Cluster(id: boundary.id, title: boundary.title, inside: nil, members: members))
        }
    }
}
