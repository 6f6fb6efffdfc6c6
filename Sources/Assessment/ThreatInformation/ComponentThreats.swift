public import Catalogs

/// What EMB3D says of one device or gateway.
public struct ComponentThreats: Sendable {
    /// The component's id.
    public let id: String
    /// Its title.
    public let title: String
    /// `device` or `gateway`.
    public let kind: String
    /// Its properties, in the order of EMB3D.
    public let properties: [PropertyOutcome]
    /// All threats of EMB3D, in its order.
    public let threats: [ThreatOutcome]

    /// How many threats apply, do not, or hang on what is not said.
    public func count(_ applies: Bool?) -> Int { threats.count { $0.applies == applies } }

    init(
        id: String, title: String, kind: String, _ catalog: EMB3D, properties: [PropertyOutcome],
        mitigations: MitigationsInPlace, findings: FindingsByThreat
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.properties = properties
        let byID = Dictionary(properties.map { ($0.property.id, $0) }, uniquingKeysWith: { first, _ in first })
        threats = catalog.threats.map { threat in
            let deciding = threat.properties.compactMap { byID[$0] }
            let applies =
                deciding.contains { $0.holds == true } ? true : deciding.contains { $0.holds == nil } ? nil : false
            let shown = deciding.filter { $0.holds == applies }
            return ThreatOutcome(
                threat: threat, applies: applies, properties: shown,
                unsaid: applies == nil ? shown.flatMap(\.unsaid).uniqued() : [],
                mitigations: applies == false
                    ? [] : catalog.mitigations(of: threat.id).map { mitigations.outcome($0, in: id) },
                findings: findings.of(threat.id, in: id))
        }
    }
}

/// Whether a device or gateway is exposed to a threat of EMB3D.
public struct ThreatOutcome: Sendable {
    /// The threat.
    public let threat: EMB3D.Threat
    /// Whether it applies; nil when an unsaid fact decides.
    public let applies: Bool?
    /// The properties that make it apply, that are missing, or that are open.
    public let properties: [PropertyOutcome]
    /// The facts that would tell.
    public let unsaid: [UnsaidFact]
    /// Its mitigations by tier, unless it does not apply.
    public let mitigations: [MitigationOutcome]
    /// The open findings of rules that look for it on the component.
    public let findings: [String]

    /// Whether it applies, in words.
    public var state: String {
        switch applies {
        case true?: "applicable"
        case false?: "not applicable"
        case nil: "question"
        }
    }

    /// What is to be said where it is a question: facts, and properties that only the component's `properties` can tell.
    public var asks: [String] {
        guard applies == nil else { return [] }
        let bare = properties.filter(\.unsaid.isEmpty).map { "\($0.property.id) in properties or without_properties" }
        return unsaid.map(\.text) + bare
    }
}
