/// In which trust boundary each component and party lies, for formats in which everything lies in one.
struct ModelZones: Sendable {
    /// The id of the zone of what lies in no boundary; no entry can have it.
    static let outside = "outside:"

    private var zones: [String: String] = [:]
    private var parents: [String: String] = [:]

    init(_ model: ThreatModel) {
        for boundary in model.boundaries { parents[boundary.id] = boundary["inside"] }
        var depths: [String: Int] = [:]
        for boundary in model.boundaries {
            let depth = depth(of: boundary.id)
            let members =
                model.list("boundary.components", of: boundary.id).map { "component:" + $0 }
                + model.list("boundary.parties", of: boundary.id).map { "party:" + $0 }
            for member in members where depth > depths[member] ?? -1 {
                zones[member] = boundary.id
                depths[member] = depth
            }
        }
    }

    /// The innermost boundary that a component lies in; of several beside each other, the first in the files.
    func ofComponent(_ id: String) -> String? { zones["component:" + id] }

    /// The innermost boundary that a party lies in.
    func ofParty(_ id: String) -> String? { zones["party:" + id] }

    /// The boundary around another; nil where there is none, or where boundaries lie in each other.
    func parent(of boundary: String) -> String? {
        guard let parent = parents[boundary] else { return nil }
        var step: String? = parent
        for _ in 0...parents.count {
            guard let here = step else { return parent }
            step = parents[here]
        }
        return nil
    }

    private func depth(of boundary: String) -> Int {
        var depth = 0
        var step = parent(of: boundary)
        while let here = step {
            depth += 1
            step = parent(of: here)
        }
        return depth
    }
}
