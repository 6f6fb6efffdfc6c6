import Assessment
import Catalogs

/// Which capability of IR 8425 an element of any framework stands beside: its own, or those that crosswalks lead to.
struct CapabilityMap {
    /// A row of the matrix.
    struct Group {
        let id: String
        let title: String
    }

    let groups: [Group]
    private let places: [String: Set<String>]

    private static let rest = "other"

    init(_ gaps: GapAssessment) {
        let spine = gaps.spine
        groups =
            (spine?.header.groups ?? []).map { Group(id: $0.id, title: $0.title) }
            + [Group(id: Self.rest, title: spine == nil ? "All elements" : "Beyond IR 8425")]
        var own: [String: String] = [:]
        for element in spine?.elements ?? [] { own[element.id] = element.group }
        var places = own.mapValues { Set([$0]) }
        for edge in gaps.crosswalks.flatMap(\.edges) where edge.relation != .reads {
            if let group = own[edge.from], own[edge.to] == nil { places[edge.to, default: []].insert(group) }
            if let group = own[edge.to], own[edge.from] == nil { places[edge.from, default: []].insert(group) }
        }
        self.places = places
    }

    /// The elements of a framework beside a capability, in the framework's order.
    func elements(of framework: FrameworkAssessment, in group: Group) -> [ElementAssessment] {
        framework.elements.filter { places[$0.element.id, default: [Self.rest]].contains(group.id) }
    }
}
