import ProductModel

/// The tables of the product database, written from the descriptions of the sections.
public enum TableDefinitions {
    /// The SQL that makes every table and index, with each column's meaning as a comment.
    public static var sql: String {
        let tables = Section.all.map { section in
            ([table(for: section)] + linkTables(for: section)).joined(separator: "\n")
        }
        return tables.joined(separator: "\n") + entryView + referenceView
    }

    private static var entryView: String {
        let selects = Section.all.filter { $0.shape != .single }.map { section in
            let columns = section.leaves.map(\.column)
            let title = ["title", "statement"].filter(columns.contains).map { $0 + ", " }.joined()
            let name = section.name
            return """
                SELECT product, '\(name.rawValue)' AS section, '\(name.table)' AS kind, id,
                       COALESCE(\(title)id, id) AS title, source_file, source_line
                FROM \(name.table)
                """
        }
        return """

            -- Everything that has an id, and where it stands.
            CREATE VIEW entry AS
            \(selects.joined(separator: "\nUNION ALL\n"));

            """
    }

    private static var referenceView: String {
        let selects = Section.all.flatMap { section in
            section.leaves.flatMap { leaf in leaf.storage.compactMap { select(section, leaf, $0) } }
        }
        return """

            -- Every reference from one entry to another: who names whom, and in which field.
            CREATE VIEW reference AS
            \(selects.joined(separator: "\nUNION ALL\n"));

            """
    }

    private static func select(_ section: Section, _ leaf: Leaf, _ storage: Leaf.Storage) -> String? {
        let table = section.name.table
        let from = "'\(section.name.rawValue)' AS section"
        let single = "'\(section.name.rawValue)'"
        if leaf.field.type.item == .statement {
            return """
                SELECT product, \(from), \(table) AS id, '\(leaf.path)' AS field,
                       section AS target_section, entry AS target
                FROM \(storage.name)
                """
        }
        guard let target = storage.target else { return nil }
        let id = leaf.field.type.isList ? (section.shape == .single ? single : table) : "id"
        let filter = leaf.field.type.isList ? "" : " WHERE \(storage.column) IS NOT NULL"
        return """
            SELECT product, \(from), \(id) AS id, '\(leaf.path)' AS field,
                   '\(target.rawValue)' AS target_section, \(storage.column) AS target
            FROM \(leaf.field.type.isList ? storage.name : table)\(filter)
            """
    }

    private static func table(for section: Section) -> String {
        var columns = [
            Column("product", "TEXT NOT NULL", "The product that the row belongs to."),
            Column("id", "TEXT NOT NULL", "The entry's id."),
        ]
        for leaf in section.leaves where leaf.column != "id" {
            columns += leafColumns(leaf)
        }
        for field in section.derived {
            columns += scalarColumns(field.name, field, "Derived. " + field.summary)
        }
        columns += [
            Column("source_file", "TEXT NOT NULL", "The file that the entry stands in."),
            Column("source_line", "INTEGER NOT NULL", "The line that the entry starts on, from 1."),
        ]
        let name = section.name.table
        return """
            -- \(section.summary) (\(section.source))
            CREATE TABLE \(name) (
            \(columns.map { $0.sql + "," }.joined(separator: "\n"))
                PRIMARY KEY (product, id)
            );
            \(section.leaves.flatMap { referenceIndexes($0, table: name) }.joined())
            """
    }

    private static func leafColumns(_ leaf: Leaf) -> [Column] {
        if leaf.field.type.isList {
            return [
                Column(
                    leaf.column + "_count", "INTEGER",
                    "How many: \(leaf.field.summary) See \(leaf.storage.map(\.name).joined(separator: ", ")).")
            ]
        }
        return leaf.storage.flatMap { storage in
            scalarColumns(storage.name, leaf.field, leaf.field.summary, target: storage.target)
        }
    }

    private static func scalarColumns(
        _ name: String, _ field: Field, _ summary: String, target: SectionName? = nil
    ) -> [Column] {
        let words = target.map { "\(summary) → \($0.table)" } ?? summary
        switch field.type {
        case .flag:
            return [Column(name, "BOOLEAN", words)]
        case .integer:
            return [Column(name, "INTEGER", words)]
        case .level:
            return [Column(name, "INTEGER", words + " 1 (very low) to 5 (very high).")]
        case .date:
            return [
                Column(name, "TEXT", words + " YYYY-MM-DD."),
                Column(name + "_day", "INTEGER", "The same, in days since 1970-01-01."),
            ]
        default:
            return [Column(name, "TEXT", words)]
        }
    }

    private static func linkTables(for section: Section) -> [String] {
        section.leaves.filter(\.field.type.isList).flatMap { leaf in
            leaf.storage.map { storage in
                let owner = section.shape == .single ? nil : section.name.table
                let keys = ["product", owner, storage.column].compactMap(\.self)
                let target = storage.target.map { " → \($0.table)" } ?? ""
                let statement = leaf.field.type.item == .statement
                let columns =
                    keys.map { "    \($0) TEXT NOT NULL,\n" }.joined()
                    + (statement ? "    section TEXT NOT NULL, -- What it names: the section,\n" : "")
                    + (statement ? "    entry TEXT NOT NULL, -- and the entry or field in it.\n" : "")
                return """
                    -- \(section.name.rawValue).\(leaf.path): \(leaf.field.summary)\(target)
                    CREATE TABLE \(storage.name) (
                    \(columns)    place INTEGER NOT NULL, -- The place in the list, from 1.
                        PRIMARY KEY (\(keys.joined(separator: ", ")))
                    );
                    CREATE INDEX \(storage.name)_by_\(storage.column) ON \(storage.name) (\((["product", storage.column, owner].compactMap(\.self)).joined(separator: ", ")));

                    """
            }
        }
    }

    private static func referenceIndexes(_ leaf: Leaf, table: String) -> [String] {
        guard !leaf.field.type.isList else { return [] }
        return leaf.storage.filter { $0.target != nil }.map { storage in
            "CREATE INDEX \(table)_by_\(storage.name) ON \(table) (product, \(storage.name));\n"
        }
    }
}

private struct Column {
    let name: String
    let type: String
    let summary: String

    init(_ name: String, _ type: String, _ summary: String) {
        self.name = name
        self.type = type
        self.summary = summary
    }

    var sql: String { "    -- \(summary)\n    \(name) \(type)" }
}
