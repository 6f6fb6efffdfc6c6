import Assessment
import ProductModel

/// Where threats and data lie: on the components and flows of a document.
struct OTMInstances: Sendable {
    private let model: ThreatModel
    private var onComponents: [String: [String: [Finding]]] = [:]
    private var onFlows: [String: [String: [Finding]]] = [:]
    private var stored: [String: [String]] = [:]
    private var processed: [String: [String]] = [:]
    private let componentIDs: Set<String>

    init(_ model: ThreatModel) {
        self.model = model
        componentIDs = Set(model.components.map(\.id))
        for data in model.data {
            for component in model.list("data.stored", of: data.id) { stored[component, default: []].append(data.id) }
        }
        for flow in model.flows {
            let data = model.list("flow.data", of: flow.id)
            for end in ["start", "finish"] where flow[end + "_section"] == "component" {
                if let component = flow[end] { processed[component, default: []] += data }
            }
        }
        for threat in model.threats {
            for finding in threat.findings { place(finding) }
        }
    }

    /// A finding about a flow lies on it; one about data lies where that is kept; others on their component.
    ///
    /// What is about none of these has no place in the format but the attributes of its threat.
    private mutating func place(_ finding: Finding) {
        if finding.rule.about == .flows {
            onFlows[finding.subject, default: [:]][finding.rule.id, default: []].append(finding)
            return
        }
        let kept = finding.rule.about == .data ? model.list("data.stored", of: finding.subject) : []
        for component in finding.component.map({ [$0] }) ?? kept {
            onComponents[component, default: [:]][finding.rule.id, default: []].append(finding)
        }
    }

    /// The threats on a component.
    func onComponent(_ id: String) -> [OTM.ThreatInstance]? { instances(onComponents[id] ?? [:]) }

    /// The threats on a flow.
    func onFlow(_ id: String) -> [OTM.ThreatInstance]? { instances(onFlows[id] ?? [:]) }

    /// What a component keeps, and what passes through it.
    func assets(of component: String) -> OTM.Component.Assets? {
        let kept = stored[component] ?? []
        var seen: Set<String> = []
        let passing = (processed[component] ?? []).filter { seen.insert($0).inserted }
        return kept.isEmpty && passing.isEmpty ? nil : OTM.Component.Assets(processed: passing, stored: kept)
    }

    /// The id of a party among the components.
    func node(party: String) -> String { componentIDs.contains(party) ? "party:" + party : party }

    /// Where a flow starts or ends.
    func end(_ flow: ModelEntry, _ end: String) -> String? {
        flow[end].map { flow[end + "_section"] == "party" ? node(party: $0) : $0 }
    }

    /// The component that another is a part of, if it is one.
    func whole(of component: ModelEntry) -> String? {
        component["part_of"].flatMap { componentIDs.contains($0) && $0 != component.id ? $0 : nil }
    }

    private func instances(_ found: [String: [Finding]]) -> [OTM.ThreatInstance]? {
        model.threats.compactMap { threat in
            guard let findings = found[threat.id], let worst = findings.min(by: { $0.place < $1.place }) else {
                return nil
            }
            var seen: Set<String> = []
            let mitigations = findings.flatMap(model.countermeasures.against).filter {
                seen.insert($0.countermeasure.id).inserted
            }
            return OTM.ThreatInstance(
                threat: threat.id, state: worst.state,
                mitigations: mitigations.map { .init(mitigation: $0.countermeasure.id, state: $0.state.rawValue) })
        }.unlessEmpty
    }
}

extension Finding {
    /// What the format calls what came of it.
    fileprivate var state: String {
        switch status {
        case .open: "exposed"
        case .mitigated: "mitigated"
        case .accepted: "accepted"
        case .transferred: "transferred"
        case .falseAlarm: "not-applicable"
        }
    }

    /// What stands comes before what does not.
    fileprivate var place: Int {
        switch status {
        case .open: 0
        case .accepted: 1
        case .transferred: 2
        case .mitigated: 3
        case .falseAlarm: 4
        }
    }
}
