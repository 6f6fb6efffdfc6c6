import ProductModel

/// How a rule's query works out one of a risk's factors: the expression before `AS initiation`, for example.
struct FactorExpression: Equatable {
    /// A column of a table that the query reads, by the name that the table has there.
    struct Reference: Hashable {
        let alias: String
        let column: String
    }

    /// The factor: `initiation`, `success` or `impact`.
    let factor: String
    /// The columns that it looks at, in order.
    let references: [Reference]
    /// Whether it is one column and nothing else.
    let isColumn: Bool
}

/// A rule's query, taken apart as far as it takes to say where the factors of a risk come from.
///
/// A query that is written in a way that this does not follow, such as a union, is left as it is, and the reasons are
/// then more general.
struct FactorQuery {
    /// What the query works out for factors.
    let expressions: [FactorExpression]
    /// The tables by the names that they have in the query.
    let tables: [String: SectionName]
    /// The query, with a column for each of ``added``, named `why_0`, `why_1` and so on.
    let text: String
    /// What was added: columns that the expressions look at, and the ids of the entries that those belong to.
    let added: [FactorExpression.Reference]

    init(_ find: String) {
        let words = SQLWords(find)
        let list = words.selectList
        let expressions = ["initiation", "success", "impact"].compactMap { factor in
            list?.items.first { $0.name == factor }.map { item in
                FactorExpression(
                    factor: factor, references: item.references,
                    isColumn: item.references.count == 1 && item.words.count == 3)
            }
        }
        let tables = words.tables
        let columns = expressions.flatMap(\.references)
        let known = columns.filter { words.aliases.contains($0.alias) }
        let ids = known.filter { tables[$0.alias] != nil }.map {
            FactorExpression.Reference(alias: $0.alias, column: "id")
        }
        var seen: Set<FactorExpression.Reference> = []
        added = (known + ids).filter { seen.insert($0).inserted }
        self.tables = tables
        self.expressions = expressions
        guard let list, !words.isUnion else {
            text = find
            return
        }
        let more = added.enumerated().map { place, column in ", \(column.alias).\(column.column) AS why_\(place)" }
        text = find[..<list.end] + more.joined() + " " + find[list.end...]
    }
}
