import SourceText

/// Reads a crosswalk from its file.
enum CrosswalkReader {
    static func read(_ node: YAMLNode) throws(DiagnosticError) -> Crosswalk {
        try node.only(["from", "to", "title", "edges"], of: "a crosswalk")
        let from = try node.required("from")
        let to = try node.required("to")
        var edges: [Crosswalk.Edge] = []
        for block in node["edges"]?.items ?? [] { edges += try self.edges(block, from: from, to: to) }
        return Crosswalk(from: from, to: to, edges: edges)
    }

    private static func edges(
        _ node: YAMLNode, from: String, to: String
    ) throws(DiagnosticError) -> [Crosswalk.Edge] {
        try node.only(["basis", "relation", "source", "certainty", "map"], of: "a block of edges")
        let basis: Crosswalk.Basis = try node.word("basis")
        let relation: Crosswalk.Relation = try node.word("relation")
        let certainty: Certainty = try node.word("certainty", usual: .verified)
        let source = try node.required("source")
        var edges: [Crosswalk.Edge] = []
        var seen: Set<String> = []
        for (key, targets) in node["map"]?.pairs ?? [] {
            for target in targets.items {
                let edge = Crosswalk.Edge(
                    from: "\(from):\(key.text ?? "")", to: "\(to):\(target.text ?? "")", relation: relation,
                    basis: basis, source: source, certainty: certainty, place: target.place)
                guard seen.insert("\(edge.from) \(edge.to)").inserted else {
                    throw target.refusal("duplicate-edge", "there are two edges from \(edge.from) to \(edge.to)")
                }
                edges.append(edge)
            }
        }
        return edges
    }
}
