/// The products of a CVE record, as packages and configurations.
struct CVEProducts {
    private(set) var packages: [AffectedPackage] = []
    private(set) var configurations: [Configuration] = []
    private(set) var sourceFiles: [String] = []
    private var seenFiles: Set<String> = []
    /// Where the packages of a name stand.
    private var places: [String: [Int]] = [:]

    /// The most CPE names and versions of one entry that are made into configurations.
    private static let configurationLimit = 500

    /// Takes in an entry.
    ///
    /// - Parameter hasConfigurations: Whether its container has configurations of its own, which say it better.
    mutating func add(_ entry: CVEAffected, hasConfigurations: Bool) {
        for file in entry.sourceFiles where seenFiles.insert(file).inserted { sourceFiles.append(file) }
        let names = CVEProductName.names(of: entry)
        let intervals = CVEInterval.intervals(of: entry.versions)
        let hasCommits = entry.versions.contains { $0.type == "git" }
        for name in names {
            add(entry, to: name, intervals, hasCommits: hasCommits)
        }
        if !hasConfigurations, !entry.cpes.isEmpty { addConfiguration(entry, intervals) }
    }

    private mutating func add(
        _ entry: CVEAffected, to name: CVEProductName, _ intervals: [CVEInterval], hasCommits: Bool
    ) {
        var package = AffectedPackage(
            ecosystem: name.ecosystem, name: name.name, scheme: name.scheme, hasCommitRanges: hasCommits,
            platforms: entry.platforms + name.platforms)
        guard !intervals.isEmpty else {
            if hasCommits {
                // Another entry says the same in versions, or nothing can be decided.
                append(package)
                return
            }
            let isNamed = !entry.versions.isEmpty
            package.state = isNamed ? .unknown : State(entry.defaultStatus)
            append(package)
            return
        }
        let isForeign =
            name.scheme == .generic
            && intervals.contains { interval in
                [interval.range.low, interval.range.high].contains { $0.map(CVEVersionText.isForeign) ?? false }
            }
        let verdicts = CVEVerdicts(intervals, default: entry.defaultStatus, scheme: name.scheme)
        for (versions, state) in [(verdicts.affected, State.affected), (verdicts.unknown, .unknown)]
        where !versions.isEmpty {
            package.ranges = versions.ranges
            package.versions = versions.literals
            package.state = isForeign ? .unknown : state
            append(package)
        }
        if verdicts.affected.isEmpty, verdicts.unknown.isEmpty, !verdicts.unaffected.isEmpty {
            package.ranges = verdicts.unaffected.ranges
            package.versions = verdicts.unaffected.literals
            package.state = isForeign ? .unknown : .unaffected
            append(package)
        }
    }

    private typealias State = AffectedPackage.State

    /// Appends a package; of those with the same name, commits alone say nothing beside versions.
    private mutating func append(_ package: AffectedPackage) {
        func isOfCommitsOnly(_ package: AffectedPackage) -> Bool {
            package.hasCommitRanges && package.versions.isEmpty && package.ranges.isEmpty
        }
        let key = package.ecosystem + "\0" + package.name
        if let places = places[key], let index = places.first {
            if isOfCommitsOnly(package) {
                packages[index].hasCommitRanges = true
                return
            }
            if isOfCommitsOnly(packages[index]) {
                packages[index] = package
                packages[index].hasCommitRanges = true
                return
            }
            // Others repeat what was said; of very many only the first are looked through.
            if places.prefix(10).contains(where: { packages[$0] == package }) { return }
        }
        places[key, default: []].append(packages.count)
        packages.append(package)
    }

    private mutating func addConfiguration(_ entry: CVEAffected, _ intervals: [CVEInterval]) {
        let verdicts = CVEVerdicts(intervals, default: entry.defaultStatus, scheme: .generic)
        var ranges: [VersionRange?] = verdicts.affected.ranges.map { $0 == VersionRange() ? nil : $0 }
        ranges += verdicts.affected.literals.map { VersionRange(low: $0, high: $0, includesHigh: true) }
        if ranges.isEmpty, entry.versions.isEmpty, entry.defaultStatus == .affected { ranges = [nil] }
        var matches: [Configuration] = []
        for cpe in entry.cpes {
            guard let criteria = CPEText.formattedString(cpe) else { continue }
            for range in ranges where matches.count < Self.configurationLimit {
                matches.append(.match(CPEMatch(criteria: criteria, isVulnerable: true, range: range)))
            }
        }
        if !matches.isEmpty { configurations.append(matches.count == 1 ? matches[0] : .any(matches)) }
    }
}

extension AffectedPackage.State {
    fileprivate init(_ status: CVEAffected.Status?) {
        switch status {
        case .affected: self = .affected
        case .unaffected: self = .unaffected
        case .unknown, nil: self = .unknown
        }
    }
}
