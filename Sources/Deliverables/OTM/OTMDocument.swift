public import Assessment
public import Catalogs
import ProductModel

/// A product's threat model in the Open Threat Model format 0.2.0, for the tools that read it.
public struct OTMDocument: Sendable {
    private let model: ThreatModel
    private let zones: ModelZones
    private let instances: OTMInstances
    private let day: String

    /// - Parameters:
    ///   - assessment: What was found in the product.
    ///   - library: Where the elements that mitigate are described.
    ///   - day: The day, as `YYYY-MM-DD`.
    public init(
        _ assessment: ProductAssessment, library: FrameworkLibrary, day: String
    ) throws(DeliverableError) {
        model = try ThreatModel(assessment, library: library)
        zones = ModelZones(model)
        instances = OTMInstances(model)
        self.day = day
    }

    /// The document in JSON, which is YAML as well.
    public func json() throws -> String {
        let document = OTM(
            project: OTM.Project(
                name: model.name, id: model.id, description: model.description, owner: model.manufacturer,
                ownerContact: model.securityContact,
                attributes: OTMAttribute.said([
                    "version": model.version, "as-of": day, "made-by": "securable",
                    "levels": "very-low is 20, low 40, moderate 60, high 80, very-high 100; 0 is not said",
                ])),
            representations: [
                OTM.Representation(
                    name: "Product files", id: Self.files, type: "code",
                    description: "The files that describe the product, from its folder.")
            ], assets: model.data.map(asset), trustZones: trustZones,
            components: model.components.map(component) + model.parties.map(party),
            dataflows: model.flows.compactMap(dataflow), threats: try threats(),
            mitigations: model.countermeasures.all.map(mitigation))
        return try JSONText.of(document) + "\n"
    }

    private static let files = "product-files"

    private func place(_ entry: ModelEntry, _ section: String) -> OTM.Place {
        OTM.Place(representation: Self.files, id: "\(section):\(entry.id)", file: entry.file, line: entry.line)
    }

    private func asset(_ data: ModelEntry) -> OTM.Asset {
        let aspects = ["confidentiality", "integrity", "availability"]
        let levels = aspects.map { data.level($0) }
        let words = zip(aspects, levels).map { "\($0): \($1?.title ?? "not said")" }.joined(separator: ", ")
        return OTM.Asset(
            name: data.name, id: data.id, description: data.description,
            risk: OTM.Asset.Risk(
                confidentiality: OTM.number(levels[0]), integrity: OTM.number(levels[1]),
                availability: OTM.number(levels[2]), comment: words),
            attributes: OTMAttribute.said([
                "section": "data", "kind": data["kind"], "personal": data.word("personal"),
                "sensitive": data["sensitive"], "confidentiality": levels[0]?.word, "integrity": levels[1]?.word,
                "availability": levels[2]?.word,
            ]))
    }

    private var trustZones: [OTM.TrustZone] {
        let boundaries = model.boundaries.map { boundary in
            OTM.TrustZone(
                id: boundary.id, name: boundary.name, type: boundary["kind"] ?? "not-said",
                description: "A trust boundary. Nobody rates how far it is trusted; 50 stands for that.",
                risk: OTM.TrustZone.Risk(trustRating: 50),
                parent: zones.parent(of: boundary.id).map { OTM.Parent(trustZone: $0) },
                representations: [place(boundary, "boundaries")],
                attributes: OTMAttribute.said(["section": "boundaries", "kind": boundary["kind"]]))
        }
        let outside = OTM.TrustZone(
            id: ModelZones.outside, name: "Outside every boundary", type: "not-said",
            description: "Holds what the files put in no trust boundary.", risk: OTM.TrustZone.Risk(trustRating: 0),
            parent: nil, representations: nil, attributes: [:])
        return boundaries + [outside]
    }

    private func component(_ component: ModelEntry) -> OTM.Component {
        let zone = zones.ofComponent(component.id)
        // A part in a boundary of its own lies there, and not in its whole.
        let whole = instances.whole(of: component).flatMap { whole in
            zone == nil || zone == zones.ofComponent(whole) ? whole : nil
        }
        let exposure = model.list("component.exposure", of: component.id)
        return OTM.Component(
            id: component.id, name: component.name, type: component["kind"] ?? "not-said",
            description: component.description,
            parent: whole.map { OTM.Parent(component: $0) } ?? OTM.Parent(trustZone: zone ?? ModelZones.outside),
            representations: [place(component, "components")],
            assets: instances.assets(of: component.id), threats: instances.onComponent(component.id),
            tags: exposure.map { "exposure: " + $0 },
            attributes: OTMAttribute.said([
                "section": "components", "kind": component["kind"], "part-of": component["part_of"],
                "impact": component.level("impact")?.word,
            ]).merging(exposure.isEmpty ? [:] : ["exposure": .texts(exposure)]) { $1 })
    }

    private func party(_ party: ModelEntry) -> OTM.Component {
        OTM.Component(
            id: instances.node(party: party.id), name: party.name, type: "party", description: party.description,
            parent: OTM.Parent(trustZone: zones.ofParty(party.id) ?? ModelZones.outside),
            representations: [place(party, "parties")], assets: nil, threats: nil,
            tags: [party["role"].map { "role: " + $0 }].compactMap(\.self),
            attributes: OTMAttribute.said(["section": "parties", "party": party.id, "role": party["role"]]))
    }

    /// A flow that starts or ends nowhere has no place in the format.
    private func dataflow(_ flow: ModelEntry) -> OTM.Dataflow? {
        guard let source = instances.end(flow, "start"), let finish = instances.end(flow, "finish") else { return nil }
        return OTM.Dataflow(
            id: flow.id, name: flow.name, bidirectional: false, source: source,
            destination: finish, assets: model.list("flow.data", of: flow.id),
            threats: instances.onFlow(flow.id), tags: [flow["effective_protocol"]].compactMap(\.self),
            attributes: OTMAttribute.said([
                "section": "flows", "protocol": flow["effective_protocol"],
                "encrypted": flow.word("effective_encrypted"), "authenticated": flow.word("effective_authenticated"),
                "crosses-boundary": flow.word("crosses_boundary"), "source": "\(flow.file):\(flow.line)",
            ]))
    }

    private func mitigation(_ countermeasure: Countermeasure) -> OTM.Mitigation {
        OTM.Mitigation(
            id: countermeasure.id, name: countermeasure.name, description: countermeasure.description,
            riskReduction: countermeasure.riskReduction,
            attributes: OTMAttribute.said([
                "section": countermeasure.kind == .element ? nil : "means",
                countermeasure.kind.rawValue: countermeasure.entry,
            ]).merging(
                countermeasure.decisions.isEmpty
                    ? [:] : ["capabilities": .texts(countermeasure.decisions.map(\.id))]
            ) { $1 })
    }

    private func threats() throws(DeliverableError) -> [OTM.Threat] {
        model.threats.map { OTM.Threat($0) }
            + (try model.entries("threats")).map { entry in
                OTM.Threat(entry, stride: model.list("threat.stride", of: entry.id))
            }
    }
}
