/// A version at which a range of OSV begins or ends.
struct OSVEvent {
    enum Kind { case introduced, fixed, lastAffected, limit }

    let kind: Kind
    let version: String

    /// The ranges between events, in the ecosystem's order; `introduced: 0` is before all versions.
    ///
    /// Where an event can't be read as a version, the events stand in the order in which they are written, and the
    /// bounds that can't be read stay visible as such.
    static func ranges(_ events: [OSVEvent], _ scheme: VersionScheme) -> [VersionRange] {
        var ranges: [VersionRange] = []
        var isOpen = false
        var low: String?
        for event in sorted(events, scheme) {
            switch event.kind {
            case .introduced:
                guard !isOpen else { continue }
                isOpen = true
                low = event.version == "0" ? nil : event.version
            case .fixed, .limit, .lastAffected:
                // An end without a beginning, which the format forbids, ends what began before all versions.
                guard isOpen || ranges.isEmpty else { continue }
                ranges.append(
                    VersionRange(
                        low: isOpen ? low : nil, high: event.version, includesHigh: event.kind == .lastAffected))
                isOpen = false
            }
        }
        if isOpen { ranges.append(VersionRange(low: low)) }
        return ranges
    }

    private static func sorted(_ events: [OSVEvent], _ scheme: VersionScheme) -> [OSVEvent] {
        // Most ranges are one pair, in order.
        if events.count <= 2, events.first?.kind == .introduced { return events }
        var keyed: [(key: [UInt8], place: Int, event: OSVEvent)] = []
        for (place, event) in events.enumerated() {
            if event.kind == .introduced, event.version == "0" {
                keyed.append(([], place, event))
            } else if let key = scheme.key(event.version) {
                keyed.append((key, place, event))
            } else {
                return events
            }
        }
        return keyed.sorted { left, right in
            left.key == right.key ? left.place < right.place : left.key.lexicographicallyPrecedes(right.key)
        }.map(\.event)
    }
}
