import ProductDatabase
import ProductModel

/// An entry of a product's files, with the facts that formats for threat models have a place for.
struct ModelEntry: Sendable {
    let id: String
    /// What people call it; nil where the files don't say.
    let title: String?
    let description: String?
    /// Where it stands.
    let file: String
    let line: Int
    private let facts: [String: String]

    /// What people call it.
    var name: String { title ?? id }

    /// Takes a row whose first five columns are id, title, description, file and line.
    init?(_ row: borrowing DatabaseRow) {
        guard let id = row.text(0) else { return nil }
        self.id = id
        title = row.text(1).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        description = row.text(2)
        file = row.text(3) ?? ""
        line = row.integer(4) ?? 0
        var facts: [String: String] = [:]
        for (index, column) in row.columns.enumerated().dropFirst(5) { facts[column] = row.text(index) }
        self.facts = facts
    }

    /// A fact in words; nil where nobody said it.
    subscript(_ fact: String) -> String? { facts[fact] }

    /// A fact that is yes or no; nil where nobody said it.
    func flag(_ fact: String) -> Bool? { facts[fact].map { $0 != "0" } }

    /// A fact that is one of the five levels; nil where nobody said it.
    func level(_ fact: String) -> Level? { facts[fact].flatMap(Int.init).flatMap(Level.init(rawValue:)) }
}

extension ModelEntry {
    /// A fact as the files write it: `true` or `false`; nil where nobody said it.
    func word(_ fact: String) -> String? { flag(fact).map { $0 ? "true" : "false" } }
}
