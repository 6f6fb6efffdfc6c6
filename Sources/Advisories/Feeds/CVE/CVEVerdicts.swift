/// Which versions of a product are affected, by all the intervals that a record gives and its default.
///
/// The format's rule is: the first entry that a version lies in decides, and the default where it lies in none.
struct CVEVerdicts {
    /// The versions of a status: ranges and single ones.
    struct Versions {
        var ranges: [VersionRange] = []
        var literals: [String] = []

        var isEmpty: Bool { ranges.isEmpty && literals.isEmpty }
    }

    private(set) var affected = Versions()
    private(set) var unknown = Versions()
    private(set) var unaffected = Versions()

    /// How many bounds are laid out; records with more have their ranges taken one by one.
    private static let limit = 2_000

    init(_ intervals: [CVEInterval], default defaultStatus: CVEAffected.Status?, scheme: VersionScheme) {
        let isPlain =
            defaultStatus != .affected && intervals.allSatisfy { $0.status == .affected && $0.changes.isEmpty }
        let bounds = intervals.reduce(0) { $0 + 1 + $1.changes.count }
        if isPlain || bounds > Self.limit || !layOut(intervals, defaultStatus, scheme) {
            for interval in intervals { add(interval.range, interval.status, isVersion: interval.isVersion) }
            if defaultStatus == .unknown, !intervals.isEmpty, intervals.allSatisfy({ $0.status != .affected }) {
                add(VersionRange(), .unknown, isVersion: false)
            }
        }
    }

    private mutating func add(_ range: VersionRange, _ status: CVEAffected.Status, isVersion: Bool) {
        func add(to versions: inout Versions) {
            if isVersion, let version = range.low {
                versions.literals.append(version)
            } else {
                versions.ranges.append(range)
            }
        }
        switch status {
        case .affected: add(to: &affected)
        case .unknown: add(to: &unknown)
        case .unaffected: add(to: &unaffected)
        }
    }

    /// Lays all bounds out in order, and paints the entries over the default, the first one last.
    ///
    /// Places are counted so that each bound has an odd one, and what lies between two an even one.
    ///
    /// - Returns: false where a bound can't be read, and nothing can be laid out.
    private mutating func layOut(
        _ intervals: [CVEInterval], _ defaultStatus: CVEAffected.Status?, _ scheme: VersionScheme
    ) -> Bool {
        var texts: [[UInt8]: String] = [:]
        for interval in intervals {
            for bound in [interval.range.low, interval.range.high] + interval.changes.map(\.at) {
                guard let bound else { continue }
                guard let key = scheme.key(bound) else { return false }
                if texts[key] == nil { texts[key] = bound }
            }
        }
        let keys = texts.keys.sorted { $0.lexicographicallyPrecedes($1) }
        let rank = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        func place(_ version: String) -> Int { (scheme.key(version).flatMap { rank[$0] } ?? 0) * 2 + 1 }

        let last = keys.count * 2
        var statuses = [CVEAffected.Status?](repeating: defaultStatus, count: last + 1)
        for interval in intervals.reversed() {
            let range = interval.range
            let start = range.low.map { place($0) + (range.includesLow ? 0 : 1) } ?? 0
            let end = range.high.map { place($0) - (range.includesHigh ? 0 : 1) } ?? last
            guard start <= end else { continue }
            for index in start...end { statuses[index] = interval.status }
            for change in interval.changes.sorted(by: { place($0.at) < place($1.at) }) {
                let start = max(start, place(change.at))
                if start <= end { for index in start...end { statuses[index] = change.status } }
            }
        }

        func text(_ place: Int) -> String? { texts[keys[(place - 1) / 2]] }
        var start = 0
        while start <= last {
            var end = start
            while end < last, statuses[end + 1] == statuses[start] { end += 1 }
            if let status = statuses[start] {
                let range = VersionRange(
                    low: start == 0 ? nil : text(start.isMultiple(of: 2) ? start - 1 : start),
                    includesLow: start == 0 || !start.isMultiple(of: 2),
                    high: end == last ? nil : text(end.isMultiple(of: 2) ? end + 1 : end),
                    includesHigh: !end.isMultiple(of: 2))
                add(range, status, isVersion: start == end && !start.isMultiple(of: 2))
            }
            start = end + 1
        }
        return true
    }
}
