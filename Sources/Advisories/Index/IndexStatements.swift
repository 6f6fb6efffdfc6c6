/// The statements by which the index is written, from `Resources/Index`.
enum IndexStatements {
    /// The text of a statement; a name without a file gives one that SQLite refuses.
    static func text(_ name: String) -> String {
        Resources.text(of: "Index/\(name).sql") ?? "there is no statement \(name)"
    }

    /// The tables and indexes of a new index.
    static var schema: String { Resources.text(of: "index.sql") ?? "" }

    /// The statements that make the indexes beside the primary keys, by the names of these.
    static var secondaryIndexes: [(name: String, statement: String)] {
        schema.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard line.hasPrefix("CREATE INDEX ") || line.hasPrefix("CREATE UNIQUE INDEX "),
                let place = words.firstIndex(of: "INDEX"), place + 1 < words.count
            else { return nil }
            return (String(words[place + 1]), String(line))
        }
    }
}
