import Catalogs

/// What elements of frameworks are called, and what they ask.
struct ElementNames: Sendable {
    /// The elements, in order.
    let ids: [String]
    private var known: [String: Element] = [:]

    /// Reads the frameworks that elements belong to; one that can't be read leaves ids without names.
    init(_ ids: some Sequence<String>, library: FrameworkLibrary) {
        self.ids = Set(ids).sorted()
        for framework in Set(self.ids.map { String($0.prefix { $0 != ":" }) }).sorted() {
            let elements = ((try? library.framework(framework)) ?? nil)?.elements ?? []
            for element in elements { known[element.id] = element }
        }
    }

    /// What an element is called, with its framework and number.
    func title(_ id: String) -> String { known[id].map { "\($0.title) (\(id))" } ?? id }

    /// What it asks.
    func text(_ id: String) -> String? { known[id]?.text }
}
