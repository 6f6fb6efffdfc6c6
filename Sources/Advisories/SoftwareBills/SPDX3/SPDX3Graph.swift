import SourceText

/// The elements of an SPDX 3 file by their ids, wherever in the file they stand.
///
/// The published JSON-LD is flat, but an element may as well stand where it is referred to.
struct SPDX3Graph {
    /// The elements in the order of the file, each with its id.
    private(set) var elements: [(id: String, node: DataNode)] = []
    private var index: [String: Int] = [:]

    /// Gathers the elements of a document: a graph, or one element alone.
    init(_ document: DataNode) {
        var open = Array((document["@graph"].map(\.items) ?? [document]).reversed())
        while let node = open.popLast() {
            if let id = Self.id(node), node["type"] != nil || node["@type"] != nil {
                // The same element may be told twice; the first telling counts.
                if index[id] == nil {
                    index[id] = elements.count
                    elements.append((id, node))
                }
            }
            for field in node.fields.reversed() {
                switch field.value.content {
                case .fields: open.append(field.value)
                case .list(let items):
                    open += items.reversed().filter { if case .fields = $0.content { true } else { false } }
                default: break
                }
            }
        }
    }

    /// The element with an id.
    subscript(id: String) -> DataNode? { index[id].map { elements[$0].node } }

    /// The id of an element.
    static func id(_ node: DataNode) -> String? { node.text("spdxId") ?? node.text("@id") }

    /// The type of an element without its profile: `Package` for `software_Package`.
    static func type(_ node: DataNode) -> String {
        let type = (node.text("type") ?? node.text("@type") ?? "").lastPathPart
        return type.lastIndex(of: "_").map { String(type[type.index(after: $0)...]) } ?? type
    }

    /// The elements that a named value refers to, by id or standing there themselves.
    static func references(_ node: DataNode, _ name: String) -> [String] {
        node.list(name).compactMap { $0.trimmedText ?? id($0) }
    }

    /// A value by its name with the profile before it, as the context has it, or without.
    static func text(_ node: DataNode, _ profile: String, _ name: String) -> String? {
        node.text("\(profile)_\(name)") ?? node.text(name)
    }

    /// The names of the agents or tools that a value refers to.
    func names(_ node: DataNode, _ name: String) -> [String] {
        Self.references(node, name).map { self[$0]?.text("name") ?? $0.lastPathPart }.withoutRepetition
    }

    /// The creation information that an element refers to or holds.
    func creation(of node: DataNode) -> DataNode? {
        guard let value = node["creationInfo"] else { return nil }
        return value.text.flatMap { self[$0] } ?? (value.fields.isEmpty ? nil : value)
    }
}
