import ProductModel

/// Finds a section's fields by the keys that a person writes.
struct FieldIndex: Sendable {
    /// What a key leads to.
    indirect enum Node: Sendable {
        /// A field with a value; the index of its leaf.
        case leaf(Int)
        /// A field with fields of its own.
        case record(FieldIndex)
    }

    /// Keys by their length in bytes: so few share one that comparing them is quicker than hashing.
    private let nodesByLength: [[(name: String, node: Node)]]
    /// The keys in the order of the description, for suggestions.
    let names: [String]

    /// The index of each section, in the order of ``SectionName``.
    static let bySection: [FieldIndex] = Section.all.map { section in
        var leaf = 0
        return FieldIndex(section.fields, next: &leaf)
    }

    private init(_ fields: [Field], next leaf: inout Int) {
        var nodes: [[(name: String, node: Node)]] = []
        for field in fields {
            let length = field.name.utf8.count
            while nodes.count <= length { nodes.append([]) }
            if case .record(let inner) = field.type {
                nodes[length].append((field.name, .record(FieldIndex(inner, next: &leaf))))
            } else {
                nodes[length].append((field.name, .leaf(leaf)))
                leaf += 1
            }
        }
        nodesByLength = nodes
        names = fields.map(\.name)
    }

    subscript(name: String) -> Node? {
        let length = name.utf8.count
        guard length < nodesByLength.count else { return nil }
        return nodesByLength[length].first { $0.name == name }?.node
    }
}
