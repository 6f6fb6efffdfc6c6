import Assessment
import ProductModel

/// Makes the controls of a document: the decisions on elements that help, elements that nobody decided on, and means.
struct TMBOMControls {
    /// The controls, in order.
    let all: [TMBOM.Control]
    /// The elements that controls satisfy, as requirements.
    let requirements: [TMBOM.Requirement]
    private let countermeasures: Countermeasures

    init(_ model: ThreatModel) {
        countermeasures = model.countermeasures
        let elements = countermeasures.all.filter { $0.kind == .element }
        let means = countermeasures.all.filter { $0.kind == .means }
        requirements = elements.map { element in
            TMBOM.Requirement(
                bomRef: TMBOMReferences.element(element.entry), id: element.entry, name: element.name,
                description: element.description, type: ["security"], priority: nil, stakeholders: nil,
                rationale: nil)
        }
        let helping = model.threats.flatMap(\.findings).flatMap(countermeasures.against)
        let used = Set(helping.flatMap(Self.references))
        all =
            elements.flatMap { Self.controls($0, used, model) }
            + means.map { means in
                let served = model.list("means.needs", of: means.entry).map(TMBOMReferences.need)
                return TMBOM.Control(
                    bomRef: TMBOMReferences.means(means.entry), name: means.name, description: means.description,
                    status: Self.status(ofMeans: means.means?["status"]), appliesTo: nil,
                    implementedBy: model.list("means.components", of: means.entry).map(TMBOMReferences.component)
                        .unlessEmpty, satisfies: served.unlessEmpty,
                    properties: TMBOM.Property.said(["means": means.entry, "kind": means.means?["kind"]]))
            }
    }

    /// The controls that help against findings, each once.
    func references(against findings: [Finding]) -> [String] {
        var seen: Set<String> = []
        return findings.flatMap(countermeasures.against).flatMap(Self.references)
            .filter { seen.insert($0).inserted }
    }

    private static func references(_ helping: Helping) -> [String] {
        let entry = helping.countermeasure.entry
        guard helping.countermeasure.kind == .element else { return [TMBOMReferences.means(entry)] }
        guard !helping.decisions.isEmpty else { return [TMBOMReferences.undecided(entry)] }
        return helping.decisions.map { TMBOMReferences.control($0.id) }
    }

    /// The decisions on an element that hold where findings lie, and the element itself where there are none.
    private static func controls(_ element: Countermeasure, _ used: Set<String>, _ model: ThreatModel) -> [TMBOM
        .Control]
    {
        let undecided = TMBOM.Control(
            bomRef: TMBOMReferences.undecided(element.entry), name: element.name, description: element.description,
            status: .draft("recommended"), appliesTo: nil, implementedBy: nil,
            satisfies: [TMBOMReferences.element(element.entry)],
            properties: TMBOM.Property.said(["element": element.entry]))
        let decided = element.decisions.map { decision in
            let components = model.countermeasures.components(of: decision)
            return TMBOM.Control(
                bomRef: TMBOMReferences.control(decision.id), name: element.name, description: decision.description,
                status: status(decision), appliesTo: components.map(TMBOMReferences.asset).unlessEmpty,
                implementedBy: components.map(TMBOMReferences.component).unlessEmpty,
                satisfies: [TMBOMReferences.element(element.entry)],
                properties: TMBOM.Property.said([
                    "capability": decision.id, "status": decision["status"], "proven": decision.word("proven"),
                ]))
        }
        return (decided + [undecided]).filter { used.contains($0.bomRef) }
    }

    private static func status(_ decision: ModelEntry) -> TMBOM.Word {
        switch decision["status"] {
        case "met": .draft(decision.flag("proven") ?? false ? "verified" : "implemented")
        case "partly": .draft("in-progress")
        case "planned": .draft("planned")
        case "not-applicable": .own("not-applicable")
        default: .draft("recommended")
        }
    }

    private static func status(ofMeans status: String?) -> TMBOM.Word {
        switch status {
        case "in-place": .draft("implemented")
        case "in-progress": .draft("in-progress")
        case "planned": .draft("planned")
        default: .draft("proposed")
        }
    }
}
