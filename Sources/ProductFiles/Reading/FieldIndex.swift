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

    private let nodes: [String: Node]
    /// The keys in the order of the description, for suggestions.
    let names: [String]

    /// The index of each section, in the order of ``SectionName``.
    static let bySection: [FieldIndex] = Section.all.map { section in
        var leaf = 0
        return FieldIndex(section.fields, next: &leaf)
    }

    private init(_ fields: [Field], next leaf: inout Int) {
        var nodes: [String: Node] = [:]
        for field in fields {
            if case .record(let inner) = field.type {
                nodes[field.name] = .record(FieldIndex(inner, next: &leaf))
            } else {
                nodes[field.name] = .leaf(leaf)
                leaf += 1
            }
        }
        self.nodes = nodes
        names = fields.map(\.name)
    }

    subscript(name: String) -> Node? { nodes[name] }
}
