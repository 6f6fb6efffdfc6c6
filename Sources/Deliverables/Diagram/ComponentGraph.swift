import ProductModel

/// One component: its interfaces, the data it stores, its direct neighbours, and an arrow for each flow.
struct ComponentGraph {
    /// More arrows than these make a picture that nobody reads.
    static let flowLimit = 40

    private let facts: DiagramFacts
    private let id: String
    private let key: DataFlowGraph.Key

    init(_ facts: DiagramFacts, component id: String) {
        self.facts = facts
        self.id = id
        key = DataFlowGraph.Key(section: "component", id: id)
    }

    /// The picture; nil when there is no such component.
    var graph: DataFlowGraph? {
        guard let node = facts.nodes.first(where: { $0.key == key }) else { return nil }
        let interfaces = facts.interfaces.filter { $0.component == id }
        let flows = shownFlows
        var graph = DataFlowGraph()
        graph.nodes = [node] + interfaces.map(Self.node) + storage
        graph.clusters = [
            DataFlowGraph.Cluster(
                id: id, title: node.title, inside: nil, kind: .whole, members: graph.nodes.map(\.key))
        ]
        let neighbours = Set(flows.map { $0.from == key ? $0.to : $0.from }).subtracting([key])
        graph.nodes += facts.nodes.filter { neighbours.contains($0.key) }
        addBoundaries(of: neighbours, to: &graph)
        let own = Set(interfaces.map(\.id))
        graph.edges = interfaces.map {
            DataFlowGraph.Edge(from: key, to: DataFlowGraph.Key(section: "interface", id: $0.id), isPart: true)
        }
        graph.edges += flows.map { edge($0, own) }
        return graph
    }

    /// How many flows are left out of the picture.
    var left: Int { allFlows.count - shownFlows.count }

    private var allFlows: [DiagramFacts.Flow] { facts.flows.filter { $0.from == key || $0.to == key } }

    /// The riskiest, where there are too many.
    private var shownFlows: [DiagramFacts.Flow] {
        let all = allFlows
        guard all.count > Self.flowLimit else { return all }
        let worst = all.enumerated().sorted {
            ($1.element.worst?.rawValue ?? 0, $0.offset) < ($0.element.worst?.rawValue ?? 0, $1.offset)
        }
        return worst.prefix(Self.flowLimit).map(\.element)
    }

    private static func node(_ interface: DiagramFacts.Interface) -> DataFlowGraph.Node {
        let reach = interface.reach.map { $0 == "internal" ? "internal" : "from \($0)" }
        return DataFlowGraph.Node(
            key: DataFlowGraph.Key(section: "interface", id: interface.id), kind: .interface, title: interface.title,
            words: [[interface.protocolName, reach].compactMap(\.self).joined(separator: ", ")].filter { !$0.isEmpty },
            worst: interface.worst, anchor: "interface-\(interface.id)")
    }

    private var storage: [DataFlowGraph.Node] {
        guard let titles = facts.stored[id], !titles.isEmpty else { return [] }
        let limit = 6
        let more = titles.count > limit ? ["and \(titles.count - limit) more"] : []
        return [
            DataFlowGraph.Node(
                key: DataFlowGraph.Key(section: "data", id: id), kind: .data, title: "Stores",
                words: titles.prefix(limit) + more, anchor: "data")
        ]
    }

    /// The boundaries that the neighbours lie directly in, so that it shows which arrows cross one.
    private func addBoundaries(of neighbours: Set<DataFlowGraph.Key>, to graph: inout DataFlowGraph) {
        let homes = Dictionary(grouping: facts.nodes.map(\.key).filter(neighbours.contains)) { facts.home[$0] ?? "" }
        let own = facts.home[key]
        for boundary in facts.boundaries where homes[boundary.id] != nil && boundary.id != own {
            graph.clusters.append(
                DataFlowGraph.Cluster(
                    id: "boundary:" + boundary.id, title: boundary.title, inside: nil, members: homes[boundary.id] ?? []
                ))
        }
    }

    private func edge(_ flow: DiagramFacts.Flow, _ own: Set<String>) -> DataFlowGraph.Edge {
        let door = flow.via.flatMap { own.contains($0) ? DataFlowGraph.Key(section: "interface", id: $0) : nil }
        let encryption = flow.isEncrypted.map { $0 ? "encrypted" : "in the clear" } ?? "encryption not said"
        let proof = flow.isAuthenticated.map { $0 ? "authenticated" : "not authenticated" } ?? "authentication not said"
        // From the component outwards, whichever way it flows, so that the component stays on one side.
        let isOut = flow.from == key
        return DataFlowGraph.Edge(
            from: door ?? key, to: isOut ? flow.to : flow.from,
            lines: [
                flow.title + (flow.protocolName.map { " (\($0))" } ?? ""), "\(encryption), \(proof)",
                [flow.crosses == true ? "crosses a boundary" : "", ProductGraph.words(flow.worst)]
                    .filter { !$0.isEmpty }.joined(separator: ", "),
            ].filter { !$0.isEmpty },
            isInTheClear: flow.isEncrypted == false, isBack: !isOut, worst: flow.worst)
    }
}
