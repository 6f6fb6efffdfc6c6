import ProductModel

/// Turns a product's entries into rows of tables and link tables.
struct ProductRows {
    private let product: Product
    private let id: SQLValue
    /// The ids of the sections that a reference shares with others, to tell which one it means.
    private var ids: [SectionName: Set<String>] = [:]

    init(_ product: Product) {
        self.product = product
        id = .text(product.id)
        for section in Section.all {
            for leaf in section.leaves where leaf.field.type.targets.count > 1 {
                for target in leaf.field.type.targets where ids[target] == nil {
                    ids[target] = Set(product[target].map(\.id))
                }
            }
        }
    }

    mutating func insert(
        _ section: Section, with insert: (TableRows) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        var entries = product[section.name]
        if entries.isEmpty, section.name == .product, !product.files.isEmpty {
            // A product that says nothing of itself is one all the same.
            entries = [Entry(id: section.name.rawValue, position: Position(file: 0, line: 1, column: 1))]
        }
        guard !entries.isEmpty else { return }
        let layout = RowLayout(section)
        var main = TableRows(section.name.table, layout.columns)
        main.rows.reserveCapacity(entries.count)
        var links = layout.links
        for entry in entries {
            var row = [SQLValue](repeating: .null, count: layout.columns.count)
            row[0] = id
            row[1] = section.name == .product ? id : .text(entry.id)
            row[2] = .text(product.files[Int(entry.position.file)])
            row[3] = .integer(Int(entry.position.line))
            if section.shape == .elements { row[4] = .text(String(entry.id.prefix { $0 != "/" })) }
            for said in entry.said {
                put(said, of: section.leaves[said.leaf], layout, entry, into: &row, &links)
            }
            main.rows.append(row)
        }
        try insert(main)
        for link in links where !link.rows.isEmpty { try insert(link) }
    }

    private func put(
        _ said: Said, of leaf: Leaf, _ layout: RowLayout, _ entry: Entry, into row: inout [SQLValue],
        _ links: inout [TableRows]
    ) {
        let column = layout.firstColumn[said.leaf]
        switch said.value {
        case .flag(let flag): row[column] = SQLValue(flag: flag)
        case .integer(let number): row[column] = .integer(number)
        case .level(let level): row[column] = .integer(level.rawValue)
        case .text(let text):
            guard leaf.path != "id" else { return }
            row[column + storage(of: text, leaf)] = .text(text)
            if leaf.field.type == .date, let day = CalendarDay(text) { row[column + 1] = .integer(day.number) }
        case .list(let items):
            row[column] = .integer(items.count)
            for (place, item) in items.enumerated() {
                let link = layout.firstLink[said.leaf] + storage(of: item.text, leaf)
                let owner: [SQLValue] = layout.hasOwner ? [.text(entry.id)] : []
                let named = leaf.field.type.item == .statement ? Self.parts(of: item.text) : []
                links[link].rows.append([id] + owner + [.text(item.text)] + named + [.integer(place + 1)])
            }
        }
    }

    /// The section and the entry that a statement names.
    private static func parts(of statement: String) -> [SQLValue] {
        let section = statement.prefix { $0 != "." }
        return [.text(String(section)), .text(String(statement.dropFirst(section.count + 1)))]
    }

    /// Which of a leaf's columns or tables a reference belongs to.
    private func storage(of id: String, _ leaf: Leaf) -> Int {
        let targets = leaf.field.type.targets
        guard targets.count > 1 else { return 0 }
        return targets.firstIndex { ids[$0]?.contains(id) ?? false } ?? 0
    }
}

/// Where a section's leaves stand in its row and its link tables.
private struct RowLayout {
    var columns = ["product", "id", "source_file", "source_line"]
    var links: [TableRows] = []
    var firstColumn: [Int] = []
    var firstLink: [Int] = []
    let hasOwner: Bool

    init(_ section: Section) {
        hasOwner = section.shape != .single
        if section.shape == .elements { columns.append("element") }
        for leaf in section.leaves {
            firstColumn.append(columns.count)
            firstLink.append(links.count)
            if leaf.path == "id" { continue }
            if leaf.field.type.isList {
                columns.append(leaf.column + "_count")
                let owner = hasOwner ? [section.name.table] : []
                let named = leaf.field.type.item == .statement ? ["section", "entry"] : []
                links += leaf.storage.map { TableRows($0.name, ["product"] + owner + [$0.column] + named + ["place"]) }
            } else {
                columns += leaf.storage.map(\.name)
                if leaf.field.type == .date { columns.append(leaf.column + "_day") }
            }
        }
    }
}
