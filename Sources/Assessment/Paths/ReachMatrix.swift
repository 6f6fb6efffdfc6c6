public import ProductDatabase
import ProductModel

/// From which positions each interface of a product is reached.
public struct ReachMatrix: Sendable {
    /// How sure it is that a position reaches an interface.
    public enum Certainty: String, Sendable {
        /// The files say so.
        case said
        /// Its protocol or kind implies it.
        case implied
        /// Nobody said from where it is reached; it may be from here.
        case notSaid = "not said"
    }

    /// An interface, or a component that is exposed where none of its interfaces is.
    public struct Row: Sendable {
        /// The component.
        public let component: String
        /// Its interface; nil for what no interface describes.
        public let interface: String?
        /// How sure it is, for each position that reaches it.
        public fileprivate(set) var certainty: [AttackPosition: Certainty]
    }

    /// The rows, by component and interface; what has no interface comes last.
    public let rows: [Row]

    /// Reads the view `interface_reach` of an assessed product.
    ///
    /// - Throws: when the database fails.
    public init(_ tables: ProductTables) throws(DatabaseError) {
        var rows: [Row] = []
        try tables.engine.select(PathQueries.reach, policy: .trusted) { row throws(DatabaseError) in
            guard let component = row.text(0), let position = row.text(2).flatMap(AttackPosition.init),
                let certainty = row.text(3).flatMap(Certainty.init)
            else { return }
            let interface = row.text(1)
            if let last = rows.indices.last, rows[last].component == component, rows[last].interface == interface {
                rows[last].certainty[position] = certainty
            } else {
                rows.append(Row(component: component, interface: interface, certainty: [position: certainty]))
            }
        }
        self.rows = rows
    }
}
