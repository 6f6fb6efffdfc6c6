import ProductModel

/// The means that a source's mitigation texts come to; the same words are the same means.
struct MeansList {
    private var ids: [String: String] = [:]

    /// The means of some words.
    ///
    /// - Parameter status: How far it is; nil where nobody says.
    mutating func id(_ text: String, status: String?, in model: inout ImportedModel) -> String {
        let key = "\(status ?? "")|\(text)"
        if let id = ids[key] { return id }
        var entry = ImportedEntry(model.identifiers.make(in: .means, title: text))
        entry.say("title", text)
        entry.say("status", status)
        model.add(entry, to: .means)
        ids[key] = entry.id
        return entry.id
    }
}
