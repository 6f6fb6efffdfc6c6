import ProductModel
import SourceText

/// The things of a source that others refer to, by the source's own ids.
struct SourceElements {
    /// A thing, and what became of it.
    struct Element {
        let section: SectionName
        let id: String
    }

    private var elements: [String: Element] = [:]
    private let what: String

    /// - Parameter what: What the things are: `technical asset`.
    init(_ what: String) { self.what = what }

    /// - Throws: a diagnostic with the code `duplicate-id` where the source has two things of that id, since nobody can
    ///   tell which of them is meant.
    mutating func add(
        _ section: SectionName, _ id: String, as sourceID: String, at node: DataNode, in file: String
    ) throws(DiagnosticError) {
        guard elements.updateValue(Element(section: section, id: id), forKey: sourceID) == nil else {
            let shown = PlainText.shortened(PlainText.line(sourceID), to: 60)
            throw DiagnosticError(
                Diagnostic("duplicate-id", "there are two \(what)s with the id '\(shown)'", at: node.place(in: file)))
        }
    }

    subscript(sourceID: String) -> Element? { elements[sourceID] }

    /// The id that a thing of the source has in one of the sections; nil where there is no such thing there.
    func id(_ sourceID: String?, in sections: SectionName...) -> String? {
        guard let sourceID, let element = elements[sourceID], sections.contains(element.section) else { return nil }
        return element.id
    }
}
