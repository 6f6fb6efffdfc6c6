public import ProductModel

/// Finds where an entry stands in the files.
public struct EntryLocator: Sendable {
    private let positions: [[String: Position]]

    /// Notes where every entry of a product stands.
    public init(_ product: Product) {
        positions = product.entries.map { entries in
            Dictionary(entries.map { ($0.id, $0.position) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The place of an entry; of the first line of the first file when it is nowhere.
    public func position(of id: String, in section: SectionName) -> Position {
        let entries = positions[section.index]
        let single = Section.named(section).shape == .single
        return entries[single ? section.rawValue : id] ?? Position(file: 0, line: 1, column: 1)
    }
}
