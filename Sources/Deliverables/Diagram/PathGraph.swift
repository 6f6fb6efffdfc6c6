import Assessment
import ProductModel

/// An attack path in the architecture: its steps numbered, with the components that it goes through in their boundaries.
struct PathGraph {
    /// The most steps that are drawn; paths that are longer than these are rare, and end in words.
    static let stepLimit = 24

    private let facts: DiagramFacts
    private let path: AttackPath
    private let known: [DataFlowGraph.Key: DataFlowGraph.Node]

    init(_ facts: DiagramFacts, _ path: AttackPath) {
        self.facts = facts
        self.path = path
        known = Dictionary(facts.nodes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many steps are left out.
    var left: Int { max(0, path.steps.count - Self.stepLimit) }

    var graph: DataFlowGraph {
        var graph = DataFlowGraph()
        var seen: Set<DataFlowGraph.Key> = []
        let steps = path.steps.prefix(Self.stepLimit)
        for place in steps.flatMap({ [$0.from, $0.to] }) {
            let node = node(place)
            if seen.insert(node.key).inserted { graph.nodes.append(node) }
        }
        let target = DataFlowGraph.Node(
            key: DataFlowGraph.Key(section: "asset", id: path.asset.id), kind: .asset, title: path.asset.title,
            words: [path.goals.map(\.rawValue).joined(separator: ", ")], worst: path.risk)
        graph.nodes.append(target)
        addBoundaries(to: &graph)
        graph.edges = steps.enumerated().map { edge($0.offset, $0.element) }
        if let last = steps.last {
            graph.edges.append(DataFlowGraph.Edge(from: node(last.to).key, to: target.key, isPart: true))
        }
        return graph
    }

    private func edge(_ number: Int, _ step: AttackStep) -> DataFlowGraph.Edge {
        let isWeakest = number == path.weakestIndex
        return DataFlowGraph.Edge(
            from: node(step.from).key, to: node(step.to).key,
            lines: [
                "\(number + 1). \(step.reason)", "success: \(step.success.title)", isWeakest ? "weakest step" : "",
                step.state == .possible ? "possible: not all is said" : "",
            ].filter { !$0.isEmpty },
            step: DataFlowGraph.Edge.Step(number: number + 1, isWeakest: isWeakest))
    }

    private func node(_ place: AttackPlace) -> DataFlowGraph.Node {
        switch place {
        case .position(let position):
            return DataFlowGraph.Node(
                key: DataFlowGraph.Key(section: "position", id: position.rawValue), kind: .position,
                title: "Attacker: \(position.title)")
        case .component(let id, let hold):
            let key = DataFlowGraph.Key(section: "component", id: id)
            let component = known[key]
            guard hold != .control else {
                return component ?? DataFlowGraph.Node(key: key, kind: .component, title: id)
            }
            return DataFlowGraph.Node(
                key: DataFlowGraph.Key(section: "component", id: "\(id) \(hold.rawValue)"),
                kind: component?.kind ?? .component, title: component?.title ?? id, words: [Self.words(hold)],
                anchor: component?.anchor)
        case .flow(let id, let grip):
            let flow = facts.flow(id)
            return DataFlowGraph.Node(
                key: DataFlowGraph.Key(section: "flow", id: "\(id) \(grip.rawValue)"), kind: .flow,
                title: flow?.title ?? id, words: [grip == .read ? "listened to" : "changed on the way"],
                worst: flow?.worst, anchor: "flow-\(id)")
        }
    }

    private static func words(_ hold: AttackPlace.Hold) -> String {
        switch hold {
        case .control: "controlled"
        case .storage: "what it stores"
        case .function: "what it does"
        case .fleet: "all units, all customers"
        case .identity: "passing for any unit"
        case .sample: "a unit of the attacker's own"
        }
    }

    private func addBoundaries(to graph: inout DataFlowGraph) {
        var members: [String: [DataFlowGraph.Key]] = [:]
        for node in graph.nodes where node.key.section == "component" {
            // What is held of a component lies where the component does.
            let id = node.key.id.prefix { $0 != " " }
            let home = facts.home[DataFlowGraph.Key(section: "component", id: String(id))]
            if let home { members[home, default: []].append(node.key) }
        }
        for boundary in facts.boundaries {
            guard let members = members[boundary.id] else { continue }
            graph.clusters.append(
                DataFlowGraph.Cluster(id: boundary.id, title: boundary.title, inside: nil, members: members))
        }
    }
}
