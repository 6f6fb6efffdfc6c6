public import ProductModel

/// The product database: the tables of ``TableDefinitions``, filled from products, and what follows from them.
///
/// The type is not called after its module, so that both can be named.
public struct ProductTables: Sendable {
    /// The database that holds the tables.
    public let engine: any DatabaseEngine
    /// How many entries were loaded; limits on rules grow with it.
    public private(set) var entries = 0

    /// Makes the tables, empty but for what does not come from products.
    ///
    /// - Parameters:
    ///   - engine: A database without tables.
    ///   - asOf: The day that dates are compared with.
    public init(_ engine: any DatabaseEngine, asOf: CalendarDay) throws(DatabaseError) {
        self.engine = engine
        try engine.execute(SchemaText.definitions)
        try engine.fill { insert throws(DatabaseError) in
            try insert(TableRows("today", ["day", "day_number"], [[.text(asOf.text), .integer(asOf.number)]]))
            try insert(
                TableRows(
                    "level", ["number", "title"], Level.allCases.map { [.integer($0.rawValue), .text($0.title)] }))
            try insert(
                TableRows(
                    "protocol", ["id", "title", "reach", "encrypted"],
                    WireProtocol.all.map { wire in
                        [.text(wire.id), .text(wire.title), SQLValue(wire.reach), SQLValue(flag: wire.isEncrypted)]
                    }))
        }
    }

    /// Loads products, all in one transaction, and works out the derived facts.
    public mutating func load(_ products: [Product]) throws(DatabaseError) {
        try engine.fill { insert throws(DatabaseError) in
            for product in products {
                var rows = ProductRows(product)
                for section in Section.all { try rows.insert(section, with: insert) }
                try insert(
                    TableRows(
                        "attachment", ["product", "path", "is_there", "sha256"],
                        product.attachments.map { file in
                            [.text(product.id), .text(file.path), SQLValue(flag: file.isThere), SQLValue(file.sha256)]
                        }))
            }
        }
        entries += products.reduce(0) { $0 + $1.entries.reduce(0) { $0 + $1.count } }
        try engine.execute(SchemaText.derived)
    }
}

extension SQLValue {
    /// Yes, no, or not said.
    public init(flag: Bool?) { self = flag.map { .integer($0 ? 1 : 0) } ?? .null }
}
