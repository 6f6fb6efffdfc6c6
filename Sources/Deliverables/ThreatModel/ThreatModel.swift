import Assessment
import Catalogs
import ProductDatabase
import ProductModel

/// What formats for threat models need to know of a product: what it consists of, what threatens it, what helps.
struct ThreatModel: Sendable {
    /// The product's id.
    let id: String
    private(set) var name: String
    private(set) var version: String?
    private(set) var description: String?
    private(set) var manufacturer: String?
    private(set) var securityContact: String?

    let components: [ModelEntry]
    let parties: [ModelEntry]
    let boundaries: [ModelEntry]
    let data: [ModelEntry]
    let flows: [ModelEntry]
    /// Users and customers.
    let people: [ModelEntry]

    /// One for each rule that found something, worst first.
    let threats: [ModelThreat]
    /// What is in place, decided or named against what was found.
    let countermeasures: Countermeasures

    private let queries: DocumentQueries
    private let lists: [String: [String: [String]]]

    init(_ assessment: ProductAssessment, library: FrameworkLibrary) throws(DeliverableError) {
        let queries = DocumentQueries(assessment.tables)
        self.queries = queries
        id = assessment.product.id
        name = id
        lists = try Self.lists(queries)
        components = try Self.entries("components", queries)
        parties = try Self.entries("parties", queries)
        boundaries = try Self.entries("boundaries", queries)
        data = try Self.entries("data", queries)
        flows = try Self.entries("flows", queries)
        people = try Self.entries("people", queries)
        threats = ModelThreat.all(of: assessment)
        countermeasures = Countermeasures(
            against: threats, decisions: try Self.entries("decisions", queries),
            means: try Self.entries("means", queries), treatments: try Self.entries("treatments", queries),
            lists: lists, library: library)
        try queries.each("model-product") { row throws(DatabaseError) in
            name = row.text(0) ?? id
            (version, description) = (row.text(1), row.text(2))
            (manufacturer, securityContact) = (row.text(3), row.text(4))
        }
    }

    /// What an entry names, in order: `list("flow.data", of: "unlock")`.
    func list(_ list: String, of owner: String) -> [String] { lists[list]?[owner] ?? [] }

    /// The entries of a section of which only one format has need.
    func entries(_ section: String) throws(DeliverableError) -> [ModelEntry] {
        try Self.entries(section, queries)
    }

    private static func entries(
        _ section: String, _ queries: DocumentQueries
    ) throws(DeliverableError) -> [ModelEntry] {
        var entries: [ModelEntry] = []
        try queries.each("model-" + section) { row throws(DatabaseError) in
            if let entry = ModelEntry(row) { entries.append(entry) }
        }
        return entries
    }

    private static func lists(
        _ queries: DocumentQueries
    ) throws(DeliverableError) -> [String: [String: [String]]] {
        var lists: [String: [String: [String]]] = [:]
        try queries.each("model-lists") { row throws(DatabaseError) in
            guard let list = row.text(0), let owner = row.text(1), let item = row.text(2) else { return }
            lists[list, default: [:]][owner, default: []].append(item)
        }
        return lists
    }
}
