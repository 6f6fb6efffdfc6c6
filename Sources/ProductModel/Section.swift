/// One kind of entry in a product folder, such as `components` or `needs`: its fields, their meaning and their source.
///
/// Sections are what a product file is made of, and each becomes a table of the product database.
public struct Section: Sendable, Equatable {
    /// How many entries a section holds, and what their ids look like.
    public enum Shape: Sendable, Equatable {
        /// One entry, whose fields stand directly below the section's name.
        case single
        /// Many entries with ids in kebab case.
        case entries
        /// Many entries named by a framework's element, optionally followed by `/` and a word: `8425:DP.3/cloud`.
        case elements
        /// Many entries named by a finding's key: `unencrypted-flow:lock-to-bridge`.
        case findings
        /// Many entries named by a vulnerability's id, optionally followed by `/` and a word: `CVE-2023-38408/lock`.
        case vulnerabilities
    }

    /// The key in the file, and the words for one entry and for the table.
    public let name: SectionName
    /// Single, or many with ids.
    public let shape: Shape
    /// The field that a bare text stands for, where an entry is written in its short form.
    public let short: String?
    /// Whether `organization.yaml` may hold it, for all products below.
    public let isShared: Bool
    /// What the section is for.
    public let summary: String
    /// The standard and clause that it answers.
    public let source: String
    /// The fields a person may write.
    public let fields: [Field]
    /// The columns worked out from others after loading; never written by hand.
    public let derived: [Field]
    /// The fields without the records around them, in the order of their columns.
    public let leaves: [Leaf]

    init(
        _ name: SectionName,
        shape: Shape = .entries,
        short: String? = nil,
        isShared: Bool = false,
        summary: String,
        source: String,
        fields: [Field],
        derived: [Field] = []
    ) {
        self.name = name
        self.shape = shape
        self.short = short
        self.isShared = isShared
        self.summary = summary
        self.source = source
        self.fields = fields
        self.derived = derived
        leaves = Leaf.all(of: fields, table: name.table)
    }
}

/// A field that holds a value rather than fields: one column, or one table of links.
public struct Leaf: Sendable, Equatable {
    /// The field's name with those of the records around it: `support.until`.
    public let path: String
    /// The field itself.
    public let field: Field
    /// The column's name: the path with underscores.
    public let column: String
    /// The names of the columns or link tables, one for each section that a reference may point into.
    public let storage: [Storage]

    /// Where a value, or a reference into one section, is kept.
    public struct Storage: Sendable, Equatable {
        /// The column's name, or the link table's.
        public let name: String
        /// The link table's second key; the column's own name otherwise.
        public let column: String
        /// The section that the value refers to.
        public let target: SectionName?
    }

    static func all(of fields: [Field], table: String, below prefix: [String] = []) -> [Leaf] {
        fields.flatMap { field -> [Leaf] in
            let path = prefix + [field.name]
            if case .record(let inner) = field.type { return all(of: inner, table: table, below: path) }
            return [Leaf(path: path, field: field, table: table)]
        }
    }

    private init(path: [String], field: Field, table: String) {
        self.path = path.joined(separator: ".")
        self.field = field
        let column = path.joined(separator: "_")
        self.column = column
        let targets = field.type.targets
        if field.type.isList {
            let item = column.singular
            storage =
                targets.isEmpty
                ? [Storage(name: "\(table)_\(item)", column: item, target: nil)]
                : targets.map { Storage(name: "\(table)_\($0.table)", column: $0.table, target: $0) }
        } else if targets.count > 1 {
            storage = targets.map {
                Storage(name: "\(column)_\($0.table)", column: "\(column)_\($0.table)", target: $0)
            }
        } else {
            storage = [Storage(name: column, column: column, target: targets.first)]
        }
    }
}

extension String {
    /// The word for one of many, by the rules that field names follow.
    fileprivate var singular: String {
        if hasSuffix("ies") { return dropLast(3) + "y" }
        if hasSuffix("ss") || hasSuffix("us") || self == "data" || self == "means" { return self }
        if hasSuffix("s") { return String(dropLast()) }
        return self
    }
}
