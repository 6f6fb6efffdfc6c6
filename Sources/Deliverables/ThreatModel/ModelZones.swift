/// In which trust boundary each component and party lies, for formats in which everything lies in one.
struct ModelZones: Sendable {
    /// The id of the zone of what lies in no boundary; no entry can have it.
    static let outside = "outside:"

    private var zones: [String: String] = [:]
    private var parents: [String: String] = [:]

    init(_ model: ThreatModel) {
        for boundary in model.boundaries { parents[boundary.id] = boundary["inside"] }
        let depths = Self.depths(model.boundaries.map(\.id), &parents)
        var taken: [String: Int] = [:]
        for boundary in model.boundaries {
            let depth = depths[boundary.id] ?? 0
            let members =
                model.list("boundary.components", of: boundary.id).map { "component:" + $0 }
                + model.list("boundary.parties", of: boundary.id).map { "party:" + $0 }
            for member in members where depth > taken[member] ?? -1 {
                zones[member] = boundary.id
                taken[member] = depth
            }
        }
    }

    /// The innermost boundary that a component lies in; of several beside each other, the first in the files.
    func ofComponent(_ id: String) -> String? { zones["component:" + id] }

    /// The innermost boundary that a party lies in.
    func ofParty(_ id: String) -> String? { zones["party:" + id] }

    /// The boundary around another; nil where there is none.
    func parent(of boundary: String) -> String? { parents[boundary] }

    /// The boundaries that an end of a flow lies in, from the innermost on.
    func around(_ flow: ModelEntry, _ end: String) -> [String] {
        guard let node = flow[end] else { return [] }
        let innermost = flow[end + "_section"] == "party" ? ofParty(node) : ofComponent(node)
        return innermost.map { Array(sequence(first: $0) { parents[$0] }) } ?? []
    }

    /// How deep each boundary lies; where boundaries lie in each other, the circle is opened.
    private static func depths(_ boundaries: [String], _ parents: inout [String: String]) -> [String: Int] {
        var depths: [String: Int] = [:]
        for boundary in boundaries where depths[boundary] == nil {
            var path: [String] = []
            var seen: Set<String> = []
            var step: String? = boundary
            while let here = step, depths[here] == nil, seen.insert(here).inserted {
                path.append(here)
                step = parents[here]
            }
            if let here = step, seen.contains(here), let last = path.last {
                parents[last] = nil
                step = nil
            }
            var depth = step.flatMap { depths[$0] } ?? -1
            for here in path.reversed() {
                depth += 1
                depths[here] = depth
            }
        }
        return depths
    }
}
