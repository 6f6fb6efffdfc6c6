import ProductModel

/// What the signs of a picture mean: only those that are in it.
struct DiagramLegend: Sendable {
    /// A sign with its meaning.
    struct Item: Sendable {
        /// The sign's name in templates and style sheets.
        let sign: String
        let words: String
    }

    let items: [Item]

    init(_ graph: DataFlowGraph) {
        var items: [Item] = []
        func add(_ sign: String, _ words: String, if isThere: Bool) {
            if isThere { items.append(Item(sign: sign, words: words)) }
        }
        let kinds = Set(graph.nodes.map(\.kind))
        for (kind, words) in Self.kinds { add(kind.rawValue, words, if: kinds.contains(kind)) }
        add("whole", "the component itself", if: graph.clusters.contains { $0.kind == .whole })
        add("boundary", "trust boundary", if: graph.clusters.contains { $0.kind == .boundary })
        add("clear", "in the clear", if: graph.edges.contains(where: \.isInTheClear))
        add("route", "step of the attack", if: graph.edges.contains { $0.step != nil })
        add("weakest", "the weakest step: mend it first", if: graph.edges.contains { $0.step?.isWeakest == true })
        let levels = Set(graph.nodes.compactMap(\.worst) + graph.edges.compactMap(\.worst))
        for level in levels.sorted(by: >) { add("risk-\(level.rawValue)", "\(level.title) risk", if: true) }
        self.items = items
    }

    private static let kinds: [(DataFlowGraph.Kind, String)] = [
        (.device, "device"), (.gateway, "gateway"), (.app, "app"), (.backend, "backend"),
        (.component, "component of a kind that is not said"), (.party, "party outside"),
        (.group, "several, drawn as one"), (.interface, "interface"), (.data, "data that it stores"),
        (.position, "where the attack begins"), (.flow, "a flow that is listened to or changed"),
        (.asset, "what the attack is after"),
    ]
}
