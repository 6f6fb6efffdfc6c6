import ProductModel

/// How the parts of a document name each other.
///
/// Ids of different sections may be the same, so each is preceded by what it is an id of.
struct TMBOMReferences: Sendable {
    let zones: ModelZones
    private let data: [String: [String]]

    init(_ model: ThreatModel) {
        zones = ModelZones(model)
        data = Dictionary(
            model.data.map { ($0.id, model.list("data.stored", of: $0.id)) }, uniquingKeysWith: { first, _ in first })
    }

    static func component(_ id: String) -> String { "component:" + id }
    static func asset(_ id: String) -> String { "asset:" + id }
    static func data(_ id: String) -> String { "data:" + id }
    static func flow(_ id: String) -> String { "flow:" + id }
    static func zone(_ boundary: String?) -> String { "zone:" + (boundary ?? ModelZones.outside) }
    static func boundary(_ id: String) -> String { "boundary:" + id }
    static func actor(_ section: String, _ id: String) -> String { "actor:\(section):\(id)" }
    static func need(_ id: String) -> String { "need:" + id }
    static func element(_ id: String) -> String { "element:" + id }
    static func useCase(_ id: String) -> String { "use-case:" + id }
    static func rule(_ id: String) -> String { "threat:rule:" + id }
    static func threat(_ id: String) -> String { "threat:own:" + id }
    static func finding(_ key: String) -> String { "risk:finding:" + key }
    static func risk(_ id: String) -> String { "risk:own:" + id }
    static func control(_ decision: String) -> String { "control:capability:" + decision }
    static func undecided(_ element: String) -> String { "control:element:" + element }
    static func means(_ id: String) -> String { "control:means:" + id }

    /// Where a flow starts or ends.
    static func end(_ flow: ModelEntry, _ end: String) -> String? {
        flow[end].map { flow[end + "_section"] == "party" ? actor("party", $0) : asset($0) }
    }

    /// What something lies on: a flow, data, a component, or nothing that the format has.
    func affected(section: SectionName, subject: String, component: String?) -> [String] {
        switch section {
        case .flows: [Self.flow(subject)]
        case .data: [Self.data(subject)] + (data[subject] ?? []).map(Self.asset)
        default: component.map { [Self.asset($0)] } ?? []
        }
    }
}
