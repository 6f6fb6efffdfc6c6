import ProductDatabase

/// What the diagram shows, before it is laid out.
struct DataFlowGraph: Sendable {
    /// Names a node: components and parties may share an id.
    struct Key: Hashable, Sendable {
        let section: String
        let id: String
    }

    struct Node: Sendable {
        let key: Key
        let kind: String
        let title: String
        /// The worst open finding, from 1 to 5.
        let worst: Int?
    }

    struct Cluster: Sendable {
        let id: String
        let title: String
        let inside: String?
        var members: [Key] = []
    }

    struct Edge: Sendable {
        let from: Key
        let to: Key
        var protocols: [String] = []
        var flows = 0
        /// Whether one of its flows crosses a trust boundary in the clear.
        var isInTheClear = false
        /// Whether something flows the other way as well.
        var isMutual = false
        var worst: Int?

        mutating func add(isBack: Bool, spoken: String?, flows: Int, isInTheClear: Bool, worst: Int?) {
            if let spoken, !protocols.contains(spoken) { protocols.append(spoken) }
            self.flows += flows
            self.isInTheClear = self.isInTheClear || isInTheClear
            isMutual = isMutual || isBack
            self.worst = [self.worst, worst].compactMap(\.self).max()
        }
    }

    private(set) var nodes: [Node] = []
    private(set) var clusters: [Cluster] = []
    private(set) var edges: [Edge] = []

    init(_ queries: DocumentQueries) throws(DeliverableError) {
        var known: Set<Key> = []
        try queries.each("diagram-nodes") { row throws(DatabaseError) in
            guard let key = Self.key(row, 0) else { return }
            known.insert(key)
            nodes.append(
                Node(key: key, kind: row.text(2) ?? "", title: row.text(3) ?? key.id, worst: row.integer(4)))
        }
        guard nodes.count <= Diagram.nodeLimit else { return }
        try readClusters(queries, known)
        try readEdges(queries, known)
    }

    private mutating func readClusters(_ queries: DocumentQueries, _ known: Set<Key>) throws(DeliverableError) {
        var places: [String: Int] = [:]
        try queries.each("diagram-boundaries") { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            places[id] = clusters.count
            clusters.append(Cluster(id: id, title: row.text(1) ?? id, inside: row.text(2)))
        }
        var members: [Key: Int] = [:]
        try queries.each("diagram-members") { row throws(DatabaseError) in
            guard let boundary = row.text(0), let place = places[boundary], let key = Self.key(row, 1),
                known.contains(key)
            else { return }
            // A node can be drawn in one place only: the boundary that is furthest inside.
            if let other = members[key], depth(of: other, places) >= depth(of: place, places) { return }
            members[key] = place
        }
        for node in nodes { if let place = members[node.key] { clusters[place].members.append(node.key) } }
    }

    private func depth(of place: Int, _ places: [String: Int]) -> Int {
        var depth = 0
        var place = place
        while let outer = clusters[place].inside.flatMap({ places[$0] }), depth < clusters.count {
            depth += 1
            place = outer
        }
        return depth
    }

    /// Two nodes get one edge, whichever way the flows go: a picture with two lines for each is twice as hard to read.
    private mutating func readEdges(_ queries: DocumentQueries, _ known: Set<Key>) throws(DeliverableError) {
        var places: [Set<Key>: Int] = [:]
        try queries.each("diagram-flows") { row throws(DatabaseError) in
            guard let from = Self.key(row, 0), let to = Self.key(row, 2), known.contains(from), known.contains(to)
            else {
                return
            }
            let place = places[[from, to]] ?? edges.count
            if place == edges.count {
                places[[from, to]] = place
                edges.append(Edge(from: from, to: to))
            }
            edges[place].add(
                isBack: from != edges[place].from, spoken: row.text(4), flows: row.integer(5) ?? 0,
                isInTheClear: row.flag(6) == true, worst: row.integer(7))
        }
    }

    private static func key(_ row: borrowing DatabaseRow, _ column: Int) -> Key? {
        guard let section = row.text(column), let id = row.text(column + 1) else { return nil }
        return Key(section: section, id: id)
    }
}
