import SourceText

/// A value of a document with the way that leads to it, as RFC 6901 writes it.
struct LocatedNode: Sendable {
    let node: DataNode
    let path: String

    /// The value of a name.
    subscript(name: String) -> LocatedNode? {
        node[name].map { LocatedNode(node: $0, path: path + "/" + name) }
    }

    /// The value at the end of several names.
    func at(_ names: String...) -> LocatedNode? {
        var place: LocatedNode? = self
        for name in names { place = place?[name] }
        return place
    }

    /// The items of the list with a name.
    func list(_ name: String) -> [LocatedNode] { self[name]?.items ?? [] }

    /// The items of a list.
    var items: [LocatedNode] {
        node.items.enumerated().map { LocatedNode(node: $0.element, path: "\(path)/\($0.offset)") }
    }

    /// The text of a text or number.
    var text: String? { node.text }

    /// A mistake here.
    func failure(_ message: String) -> CSAFFailure {
        CSAFFailure(path: path, line: Int(node.line), message: message)
    }
}
