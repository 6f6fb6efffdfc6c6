public import ProductModel

/// The product database: the tables of ``TableDefinitions``, filled from products, and what follows from them.
///
/// The type is not called after its module, so that both can be named.
public struct ProductTables: Sendable {
    /// The database that holds the tables.
    public let engine: any DatabaseEngine
    /// How many entries were loaded; limits on rules grow with it.
    public private(set) var entries = 0

    /// An element of a framework, as rules see it.
    public struct Element: Sendable {
        /// Framework and number: `8425:DP.3`.
        public var id: String
        /// The framework.
        public var framework: String
        /// The number in it.
        public var number: String
        /// A few words.
        public var title: String
        /// What it asks, in our words.
        public var text: String
        /// Who answers it: `product`, `component` or `maker`.
        public var asks: String

        /// Makes an element.
        public init(id: String, framework: String, number: String, title: String, text: String, asks: String) {
            self.id = id
            self.framework = framework
            self.number = number
            self.title = title
            self.text = text
            self.asks = asks
        }
    }

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

    /// Adds the elements of frameworks.
    public func add(_ elements: [Element]) throws(DatabaseError) {
        try engine.fill { insert throws(DatabaseError) in
            try insert(
                TableRows(
                    "element", ["id", "framework", "number", "title", "text", "asks"],
                    elements.map { element in
                        [element.id, element.framework, element.number, element.title, element.text, element.asks]
                            .map(SQLValue.text)
                    }))
        }
    }

    /// Loads products, all in one transaction, and works out the derived facts.
    public mutating func load(_ products: [Product]) throws(DatabaseError) {
        try engine.fill { insert throws(DatabaseError) in
            for product in products {
                var rows = ProductRows(product)
                for section in Section.all { try rows.insert(section, with: insert) }
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
