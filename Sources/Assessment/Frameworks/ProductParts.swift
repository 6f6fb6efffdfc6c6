import ProductDatabase

/// The components that are judged, and what belongs to each: a part is judged with the component that it is a part of.
struct ProductParts {
    /// A component that is no part of another.
    struct Component {
        let id: String
        let kind: String?
    }

    /// The components, in the order of the files.
    private(set) var components: [Component] = []
    /// The component that each part belongs to, however deep it lies in it.
    private(set) var whole: [String: String] = [:]

    init(_ tables: ProductTables) throws(DatabaseError) {
        try tables.engine.select(SQL.components, policy: .trusted) { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            if let part = row.text(2) {
                whole[id] = part
            } else {
                components.append(Component(id: id, kind: row.text(1)))
            }
        }
        for part in whole.keys {
            var seen: Set<String> = [part]
            while let next = whole[part].flatMap({ whole[$0] }), seen.insert(next).inserted { whole[part] = next }
        }
    }
}
