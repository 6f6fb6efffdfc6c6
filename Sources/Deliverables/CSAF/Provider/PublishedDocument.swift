/// A CSAF document that is out, or is about to be.
struct PublishedDocument: Sendable {
    /// The path in the folder of its label: `2026/hl-sa-2026-0001.json`.
    let path: String
    let content: JSONContent

    /// What is at a path, or comes there.
    init(path: String, content: JSONContent) {
        self.path = path
        self.content = content
    }

    /// A document at the place that follows from its id and the year of its first release.
    init(_ content: JSONContent) {
        self.content = content
        let tracking = content["document"]?["tracking"]
        path =
            CSAFPlace(
                label: "white", released: tracking?["initial_release_date"]?.string ?? "",
                id: tracking?["id"]?.string ?? ""
            ).pathInFeed
    }

    private var document: JSONContent? { content["document"] }
    var id: String { document?["tracking"]?["id"]?.string ?? "" }
    var title: String { document?["title"]?.string ?? "" }
    var released: String { document?["tracking"]?["initial_release_date"]?.string ?? "" }
    var changed: String { document?["tracking"]?["current_release_date"]?.string ?? "" }
    var label: String? { document?["distribution"]?["tlp"]?["label"]?.string }
    /// The name of the file.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var text: String { content.document }

    /// The last words of the history.
    var summary: String? { document?["tracking"]?["revision_history"]?.items.last?["summary"]?.string }
}
