import ProductModel

/// Everywhere that an attacker can be, and the steps between, as numbers: what the search runs on.
///
/// Nodes are numbered by the order of ids, and the steps out of a node are in the order of where they lead, so that the
/// order of the files makes no difference.
struct AttackGraph: Sendable {
    /// A step between two nodes.
    struct Edge: Sendable {
        var from: Int32
        var to: Int32
        /// How easily it succeeds, 1 to 5.
        var success: UInt8
        /// How likely somebody sets out with it, 1 to 5; counts only for steps out of a position.
        var initiation: UInt8
        /// Whether the files say everything that it needs.
        var isOpen: Bool
        /// Which control would cut it.
        var control: Int32
        /// Its place among steps to the same end: by the cause and the entry that decides.
        var rank: Int64
        /// Its row, where all that is known of it stands.
        var row: Int32
    }

    /// The ids of components and flows, each in order.
    let components: [String]
    let flows: [String]
    /// The steps, by the node that they start at.
    let edges: [Edge]
    /// Where the steps out of each node begin in ``edges``; one more than there are nodes.
    let firstEdge: [Int32]

    static let positions = AttackPosition.allCases.count
    private static let holds = AttackPlace.Hold.allCases.count
    private static let grips = AttackPlace.Grip.allCases.count

    var nodeCount: Int { firstEdge.count - 1 }

    /// Makes a graph.
    ///
    /// - Complexity: O(n + e), and O(k log k) for the k steps out of one node.
    init(components: [String], flows: [String], edges unsorted: [Edge]) {
        self.components = components
        self.flows = flows
        let count = Self.positions + components.count * Self.holds + flows.count * Self.grips
        var first = [Int32](repeating: 0, count: count + 1)
        for edge in unsorted { first[Int(edge.from) + 1] += 1 }
        for node in 0..<count { first[node + 1] += first[node] }
        var next = first
        var order = [Int32](repeating: 0, count: unsorted.count)
        for (index, edge) in unsorted.enumerated() {
            order[Int(next[Int(edge.from)])] = Int32(index)
            next[Int(edge.from)] += 1
        }
        for node in 0..<count where first[node + 1] - first[node] > 1 {
            order[Int(first[node])..<Int(first[node + 1])].sort { left, right in
                let (one, other) = (unsorted[Int(left)], unsorted[Int(right)])
                if one.to != other.to { return one.to < other.to }
                // Of two ways to the same place the easier one comes first.
                if one.success != other.success { return one.success > other.success }
                if one.isOpen != other.isOpen { return one.isOpen }
                return one.rank < other.rank
            }
        }
        edges = order.map { unsorted[Int($0)] }
        firstEdge = first
    }

    // MARK: Numbers and names

    static func node(of position: AttackPosition) -> Int { position.place }

    static func node(ofComponent index: Int, _ hold: AttackPlace.Hold) -> Int {
        positions + index * holds + hold.place
    }

    static func node(ofFlow index: Int, _ grip: AttackPlace.Grip, components: Int) -> Int {
        positions + components * holds + index * grips + grip.place
    }

    /// The place that a node stands for.
    func place(_ node: Int) -> AttackPlace {
        if node < Self.positions { return .position(AttackPosition.allCases[node]) }
        let index = node - Self.positions
        if index < components.count * Self.holds {
            return .component(components[index / Self.holds], AttackPlace.Hold.allCases[index % Self.holds])
        }
        let rest = index - components.count * Self.holds
        return .flow(flows[rest / Self.grips], AttackPlace.Grip.allCases[rest % Self.grips])
    }

    /// What comes with a place for nothing: all units are each unit, and whoever holds a unit can read and use it.
    func implied(by node: Int) -> Range<Int> {
        let index = node - Self.positions
        guard index >= 0, index < components.count * Self.holds else { return 0..<0 }
        let first = node - index % Self.holds
        switch AttackPlace.Hold.allCases[index % Self.holds] {
        case .fleet: return first..<first + 3
        case .control: return first + 1..<first + 3
        case .storage, .function, .identity, .sample: return 0..<0
        }
    }

    /// The steps out of a node.
    func steps(from node: Int) -> Range<Int> { Int(firstEdge[node])..<Int(firstEdge[node + 1]) }
}

extension AttackPlace.Hold {
    /// Its place among all of them; what control implies stands right behind it.
    var place: Int {
        switch self {
        case .control: 0
        case .storage: 1
        case .function: 2
        case .fleet: 3
        case .identity: 4
        case .sample: 5
        }
    }
}

extension AttackPlace.Grip {
    var place: Int { self == .read ? 0 : 1 }
}
