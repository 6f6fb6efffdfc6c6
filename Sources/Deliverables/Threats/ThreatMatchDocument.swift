public import Assessment

/// Where threat information touches a product, as JSON.
public struct ThreatMatchDocument: Encodable {
    struct Collection: Encodable {
        let id: String
        let title: String
        let edition: String
        let source: String
        let tlp: String?
        let pieces: Int
        let touching: [Piece]
    }

    struct Piece: Encodable {
        let id: String
        let type: String
        let title: String
        let modified: String?
        let news: Bool?
        let links: [Link]
    }

    struct Link: Encodable {
        let kind: String
        let name: String
        let because: String?
        let openFindings: Int?
    }

    let collections: [Collection]

    /// The document.
    public init(_ matches: ThreatMatches) {
        collections = matches.collections.map { collection in
            Collection(
                id: collection.id, title: collection.title, edition: collection.edition, source: collection.source,
                tlp: collection.light, pieces: collection.pieces,
                touching: collection.touching.map { piece in
                    Piece(
                        id: piece.id, type: piece.type, title: piece.title, modified: piece.modified,
                        news: piece.isNews,
                        links: piece.links.map { link in
                            Link(
                                kind: link.kind.rawValue, name: link.name,
                                because: link.because.isEmpty ? nil : link.because,
                                openFindings: link.kind == .rule ? link.openFindings : nil)
                        })
                })
        }
    }
}
