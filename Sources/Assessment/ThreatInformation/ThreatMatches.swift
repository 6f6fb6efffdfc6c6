public import ProductDatabase

/// Where threat information that was taken in touches a product.
public struct ThreatMatches: Sendable {
    /// The files of threat information, by id.
    public private(set) var collections: [Collection] = []

    /// A file of threat information.
    public struct Collection: Sendable {
        /// Its id.
        public let id: String
        /// What it is called.
        public let title: String
        /// Its version or day.
        public let edition: String
        /// Who published it.
        public let source: String
        /// The publisher's notice.
        public let notice: String?
        /// How far it may be passed on.
        public let light: String?
        /// How many pieces it has.
        public let pieces: Int
        /// The pieces that touch the product, the newest first.
        public fileprivate(set) var touching: [Piece] = []
    }

    /// A piece of threat information that touches the product.
    public struct Piece: Sendable {
        /// Its id.
        public let id: String
        /// What it is, in STIX's words.
        public let type: String
        /// Its name.
        public let title: String
        /// The day of its last change.
        public let modified: String?
        /// Whether the risk assessment is older; nil where either day is not said.
        public let isNews: Bool?
        /// What it speaks of.
        public fileprivate(set) var links: [Link] = []
    }

    /// Something that a piece speaks of.
    public struct Link: Sendable {
        /// What that is.
        public enum Kind: String, Sendable {
            case component, rule, cve
        }

        /// What that is.
        public let kind: Kind
        /// Its id.
        public let name: String
        /// The name or the reference that both have; empty for a vulnerability.
        public let because: String
        /// How many open findings a rule has.
        public let openFindings: Int
    }

    private struct Key: Hashable {
        let collection: String
        let piece: String
    }

    /// Looks up what an assessed product's tables say.
    public init(_ tables: ProductTables) throws(DatabaseError) {
        try tables.engine.select(SQL.threatCollections, policy: .trusted) { row throws(DatabaseError) in
            collections.append(
                Collection(
                    id: row.text(0) ?? "", title: row.text(1) ?? "", edition: row.text(2) ?? "",
                    source: row.text(3) ?? "", notice: row.text(4), light: row.text(5), pieces: row.integer(6) ?? 0))
        }
        guard !collections.isEmpty else { return }
        var links: [Key: [Link]] = [:]
        try tables.engine.select(SQL.threatMatchLinks, policy: .trusted) { row throws(DatabaseError) in
            guard let kind = row.text(2).flatMap(Link.Kind.init) else { return }
            links[Key(collection: row.text(0) ?? "", piece: row.text(1) ?? ""), default: []].append(
                Link(kind: kind, name: row.text(3) ?? "", because: row.text(4) ?? "", openFindings: row.integer(5) ?? 0)
            )
        }
        var touching: [String: [Piece]] = [:]
        try tables.engine.select(SQL.threatMatches, policy: .trusted) { row throws(DatabaseError) in
            let key = Key(collection: row.text(0) ?? "", piece: row.text(1) ?? "")
            touching[key.collection, default: []].append(
                Piece(
                    id: key.piece, type: row.text(2) ?? "", title: row.text(3) ?? "", modified: row.text(4),
                    isNews: row.flag(5), links: links[key] ?? []))
        }
        for place in collections.indices { collections[place].touching = touching[collections[place].id] ?? [] }
    }
}
