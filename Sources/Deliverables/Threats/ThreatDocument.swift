public import Assessment
import Catalogs

/// Which threats are shown.
public enum ThreatSelection: Sendable {
    case applicable, questions, all

    /// Whether a threat is shown.
    public func takes(_ outcome: ThreatOutcome) -> Bool {
        switch self {
        case .applicable: outcome.applies == true
        case .questions: outcome.applies == nil
        case .all: true
        }
    }
}

/// The threats of EMB3D for each device and gateway, as JSON.
public struct ThreatDocument: Encodable {
    struct Component: Encodable {
        let id: String
        let title: String
        let kind: String
        let properties: [Property]
        let threats: [Threat]
    }

    struct Property: Encodable {
        let id: String
        let title: String
        /// Left out where an unsaid fact decides.
        let holds: Bool?
        let ground: String
    }

    struct Threat: Encodable {
        let id: String
        let title: String
        let category: String
        let maturity: String
        let state: String
        let properties: [String]
        let asks: [String]
        let mitigations: [Mitigation]
        let findings: [String]
        let cwe: [String]
    }

    struct Mitigation: Encodable {
        let id: String
        let title: String
        let tier: String
        let state: String
        let reason: String?
    }

    let product: String
    let catalog: String
    let notice: String
    let components: [Component]
    let withoutKind: [String]

    /// The document.
    ///
    /// - Parameter component: The only component that is wanted; nil for all.
    public init(_ threats: ThreatAssessment, product: String, component: String?, selection: ThreatSelection) {
        self.product = product
        catalog = "MITRE EMB3D \(threats.catalog.version)"
        notice = threats.catalog.notice
        withoutKind = threats.withoutKind
        components = threats.components.filter { component == nil || $0.id == component }.map { component in
            Component(
                id: component.id, title: component.title, kind: component.kind,
                properties: component.properties.map(Self.property),
                threats: component.threats.filter(selection.takes).map(Self.threat))
        }
    }

    private static func property(_ outcome: PropertyOutcome) -> Property {
        Property(
            id: outcome.property.id, title: outcome.property.title, holds: outcome.holds, ground: outcome.ground.title)
    }

    private static func threat(_ outcome: ThreatOutcome) -> Threat {
        Threat(
            id: outcome.threat.id, title: outcome.threat.title, category: outcome.threat.category.rawValue,
            maturity: outcome.threat.maturity, state: outcome.state, properties: outcome.properties.map(\.property.id),
            asks: outcome.asks,
            mitigations: outcome.mitigations.map { item in
                Mitigation(
                    id: item.mitigation.id, title: item.mitigation.title, tier: item.mitigation.tier.rawValue,
                    state: item.state.rawValue, reason: item.reason)
            }, findings: outcome.findings, cwe: outcome.threat.weaknesses)
    }
}

extension PropertyOutcome.Ground {
    /// A few words for it.
    public var title: String {
        switch self {
        case .stated: "stated by the component"
        case .facts: "the component's facts"
        case .part(let id): "it has \(id)"
        case .whole(let id): "it lacks \(id)"
        }
    }
}
