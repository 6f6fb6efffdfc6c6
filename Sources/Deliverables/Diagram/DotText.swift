import ProductModel

/// A graph in the language of Graphviz.
///
/// Nodes are called n1, n2 and so on. Words from a product's files stand in quoted labels only, with everything escaped
/// that means something there.
struct DotText {
    /// Which way the graph grows.
    enum Direction: String, Sendable {
        case right = "LR"
        case down = "TB"
    }

    private let graph: DataFlowGraph
    private let direction: Direction
    private let names: [DataFlowGraph.Key: String]
    private let inner: [String: [Int]]
    private let nodes: [DataFlowGraph.Key: DataFlowGraph.Node]

    init(_ graph: DataFlowGraph, _ direction: Direction = .right) {
        self.graph = graph
        self.direction = direction
        names = Dictionary(
            graph.nodes.enumerated().map { ($0.element.key, "n\($0.offset + 1)") },
            uniquingKeysWith: { first, _ in first })
        nodes = Dictionary(graph.nodes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        inner = graph.innerClusters
    }

    var text: String {
        let style = Resources.all.first { $0.path.description == "Diagram/style.dot" }?.text.description ?? ""
        var lines = ["digraph architecture {", "graph [rankdir=\(direction.rawValue)];", style]
        let placed = Set(graph.clusters.flatMap(\.members))
        for node in graph.nodes where !placed.contains(node.key) { lines.append(statement(node)) }
        for place in graph.outerClusters { lines += statements(place, depth: 0) }
        lines += graph.edges.map(statement)
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private func statements(_ place: Int, depth: Int) -> [String] {
        guard depth < 16 else { return [] }
        let cluster = graph.clusters[place]
        let style = cluster.kind == .boundary ? "rounded,dashed" : "rounded,solid"
        return [
            "subgraph cluster_\(place + 1) {",
            "label=\(quoted(cluster.title)); labeljust=l; style=\"\(style)\"; margin=12; class=\(cluster.kind.rawValue);",
        ] + cluster.members.compactMap { nodes[$0].map(statement) }
            + (inner[cluster.id] ?? []).flatMap { statements($0, depth: depth + 1) } + ["}"]
    }

    private func statement(_ node: DataFlowGraph.Node) -> String {
        let label = quoted(node.title, width: 18, below: node.lines)
        let family =
            switch node.kind {
            case .device, .gateway, .app, .backend, .component: "component"
            default: node.kind.rawValue
            }
        let address = node.anchor.map { ", URL=\(quoted("#" + $0, width: .max))" } ?? ""
        return """
            \(names[node.key] ?? "n0") [label=\(label), shape=\(shape(node.kind))\(address), \
            tooltip=\(quoted(node.title)), class="\(family) risk-\(node.worst?.rawValue ?? 0)"];
            """
    }

    private func shape(_ kind: DataFlowGraph.Kind) -> String {
        switch kind {
        case .device: "box3d"
        case .gateway: "hexagon"
        case .app: "note"
        case .backend: "cylinder"
        case .component: "box"
        case .party: "box, style=\"filled,rounded\""
        case .interface: "component"
        case .data: "folder"
        case .group: "box, style=\"filled,rounded\", peripheries=2"
        case .position: "octagon"
        case .flow: "ellipse"
        case .asset: "box, style=\"filled,bold\", peripheries=1"
        }
    }

    private func statement(_ edge: DataFlowGraph.Edge) -> String {
        let ends = "\(names[edge.from] ?? "n0") -> \(names[edge.to] ?? "n0")"
        if edge.isPart { return "\(ends) [dir=none, class=part];" }
        var classes = ["flow", "risk-\(edge.worst?.rawValue ?? 0)"]
        if edge.isInTheClear { classes.append("clear") }
        if let step = edge.step { classes.append(step.isWeakest ? "route weakest" : "route") }
        let isThick = edge.step != nil || edge.isInTheClear || (edge.worst ?? .veryLow) >= .high
        let line = isThick ? "bold" : "solid"
        let label = quotedLines(edge.lines.flatMap { Self.wrapped($0, 30) })
        return """
            \(ends) [label=\(label), dir=\(edge.isMutual ? "both" : edge.isBack ? "back" : "forward"), style=\(line), \
            class="\(classes.joined(separator: " "))"];
            """
    }

    /// A quoted text.
    private func quoted(_ text: String, width: Int = 60, below: [String] = []) -> String {
        quotedLines(
            Self.wrapped(text, width) + below.map { $0.drawable }.map { $0.count > 40 ? $0.prefix(39) + "…" : $0 })
    }

    /// Backslashes start commands and ampersands start entities in a label, so both are made plain.
    private func quotedLines(_ lines: [String]) -> String {
        "\"\(lines.map(Self.escaped).joined(separator: "\\n"))\""
    }

    /// At most three lines of about this width.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        guard width < .max else { return [text] }
        var lines: [String] = []
        for word in text.drawable.split(maxSplits: 64, whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = last + " " + word
            } else if lines.count == 4 {
                break
            } else {
                lines.append(String(word.prefix(2 * width + 1)))
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
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
