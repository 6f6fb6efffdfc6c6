/// Versions from one to another with what is said about them, out of what CVE records write into `versions`.
struct CVEInterval {
    var range: VersionRange
    var status: CVEAffected.Status
    /// Where the status changes within, in order.
    var changes: [(at: String, status: CVEAffected.Status)] = []

    /// Whether it is one version.
    var isVersion: Bool { range.low != nil && range.low == range.high && range.includesLow && range.includesHigh }

    /// The intervals of entries; those of commits are left out, and where nothing is said, there is none.
    static func intervals(of versions: [CVEAffected.Version]) -> [CVEInterval] {
        var intervals: [CVEInterval] = []
        var index = 0
        while index < versions.count {
            let entry = versions[index]
            index += 1
            if entry.type == "git" { continue }
            // One maker of records writes "from X, and before Y" as two entries with an unspecified end and beginning.
            if index < versions.count, entry.lessThan == "unspecified", !isNothing(entry.version) {
                let next = versions[index]
                if next.version == "unspecified", next.status == entry.status, let end = next.end {
                    index += 1
                    intervals.append(
                        CVEInterval(range: entry.range(to: end), status: entry.status, changes: entry.changes))
                    continue
                }
            }
            if let end = entry.end {
                intervals.append(
                    CVEInterval(range: entry.range(to: end), status: entry.status, changes: entry.changes))
            } else if entry.version.isWildcard {
                intervals.append(CVEInterval(range: VersionRange(), status: entry.status))
            } else if !isNothing(entry.version) {
                intervals += CVEVersionText.ranges(entry.version).map { CVEInterval(range: $0, status: entry.status) }
            }
        }
        return intervals
    }

    /// Whether a text stands for "it is not said".
    static func isNothing(_ text: String) -> Bool {
        switch text.lowercased() {
        case "", "n/a", "na", "unspecified", "unknown", "-", "none", "not specified", "multiple", "various": true
        default: false
        }
    }
}

extension CVEAffected.Version {
    /// The end, with whether it is inside; nil for an entry that is one version.
    fileprivate var end: (text: String, isInside: Bool)? {
        lessThan.map { ($0, false) } ?? lessThanOrEqual.map { ($0, true) }
    }

    fileprivate func range(to end: (text: String, isInside: Bool)) -> VersionRange {
        var range = VersionRange()
        if version != "0", !version.isWildcard, !CVEInterval.isNothing(version) {
            range.low = version.wildcardPrefix ?? version
        }
        if let prefix = end.text.wildcardPrefix {
            // All that start so: up to, and without, the next that does not.
            range.high = prefix.next
        } else if !end.text.isWildcard, !CVEInterval.isNothing(end.text) {
            range.high = end.text
            range.includesHigh = end.isInside
        }
        return range
    }
}

extension String {
    /// `*`, and words that end with it, which stand for no end.
    fileprivate var isWildcard: Bool {
        switch lowercased() {
        case "all", "all versions", "any": true
        default: hasSuffix("*") && wildcardPrefix == nil
        }
    }

    /// The `6.1` of `6.1.*` and `6.1.x`.
    var wildcardPrefix: String? {
        guard hasSuffix(".*") || hasSuffix(".x") || hasSuffix(".X") else { return nil }
        let prefix = dropLast(2)
        return prefix.last?.isNumber == true && prefix.first?.isNumber == true ? String(prefix) : nil
    }

    /// The version after a wildcard's prefix: `6.2` for `6.1`.
    var next: String {
        let digits = reversed().prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(String(digits.reversed())), number < Int.max else { return self }
        return dropLast(digits.count) + "\(number + 1)"
    }
}
