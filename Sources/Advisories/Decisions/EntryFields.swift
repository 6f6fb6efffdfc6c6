import ProductModel

/// An entry's fields by name.
struct EntryFields {
    private let values: [String: Value]

    init(_ entry: Entry, of section: SectionName) {
        let leaves = Section.named(section).leaves
        values = Dictionary(
            entry.said.compactMap { said in
                leaves.indices.contains(said.leaf) ? (leaves[said.leaf].path, said.value) : nil
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The text of a field; nil for one that is not said or empty.
    func text(_ path: String) -> String? {
        guard let text = values[path]?.text, !text.isEmpty else { return nil }
        return text
    }

    /// The texts of a list.
    func texts(_ path: String) -> [String] {
        switch values[path] {
        case .list(let items): items.map(\.text)
        case .some(let value): [value.text]
        case nil: []
        }
    }

    /// The day in a field.
    func day(_ path: String) -> CalendarDay? { text(path).flatMap { CalendarDay($0) } }

    /// The answer in a field.
    func flag(_ path: String) -> Bool? {
        guard case .flag(let flag) = values[path] else { return nil }
        return flag
    }
}
