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
            graph.nodes.enumerated().map { ($0.element.key, "n\($0.offset + 1)") },
            uniquingKeysWith: { first, _ in first })
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
        let label = quoted(node.title, width: 18, below: kind.joined(separator: ", "))
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
            \(names[edge.from] ?? "n0") -> \(names[edge.to] ?? "n0") [label=\(quoted(words, width: 16, below: below)), \
            dir=\(edge.isMutual ? "both" : "forward"), style=\(line), class="\(style) risk-\(edge.worst ?? 0)"];
            """
    }

    /// A quoted text.
    ///
    /// Backslashes start commands and ampersands start entities in a label, so both are made plain.
    private func quoted(_ text: String, width: Int = 60, below second: String = "") -> String {
        let lines = Self.wrapped(text, width) + (second.isEmpty ? [] : [second])
        return "\"\(lines.map(Self.escaped).joined(separator: "\\n"))\""
    }

    /// At most three lines of about this width.
    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        let short = lines.prefix(3).map { $0.count > 2 * width ? $0.prefix(2 * width - 1) + "…" : $0 }
        return lines.count > 3 ? short.dropLast() + [(short.last ?? "") + "…"] : short
    }

    private static func escaped(_ line: String) -> String {
        var escaped = ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "&": escaped += "&amp;"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
