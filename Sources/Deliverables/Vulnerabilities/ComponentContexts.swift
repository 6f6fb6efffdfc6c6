public import Advisories
public import ProductDatabase
import ProductModel

/// What a product's files know of its components that decides what a vulnerability in their software means.
public enum ComponentContexts {
    /// All components, by id.
    public static func all(_ tables: ProductTables) throws(DeliverableError) -> [String: ComponentContext] {
        var contexts: [String: ComponentContext] = [:]
        try DocumentQueries(tables).each("component-contexts") { row throws(DatabaseError) in
            guard let id = row.text(0) else { return }
            var context = ComponentContext(id: id, title: row.text(1) ?? id)
            context.operatingSystem = row.text(2)
            context.isReachedFromInternet = row.flag(3)
            context.isReachedFromLocalNetwork = row.flag(4)
            context.isReachedByRadio = row.flag(5)
            context.isReachedByTouch = row.flag(6)
            context.impact = row.integer(7).flatMap(Level.init(rawValue:))
            contexts[id] = context
        }
        return contexts
    }
}
