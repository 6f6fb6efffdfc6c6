import Catalogs
public import ProductDatabase
import ProductModel

extension GapAssessment {
    /// Writes frameworks, verdicts and crosswalks into the product database, so that queries can use them.
    public func record(in tables: ProductTables, product: String) throws(DatabaseError) {
        var known: Set<String> = []
        try tables.engine.select(SQL.knownFrameworks, policy: .trusted) { row throws(DatabaseError) in
            if let id = row.text(0) { known.insert(id) }
        }
        try tables.add(frameworks.map(\.framework).filter { !known.contains($0.id) })
        let verdicts = frameworks.flatMap { framework in
            framework.elements.map { element -> [SQLValue] in
                [
                    product, framework.framework.id, element.element.id, element.verdict.rawValue,
                    element.ground.title, element.reasons.joined(separator: "; "),
                ].map(SQLValue.text)
            }
        }
        var seen: Set<String> = []
        let edges = crosswalks.flatMap(\.edges).filter { seen.insert("\($0.from) \($0.to)").inserted }
        try tables.engine.fill { insert throws(DatabaseError) in
            try insert(
                TableRows("verdict", ["product", "framework", "element", "verdict", "ground", "reason"], verdicts))
            try insert(
                TableRows(
                    "crosswalk", ["from_element", "to_element", "relation", "basis", "source", "certainty"],
                    edges.map { edge in
                        [
                            edge.from, edge.to, edge.relation.rawValue, edge.basis.rawValue, edge.source,
                            edge.certainty.rawValue,
                        ].map(SQLValue.text)
                    }))
        }
    }
}
