import ProductModel

/// A graph in the language of Graphviz.
///
/// Nodes are called n1, n2 and so on. Words from a product's files stand in quoted labels only, with everything escaped
/// that means something there.
struct DotText {
    private let graph: DataFlowGraph
    private let names: [DataFlowGraph.Key: String]

    init(_ graph: DataFlowGraph) {
        self.graph = graph
        names = Dictionary(
            graph.nodes.enumerated().map { ($0.element.key, "n\($0.offset + 1)") }, uniquingKeysWith: { first, _ in first })
    }

    var text: String {
        let style = Resources.all.first { $0.path.description == "Diagram/style.dot" }?.text.description ?? ""
        var lines = ["digraph architecture {", style]
        let placed = Set(graph.clusters.flatMap(\.members))
        for node in graph.nodes where !placed.contains(node.key) { lines.append(statement(node)) }
        let ids = Set(graph.clusters.map(\.id))
        for cluster in graph.clusters where cluster.inside.map({ !ids.contains($0) }) ?? true {
            lines += statements(cluster, depth: 0)
        }
        lines += graph.edges.map(statement)
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private func statements(_ cluster: DataFlowGraph.Cluster, depth: Int) -> [String] {
        guard depth < 16, let place = graph.clusters.firstIndex(where: { $0.id == cluster.id }) else { return [] }
        let members = Set(cluster.members)
        let inner = graph.clusters.filter { $0.inside == cluster.id }.flatMap { statements($0, depth: depth + 1) }
        return [
            "subgraph cluster_\(place + 1) {",
            "label=\(quoted(cluster.title)); labeljust=l; style=\"rounded,dashed\"; margin=14; class=boundary;",
        ] + graph.nodes.filter { members.contains($0.key) }.map(statement) + inner + ["}"]
    }

    private func statement(_ node: DataFlowGraph.Node) -> String {
        let isComponent = node.key.section == "component"
        let level = node.worst.flatMap(Level.init(rawValue:))
        let kind = [node.kind, level.map { "\($0.title) risk" }].compactMap(\.self).filter { !$0.isEmpty }
        let label = quoted(node.title, below: kind.joined(separator: " · "))
        let style = isComponent ? "component" : "party"
        let address = quoted("#\(node.key.section)-\(node.key.id)")
        return """
            \(names[node.key] ?? "n0") [label=\(label), shape=\(shape(node)), URL=\(address), \
            tooltip=\(quoted(node.title)), class="\(style) risk-\(node.worst ?? 0)"];
            """
    }

    private func shape(_ node: DataFlowGraph.Node) -> String {
        switch (node.key.section, node.kind) {
        case ("component", "device"): "box3d"
        case ("component", "gateway"): "hexagon"
        case ("component", "app"): "note"
        case ("component", "backend"): "cylinder"
        case ("component", _): "box"
        default: "box, style=\"filled,rounded\""
        }
    }

    private func statement(_ edge: DataFlowGraph.Edge) -> String {
        var words = edge.protocols.prefix(3).joined(separator: ", ")
        if edge.protocols.count > 3 { words += ", …" }
        if edge.flows > 1 { words += words.isEmpty ? "\(edge.flows) flows" : " (\(edge.flows))" }
        let below = edge.isInTheClear ? "in the clear" : ""
        let style = edge.isInTheClear ? "flow clear" : "flow"
        let line = edge.isInTheClear ? "bold" : "solid"
        return """
            \(names[edge.from] ?? "n0") -> \(names[edge.to] ?? "n0") [label=\(quoted(words, below: below)), \
            style=\(line), class="\(style) risk-\(edge.worst ?? 0)"];
            """
    }

    /// A quoted text. Backslashes start commands and ampersands start entities in a label, so both are made plain.
    private func quoted(_ text: String, below second: String = "") -> String {
        let lines = [text, second].filter { !$0.isEmpty }.map { line in
            let short = line.count > 48 ? line.prefix(47) + "…" : line[...]
            return String(
                short.unicodeScalars.flatMap { scalar -> String.UnicodeScalarView in
                    switch scalar {
                    case "\\": "\\\\".unicodeScalars
                    case "\"": "\\\"".unicodeScalars
                    case "&": "&amp;".unicodeScalars
                    case _ where scalar.value < 0x20 || scalar.value == 0x7F: " ".unicodeScalars
                    default: String(scalar).unicodeScalars
                    }
                }.map(Character.init))
        }
        return "\"\(lines.joined(separator: "\\n"))\""
    }
}
