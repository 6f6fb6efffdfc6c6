public import ProductDatabase
public import ProductModel

/// The chain that an entry is a link of: from customers and use cases down to evidence and communications.
public struct Trace: Sendable {
    /// An entry on the chain, with those that follow it.
    public struct Node: Sendable {
        /// The entry's section.
        public let section: SectionName
        /// Its id.
        public let id: String
        /// Its title.
        public let title: String
        /// Where it stands: `file:line`.
        public let place: String
        /// What follows, in order of sections and ids.
        public let next: [Node]
        /// Whether what follows was shown before, and is left out here.
        public let isRepeated: Bool
    }

    /// The entry that was asked for, with what it serves, back to customers.
    public let up: Node
    /// The same, with what serves it, on to evidence and communications.
    public let down: Node

    /// The sections on the chain, in its order; what has the same rank stands side by side.
    private static let ranks: [SectionName: Int] = [
        .customers: 0, .users: 0, .useCases: 1, .threats: 2, .risks: 3, .needs: 4, .means: 5, .responsibilities: 6,
        .support: 6, .capabilities: 6, .components: 7, .operations: 8, .interfaces: 8, .data: 8, .flows: 9,
        .evidence: 10, .treatments: 10, .assumptions: 10, .communications: 11,
    ]

    /// Follows the references of an assessed product from an entry.
    ///
    /// - Parameters:
    ///   - id: An entry's id, an element, or a finding's key, which stands for its subject.
    ///   - assessment: The assessed product.
    /// - Throws: when the database fails.
    /// - Returns: a trace for each entry that is meant, in the order of sections; none when there is no such entry.
    public static func of(_ id: String, in assessment: ProductAssessment) throws(DatabaseError) -> [Trace] {
        let graph = try ReferenceGraph(assessment.tables.engine)
        return starts(id, in: assessment, graph).filter { ranks[$0.section] != nil }.map { start in
            Trace(up: walk(from: start, graph, goesUp: true), down: walk(from: start, graph, goesUp: false))
        }
    }

    private static func starts(
        _ id: String, in assessment: ProductAssessment, _ graph: ReferenceGraph
    ) -> [ReferenceGraph.Key] {
        let exact = SectionName.allCases.map { ReferenceGraph.Key(section: $0, id: id) }.filter {
            graph.entries[$0] != nil
        }
        if let finding = assessment.findings.first(where: { $0.key == id }) {
            return [ReferenceGraph.Key(section: finding.rule.about, id: finding.subject)] + exact
        }
        guard exact.isEmpty else { return exact }
        // An element stands for every decision on it.
        return graph.entries.keys.filter { $0.section == .capabilities && $0.id.hasPrefix(id + "/") }.sorted()
    }

    private static func walk(from start: ReferenceGraph.Key, _ graph: ReferenceGraph, goesUp: Bool) -> Node {
        var shown: Set<ReferenceGraph.Key> = []
        func node(_ key: ReferenceGraph.Key, rank: Int) -> Node {
            let entry = graph.entries[key]
            let isNew = shown.insert(key).inserted
            let next =
                !isNew
                ? []
                : (graph.neighbours[key] ?? []).sorted().filter { neighbour in
                    guard let other = ranks[neighbour.section] else { return false }
                    return goesUp ? other < rank : other > rank
                }
            return Node(
                section: key.section, id: key.id, title: entry?.title ?? key.id, place: entry?.place ?? "",
                next: next.map { node($0, rank: ranks[$0.section] ?? rank) }, isRepeated: !isNew)
        }
        return node(start, rank: ranks[start.section] ?? 0)
    }
}

/// Every entry, and every reference between two of them, in both directions.
struct ReferenceGraph {
    struct Key: Hashable, Comparable {
        let section: SectionName
        let id: String

        static func < (left: Key, right: Key) -> Bool {
            (left.section.index, left.id) < (right.section.index, right.id)
        }
    }

    var entries: [Key: (title: String, place: String)] = [:]
    var neighbours: [Key: Set<Key>] = [:]

    init(_ engine: any DatabaseEngine) throws(DatabaseError) {
        try engine.select(SQL.entries, policy: .trusted) { row throws(DatabaseError) in
            guard let section = row.text(0).flatMap(SectionName.init), let id = row.text(1) else { return }
            entries[Key(section: section, id: id)] = (row.text(2) ?? id, row.text(3) ?? "")
        }
        try engine.select(SQL.references, policy: .trusted) { row throws(DatabaseError) in
            guard let section = row.text(0).flatMap(SectionName.init), let id = row.text(1),
                let targetSection = row.text(2).flatMap(SectionName.init), let target = row.text(3)
            else { return }
            let from = Key(section: section, id: id)
            let to = Key(section: targetSection, id: target)
            neighbours[from, default: []].insert(to)
            neighbours[to, default: []].insert(from)
        }
    }
}
