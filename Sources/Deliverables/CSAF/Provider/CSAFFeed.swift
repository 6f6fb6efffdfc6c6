import Advisories

/// What tells programs which documents a folder has: a ROLIE feed, a list and a table of changes.
///
/// Source: CSAF 2.0, 7.1.11 to 7.1.17; RFC 8322.
struct CSAFFeed: Sendable {
    static let name = "feed-tlp-white.json"
    static let list = "index.txt"
    static let changes = "changes.csv"
    private let site: CSAFSite
    private let maker: String
    /// The documents, the newest change first.
    private let documents: [PublishedDocument]
    private let signed: Set<String>

    /// - Parameter signed: The paths of documents that have a signature.
    init(_ site: CSAFSite, maker: String, documents: [PublishedDocument], signed: Set<String>) {
        self.site = site
        self.maker = maker
        self.signed = signed
        self.documents = documents.sorted { left, right in
            left.changed == right.changed ? left.path < right.path : left.changed > right.changed
        }
    }

    /// The files by their names in the folder of the label.
    var files: [String: String] {
        [
            Self.name: feed.document,
            Self.list: documents.map(\.path).sorted().map { $0 + "\n" }.joined(),
            Self.changes: documents.map { "\"\($0.path)\",\"\($0.changed)\"\r\n" }.joined(),
        ]
    }

    private static let category: JSONContent = .object([
        "scheme": "urn:ietf:params:rolie:category:information-type", "term": "csaf",
    ])

    private var address: String { site.address("white/" + Self.name) }

    private var feed: JSONContent {
        var feed = JSONContent.object([
            "id": .text(CSAFFileName.stem(of: maker + " csaf feed tlp white")),
            "title": .text("\(maker): security advisories (TLP:WHITE)"),
            "link": [
                .object(["rel": "self", "href": .text(address)]),
                .object(["rel": "service", "href": .text(site.address("service.json"))]),
            ],
            "category": [Self.category],
            "updated": .text(documents.first?.changed),
        ])
        feed["entry"] = .list(documents.map(entry))
        return .object(["feed": feed])
    }

    private func entry(_ document: PublishedDocument) -> JSONContent {
        let address = site.address("white/" + document.path)
        func link(_ relation: String, _ ending: String) -> JSONContent {
            .object(["rel": .text(relation), "href": .text(address + ending)])
        }
        var links = [link("self", ""), link("hash", ".sha256"), link("hash", ".sha512")]
        if signed.contains(document.path) { links.append(link("signature", ".asc")) }
        return .object([
            "id": .text(document.id), "title": .text(document.title), "link": .list(links),
            "published": .text(document.released), "updated": .text(document.changed),
            "summary": document.summary.map { .object(["content": .text($0)]) },
            "content": .object(["type": "application/json", "src": .text(address)]),
            "format": .object([
                "schema": "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json", "version": "2.0",
            ]),
        ])
    }

    /// The document that names all feeds.
    static func service(_ site: CSAFSite, maker: String) -> String {
        JSONContent.object([
            "service": .object([
                "workspace": [
                    .object([
                        "title": .text(maker + ": CSAF feeds"),
                        "collection": [
                            .object([
                                "title": .text(maker + ": security advisories (TLP:WHITE)"),
                                "href": .text(site.address("white/" + name)),
                                "categories": .object(["category": [category]]),
                            ])
                        ],
                    ])
                ]
            ])
        ]).document
    }
}
