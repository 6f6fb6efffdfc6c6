import ProductDatabase
import ProductModel

/// What diagrams are drawn from, read once for all of them.
struct DiagramFacts: Sendable {
    typealias Key = DataFlowGraph.Key

    struct Boundary: Sendable {
        let id: String
        let title: String
        let inside: String?
    }

    struct Flow: Sendable {
        let id: String
        let title: String
        let from: Key
        let to: Key
        let protocolName: String?
        let via: String?
        let isEncrypted: Bool?
        let isAuthenticated: Bool?
        let crosses: Bool?
        let worst: Level?

        /// Whether it crosses a trust boundary in the clear.
        var isInTheClear: Bool { crosses == true && isEncrypted == false }
    }

    struct Interface: Sendable {
        let id: String
        let title: String
        let component: String
        let protocolName: String?
        let reach: String?
        let worst: Level?
    }

    private(set) var nodes: [DataFlowGraph.Node] = []
    private(set) var boundaries: [Boundary] = []
    /// The innermost boundary of each node: a node can be drawn in one place only.
    private(set) var home: [Key: String] = [:]
    private(set) var flows: [Flow] = []
    private(set) var interfaces: [Interface] = []
    /// The titles of the data that each component stores.
    private(set) var stored: [String: [String]] = [:]

    init(_ queries: DocumentQueries) throws(DeliverableError) {
        try readNodes(queries)
        try readBoundaries(queries)
        try queries.each("diagram-flows") { row throws(DatabaseError) in
            guard let id = row.text(0), let from = Self.key(row, 2), let to = Self.key(row, 4) else { return }
            flows.append(
                Flow(
                    id: id, title: row.text(1) ?? id, from: from, to: to, protocolName: row.text(6), via: row.text(7),
                    isEncrypted: row.flag(8), isAuthenticated: row.flag(9), crosses: row.flag(10),
                    worst: Self.level(row, 11)))
        }
        try queries.each("diagram-interfaces") { row throws(DatabaseError) in
            guard let id = row.text(0), let component = row.text(2) else { return }
            interfaces.append(
                Interface(
                    id: id, title: row.text(1) ?? id, component: component, protocolName: row.text(3),
                    reach: row.text(4), worst: Self.level(row, 5)))
        }
        try queries.each("diagram-stored") { row throws(DatabaseError) in
            if let component = row.text(0), let data = row.text(1) { stored[component, default: []].append(data) }
        }
    }

    /// The flow with an id.
    func flow(_ id: String) -> Flow? { flows.first { $0.id == id } }

    private mutating func readNodes(_ queries: DocumentQueries) throws(DeliverableError) {
        try queries.each("diagram-nodes") { row throws(DatabaseError) in
            guard let key = Self.key(row, 0) else { return }
            let isComponent = key.section == "component"
            let word = row.text(2)
            let kind = word.flatMap(DataFlowGraph.Kind.init)
            nodes.append(
                DataFlowGraph.Node(
                    key: key, kind: isComponent ? kind ?? .component : .party, title: row.text(3) ?? key.id,
                    words: word.map { [$0.replacing("-", with: " ")] } ?? [], worst: Self.level(row, 4),
                    anchor: "\(key.section)-\(key.id)"))
        }
    }

    private mutating func readBoundaries(_ queries: DocumentQueries) throws(DeliverableError) {
        var places: [String: Int] = [:]
        try queries.each("diagram-boundaries") { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            places[id] = boundaries.count
            boundaries.append(Boundary(id: id, title: row.text(1) ?? id, inside: row.text(2)))
        }
        let depths = boundaries.indices.map { depth(of: $0, places) }
        try queries.each("diagram-members") { row throws(DatabaseError) in
            guard let boundary = row.text(0), let place = places[boundary], let key = Self.key(row, 1) else { return }
            if let other = home[key].flatMap({ places[$0] }), depths[other] >= depths[place] { return }
            home[key] = boundary
        }
    }

    /// How many boundaries lie around one; those that lie in one another in a circle end somewhere, too.
    private func depth(of place: Int, _ places: [String: Int]) -> Int {
        var depth = 0
        var place = place
        while let outer = boundaries[place].inside.flatMap({ places[$0] }), depth < 64 {
            depth += 1
            place = outer
        }
        return depth
    }

    private static func key(_ row: borrowing DatabaseRow, _ column: Int) -> Key? {
        guard let section = row.text(column), let id = row.text(column + 1) else { return nil }
        return Key(section: section, id: id)
    }

    private static func level(_ row: borrowing DatabaseRow, _ column: Int) -> Level? {
        row.integer(column).flatMap(Level.init(rawValue:))
    }
}
