import ProductModel

/// The whole product: components, the parties around it, trust boundaries, and an arrow for all that flows between two.
struct ProductGraph {
    private let facts: DiagramFacts
    /// A boundary with more members than these is drawn as one node; nil to draw all.
    private let limit: Int?
    private let members: [String: [DataFlowGraph.Node]]

    /// The nodes outside all boundaries, as a group.
    private static let outside = ""

    init(_ facts: DiagramFacts, collapsing limit: Int?) {
        self.facts = facts
        self.limit = limit
        members = Dictionary(grouping: facts.nodes) { facts.home[$0.key] ?? Self.outside }
    }

    var graph: DataFlowGraph {
        var graph = DataFlowGraph()
        var shown: [DataFlowGraph.Key: DataFlowGraph.Key] = [:]
        func nodes(of boundary: String) -> [DataFlowGraph.Key] {
            let members = members[boundary] ?? []
            guard let limit, members.count > limit else {
                graph.nodes += members
                for member in members { shown[member.key] = member.key }
                return members.map(\.key)
            }
            let group = Self.group(members, boundary)
            graph.nodes.append(group)
            for member in members { shown[member.key] = group.key }
            return [group.key]
        }
        _ = nodes(of: Self.outside)
        for boundary in facts.boundaries {
            graph.clusters.append(
                DataFlowGraph.Cluster(
                    id: boundary.id, title: boundary.title, inside: boundary.inside,
                    members: nodes(of: boundary.id)))
        }
        graph.edges = edges(shown)
        return graph
    }

    private static func group(_ members: [DataFlowGraph.Node], _ boundary: String) -> DataFlowGraph.Node {
        let components = members.count { $0.key.section == "component" }
        let parties = members.count - components
        let counts = [(components, "component", "components"), (parties, "party", "parties")].filter { $0.0 > 0 }
        let title = counts.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", ")
        let worst = members.compactMap(\.worst).max()
        let serious = worst == nil ? [] : members.filter { $0.worst == worst }
        return DataFlowGraph.Node(
            key: DataFlowGraph.Key(section: "group", id: boundary), kind: .group, title: title,
            words: serious.isEmpty ? [] : [serious.count == 1 ? serious[0].title : "\(serious.count) of them at"],
            worst: worst,
            anchor: boundary.isEmpty ? nil : "boundary-\(boundary)")
    }

    /// Two nodes get one arrow, whichever way the flows go: a picture with two lines for each is twice as hard to read.
    private func edges(_ shown: [DataFlowGraph.Key: DataFlowGraph.Key]) -> [DataFlowGraph.Edge] {
        struct Gathered {
            var edge: DataFlowGraph.Edge
            var protocols: [String] = []
            var flows = 0
        }
        var places: [Set<DataFlowGraph.Key>: Int] = [:]
        var gathered: [Gathered] = []
        for flow in facts.flows {
            guard let from = shown[flow.from], let to = shown[flow.to], from != to else { continue }
            let place = places[[from, to]] ?? gathered.count
            if place == gathered.count {
                places[[from, to]] = place
                gathered.append(Gathered(edge: DataFlowGraph.Edge(from: from, to: to)))
            }
            gathered[place].flows += 1
            if let name = flow.protocolName, !gathered[place].protocols.contains(name) {
                gathered[place].protocols.append(name)
            }
            if from != gathered[place].edge.from { gathered[place].edge.isMutual = true }
            if flow.isInTheClear { gathered[place].edge.isInTheClear = true }
            gathered[place].edge.worst = [gathered[place].edge.worst, flow.worst].compactMap(\.self).max()
        }
        return gathered.map { gathered in
            var edge = gathered.edge
            var words = gathered.protocols.prefix(2).joined(separator: ", ")
            if gathered.protocols.count > 2 { words += " …" }
            if gathered.flows > 1 { words += words.isEmpty ? "\(gathered.flows) flows" : " (\(gathered.flows))" }
            edge.lines = [words, edge.isInTheClear ? "in the clear" : "", Self.words(edge.worst)].filter { !$0.isEmpty }
            return edge
        }
    }

    /// A risk that is worth a word beside an arrow.
    static func words(_ worst: Level?) -> String { worst.map { $0 >= .moderate ? "\($0.title) risk" : "" } ?? "" }
}
