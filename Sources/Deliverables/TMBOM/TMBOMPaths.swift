import Assessment
import ProductDatabase
import ProductModel

/// Makes the attack paths of a document: the open ones, worst first.
struct TMBOMPaths {
    /// The most paths that a document has.
    static let limit = 200

    let paths: [TMBOM.AttackPath]
    /// How many there are besides.
    let left: Int

    init(_ assessment: ProductAssessment, _ model: ThreatModel) throws(DeliverableError) {
        let rules = Set(model.threats.map(\.id))
        do throws(DatabaseError) {
            let found = try AttackPaths(assessment, detail: .open)
            paths = found.open(limit: Self.limit).map { TMBOM.AttackPath($0, rules: rules) }
            left = max(0, found.count(AttackPaths.Filter(), isOpen: true) - Self.limit)
        } catch {
            throw .database(error)
        }
    }
}

extension TMBOM.AttackPath {
    fileprivate init(_ path: AttackPath, rules: Set<String>) {
        bomRef = path.key
        name = "From \(path.position.title) to \(path.asset.title)"
        objective = path.goals.map { "\($0.rawValue) \(path.asset.title)" }.joined(separator: "; ")
        steps = path.steps.map(Step.init)
        var seen: Set<String> = []
        realizes =
            path.steps.compactMap(\.rule).filter { rules.contains($0) && seen.insert($0).inserted }
            .map(TMBOMReferences.rule).unlessEmpty
        properties = TMBOM.Property.said([
            "path": path.key, "position": path.position.rawValue, "asset": path.asset.id,
            "likelihood": path.factors.likelihood.word, "impact": path.factors.impact.word, "level": path.risk.word,
            "status": path.status.rawValue,
        ])
    }
}

extension TMBOM.AttackPath.Step {
    fileprivate init(_ step: AttackStep) {
        description = step.reason.isEmpty ? step.cause : step.reason
        source = step.from.reference
        destination = step.to.reference
        properties = TMBOM.Property.said([
            "kind": step.kind.rawValue, "cause": step.cause, "cut-by": step.control.fact,
        ])
    }
}

extension AttackPlace {
    /// What the document calls it; where threat sources stand is no part of the product.
    fileprivate var reference: String? {
        switch self {
        case .position: nil
        case .component(let id, _): TMBOMReferences.asset(id)
        case .flow(let id, _): TMBOMReferences.flow(id)
        }
    }
}
