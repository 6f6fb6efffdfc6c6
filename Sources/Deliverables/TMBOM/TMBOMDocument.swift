public import Assessment
public import Catalogs
import ProductModel

/// A product's threat model as a bill of materials, by a draft of CycloneDX 2.0.
public struct TMBOMDocument: Sendable {
    /// Which draft it follows, for people.
    public static let draft = TMBOM.draft

    private let model: ThreatModel
    private let paths: TMBOMPaths
    private let version: String
    private let day: String

    /// - Parameters:
    ///   - assessment: What was found in the product.
    ///   - library: Where the elements that mitigate are described.
    ///   - version: The version of this program.
    ///   - day: The day, as `YYYY-MM-DD`.
    public init(
        _ assessment: ProductAssessment, library: FrameworkLibrary, version: String, day: String
    ) throws(DeliverableError) {
        model = try ThreatModel(assessment, library: library)
        paths = try TMBOMPaths(assessment, model)
        self.version = version
        self.day = day
    }

    /// The document in JSON.
    public func json() throws -> String {
        let references = TMBOMReferences(model)
        let needs = try model.entries("needs")
        let useCases = try model.entries("use-cases")
        let controls = TMBOMControls(model)
        let threats = TMBOMThreats(model, references, controls)
        let risks = TMBOMRisks(model, references, controls)
        let own = try model.entries("threats")
        let document = TMBOM(
            serialNumber: "urn:uuid:" + NamedUUID.of(["tm-bom", model.id, model.version ?? ""]), metadata: metadata,
            components: model.components.map(component),
            blueprints: [
                try TMBOMBlueprint(model, references, needs: needs, useCases: useCases).blueprint()
            ],
            definitions: TMBOM.Definitions(
                useCases: useCases.map(useCase), requirements: needs.map(requirement) + controls.requirements),
            threats: threats.threats(own: own, useCases: useCases, paths: paths),
            risks: risks.risks(own: try model.entries("risks"), day: day), controls: controls.all)
        return try JSONText.of(document, renaming: ["bomRef": "bom-ref"]) + "\n"
    }

    private var metadata: TMBOM.Metadata {
        TMBOM.Metadata(
            timestamp: day + "T00:00:00Z",
            tools: .init(components: [
                TMBOM.Component(type: "application", name: "Securable", version: version)
            ]),
            component: TMBOM.Component(
                type: model.components.contains { $0.type == "device" } ? "device" : "application",
                bomRef: "product:" + model.id, name: model.name, version: model.version,
                description: model.description,
                properties: TMBOM.Property.said(["product": model.id, "manufacturer": model.manufacturer])),
            properties: TMBOM.Property.said(["draft": "true", "draft-of": TMBOM.draft]))
    }

    private func component(_ component: ModelEntry) -> TMBOM.Component {
        TMBOM.Component(
            type: component.type, bomRef: TMBOMReferences.component(component.id), name: component.name,
            description: component.description,
            properties: TMBOM.Property.said([
                "component": component.id, "kind": component["kind"], "part-of": component["part_of"],
                "source": "\(component.file):\(component.line)",
            ]))
    }

    private func useCase(_ useCase: ModelEntry) -> TMBOM.UseCase {
        let users = model.list("use-case.users", of: useCase.id).map { TMBOMReferences.actor("user", $0) }
        let customers = model.list("use-case.customers", of: useCase.id).map { TMBOMReferences.actor("customer", $0) }
        return TMBOM.UseCase(
            bomRef: TMBOMReferences.useCase(useCase.id), name: useCase.name, description: useCase.description,
            actors: users + customers)
    }

    private func requirement(_ need: ModelEntry) -> TMBOM.Requirement {
        TMBOM.Requirement(
            bomRef: TMBOMReferences.need(need.id), id: need.id, name: need.name, description: nil,
            type: ["user", need.requirementType],
            priority: need.level("priority").map {
                ["low", "low", "medium", "high", "critical"][$0.rawValue - 1]
            }, stakeholders: model.list("need.customers", of: need.id).unlessEmpty,
            rationale: need.description)
    }
}

extension ModelEntry {
    /// The kind of a component, in the draft's words.
    fileprivate var type: String {
        switch self["kind"] {
        case "app": "application"
        case "backend": "service"
        default: "device"
        }
    }

    /// The area of a need, in the draft's words.
    fileprivate var requirementType: String {
        switch self["area"] {
        case "safety": "safety"
        case "continuity": "availability"
        case "disassociated-data", "informed-decisions", "pii-permissions", "information-flow",
            "privacy-breach-detection":
            "privacy"
        default: "security"
        }
    }
}
