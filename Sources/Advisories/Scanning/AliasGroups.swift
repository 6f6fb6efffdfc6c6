/// Gathers records that speak of the same vulnerability.
///
/// Grouping comes before counting, KEV, EPSS and decisions, so that nothing counts twice for having two names.
struct AliasGroups {
    /// The most records that one vulnerability may have; a longer chain is a mistake in somebody's aliases.
    private static let limit = 200

    private let lookup: IndexLookup
    private var group: [Int: Int] = [:]
    /// The records of each group, in the order of feeds and names; those that were withdrawn among them.
    private(set) var groups: [[RecordSummary]] = []

    init(_ lookup: IndexLookup) { self.lookup = lookup }

    /// The group that a record belongs to.
    mutating func group(of record: Int) throws(AdvisoriesError) -> Int {
        if let known = group[record] { return known }
        let number = groups.count
        groups.append([])
        var waiting = [record]
        var names: Set<String> = []
        var members: [RecordSummary] = []
        group[record] = number
        while let next = waiting.popLast(), members.count < Self.limit {
            guard let summary = try lookup.record(next) else { continue }
            members.append(summary)
            for name in summary.names where names.insert(name).inserted {
                for other in try lookup.records(named: name) where group[other] == nil {
                    group[other] = number
                    waiting.append(other)
                }
            }
        }
        groups[number] = members.sorted { ($0.feed, $0.name) < ($1.feed, $1.name) }
        return number
    }
}

extension [RecordSummary] {
    /// All names of a vulnerability, the one that it goes by first: a CVE id, else the first in order.
    var vulnerabilityNames: [String] {
        var seen: Set<String> = []
        let names = flatMap(\.names).filter { seen.insert($0).inserted }
        guard names.count > 1 else { return names }
        let ranked = names.map { (rank: Self.rank($0), name: $0) }
        return ranked.sorted { $0.rank == $1.rank ? $0.name < $1.name : $0.rank < $1.rank }.map(\.name)
    }

    private static func rank(_ name: String) -> Int {
        if name.hasPrefix("CVE-") { return 0 }
        return name.hasPrefix("GHSA-") ? 1 : 2
    }
}
