import ProductModel

/// Makes the blueprint of a product: its parts, its boundaries and what flows between.
struct TMBOMBlueprint {
    private let model: ThreatModel
    private let references: TMBOMReferences
    private let needs: [ModelEntry]
    private let useCases: [ModelEntry]
    private let needsOfUseCases: [String: [String]]

    init(_ model: ThreatModel, _ references: TMBOMReferences, needs: [ModelEntry], useCases: [ModelEntry]) {
        self.model = model
        self.references = references
        self.needs = needs
        self.useCases = useCases
        needsOfUseCases = needs.reduce(into: [:]) { found, need in
            for useCase in model.list("need.use-cases", of: need.id) {
                found[useCase, default: []].append(TMBOMReferences.need(need.id))
            }
        }
    }

    func blueprint() throws(DeliverableError) -> TMBOM.Blueprint {
        let interfaces = Dictionary(grouping: try model.entries("interfaces")) { $0["component"] ?? "" }
        let outside = TMBOM.Zone(
            bomRef: TMBOMReferences.zone(nil), name: "Outside every boundary",
            description: "Holds what the files put in no trust boundary.", type: "trust", parent: nil)
        return TMBOM.Blueprint(
            bomRef: "blueprint:" + model.id, name: model.name, description: model.description,
            assets: model.components.map { asset($0, interfaces[$0.id] ?? []) }, dataSets: model.data.map(dataSet),
            zones: model.boundaries.map(zone) + [outside], boundaries: model.boundaries.map(boundary),
            flows: model.flows.compactMap(flow), actors: model.parties.map(actor) + model.people.map(person),
            assumptions: try model.entries("assumptions").map(assumption), useCases: useCases.map(use),
            requirements: needs.map { TMBOMReferences.need($0.id) })
    }

    private func asset(_ component: ModelEntry, _ interfaces: [ModelEntry]) -> TMBOM.Asset {
        let type =
            switch component["kind"] {
            case "gateway": "gateway"
            case "app": "component"
            case "backend": "service"
            default: "device"
            }
        return TMBOM.Asset(
            bomRef: TMBOMReferences.asset(component.id), componentRef: TMBOMReferences.component(component.id),
            type: type, zone: TMBOMReferences.zone(references.zones.ofComponent(component.id)),
            classification: component.level("impact").map {
                .init(criticality: ["minimal", "low", "moderate", "high", "critical"][$0.rawValue - 1])
            }, interfaces: interfaces.map(interface).unlessEmpty,
            properties: TMBOM.Property.said(["component": component.id])
                + model.list("component.exposure", of: component.id)
                .compactMap { TMBOM.Property("exposure", $0) })
    }

    private func interface(_ interface: ModelEntry) -> TMBOM.Interface {
        let authentication: TMBOM.Word? = interface["authentication"].map { word in
            switch word {
            case "none", "biometric": .draft(word)
            case "mutual-certificate": .draft("mtls")
            default: .own(word)
            }
        }
        return TMBOM.Interface(
            name: "\(interface.name) (\(interface.id))", type: .own(interface["protocol"] ?? "not-said"),
            description: interface.description,
            protocol: interface["protocol"], authentication: authentication.map { [$0] })
    }

    private func dataSet(_ data: ModelEntry) -> TMBOM.DataSet {
        TMBOM.DataSet(
            bomRef: TMBOMReferences.data(data.id), name: data.name, description: data.name,
            properties: TMBOM.Property.said([
                "data": data.id, "kind": data["kind"], "personal": data.word("personal"),
                "sensitive": data["sensitive"], "confidentiality": data.level("confidentiality")?.word,
                "integrity": data.level("integrity")?.word, "availability": data.level("availability")?.word,
            ])
                + model.list("data.stored", of: data.id).compactMap { TMBOM.Property("stored-in", $0) })
    }

    /// The kind of a boundary, in the draft's words for zones and boundaries alike.
    private func type(_ boundary: ModelEntry) -> String {
        switch boundary["kind"] {
        case "network": "network"
        case "physical": "physical"
        case "administrative": "organizational"
        case "execution": "process"
        default: "trust"
        }
    }

    private func zone(_ boundary: ModelEntry) -> TMBOM.Zone {
        TMBOM.Zone(
            bomRef: TMBOMReferences.zone(boundary.id), name: boundary.name, description: nil, type: type(boundary),
            parent: references.zones.parent(of: boundary.id).map { TMBOMReferences.zone($0) })
    }

    private func boundary(_ boundary: ModelEntry) -> TMBOM.Boundary {
        TMBOM.Boundary(
            bomRef: TMBOMReferences.boundary(boundary.id), name: boundary.name, type: type(boundary),
            zones: [
                TMBOMReferences.zone(boundary.id), TMBOMReferences.zone(references.zones.parent(of: boundary.id)),
            ])
    }

    /// A flow that starts or ends nowhere has no place in the format.
    private func flow(_ flow: ModelEntry) -> TMBOM.Flow? {
        guard let source = TMBOMReferences.end(flow, "start"), let finish = TMBOMReferences.end(flow, "finish") else {
            return nil
        }
        return TMBOM.Flow(
            bomRef: TMBOMReferences.flow(flow.id), name: flow.name, source: source, destination: finish,
            encrypted: flow.flag("effective_encrypted"), protocols: flow["effective_protocol"].map { [$0] },
            properties: TMBOM.Property.said([
                "flow": flow.id, "authenticated": flow.word("effective_authenticated"),
                "source": "\(flow.file):\(flow.line)",
            ])
                + model.list("flow.data", of: flow.id).compactMap { TMBOM.Property("data", $0) })
    }

    private func actor(_ party: ModelEntry) -> TMBOM.Actor {
        let role =
            switch party["role"] {
            case "manufacturer": "manufacturer"
            case "service-provider", "infrastructure": "provider"
            case "supporting": "support-contact"
            case "reseller": "distributor"
            case "third-party": "partner"
            case "customer": "customer"
            case "evaluator": "auditor"
            case "authority": "regulator"
            default: "supplier"
            }
        return TMBOM.Actor(
            bomRef: TMBOMReferences.actor("party", party.id),
            party: TMBOM.Party(
                roles: [party["role"] == nil ? .own("not-said") : .draft(role)],
                organization: .init(name: party.name, description: party.description)),
            permissions: nil, zone: TMBOMReferences.zone(references.zones.ofParty(party.id)))
    }

    private func person(_ person: ModelEntry) -> TMBOM.Actor {
        let isCustomer = person["section"] == "customer"
        let archetype: TMBOM.Word =
            switch person["kind"] {
            case _ where isCustomer: .draft("customer")
            case "administrator": .draft("administrator")
            case "guest": .draft("guest")
            case "bystander": .draft("public")
            case "user": .draft("end-user")
            case let kind: .own(kind ?? "not-said")
            }
        return TMBOM.Actor(
            bomRef: TMBOMReferences.actor(isCustomer ? "customer" : "user", person.id),
            party: TMBOM.Party(
                roles: [.draft(isCustomer ? "customer" : "end-user")],
                persona: .init(
                    description: [person.name, person.description].compactMap(\.self).joined(separator: ": "),
                    archetype: archetype)),
            permissions: person["may"].map { [$0] }, zone: nil)
    }

    private func assumption(_ assumption: ModelEntry) -> TMBOM.Assumption {
        TMBOM.Assumption(
            bomRef: "assumption:" + assumption.id,
            description: [assumption.name, assumption.description.map { "Because: " + $0 }].compactMap(\.self)
                .joined(separator: " "), impact: assumption["if_wrong"])
    }

    private func use(_ useCase: ModelEntry) -> TMBOM.UseCaseUse {
        TMBOM.UseCaseUse(
            ref: TMBOMReferences.useCase(useCase.id),
            assets: model.list("use-case.components", of: useCase.id).map(TMBOMReferences.asset),
            requirements: needsOfUseCases[useCase.id] ?? [])
    }
}
