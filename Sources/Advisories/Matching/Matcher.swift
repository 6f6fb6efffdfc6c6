/// Holds packages against the records of an index: by their names in ecosystems, and by CPE.
struct Matcher {
    /// What the index says about one package.
    struct Result {
        /// What each record that may affect it says; at most one outcome for each record.
        var outcomes: [Int: MatchOutcome] = [:]
        /// The records that speak of the package and not of its version.
        var outside: Set<Int> = []
        /// The records that know it by the name of its ecosystem.
        var ecosystemRecords: Set<Int> = []
        /// The kernel's own records whose list of versions says that this one is not affected.
        var kernelRecords: Set<Int> = []
        /// Whether any record speaks of the package at all; without one, nothing is known.
        var isKnown = false
    }

    /// The name by which the kernel's own records know it.
    private static let kernel = "linux/linux"

    private let lookup: IndexLookup
    /// The one record that is asked about; nil for all.
    private let record: Int?

    init(_ lookup: IndexLookup, record: Int? = nil) {
        self.lookup = lookup
        self.record = record
    }

    /// What the index says about a package in its surroundings.
    func result(for item: SoftwareItem, on platform: Platform) throws(AdvisoriesError) -> Result {
        var result = Result()
        for identity in item.identities {
            try match(identity, version: item.version(of: identity), platform: platform, into: &result)
        }
        for cpe in item.cpes {
            try match(cpe, of: item, platform: platform, into: &result)
        }
        for name in item.projectNames {
            try match(projectName: name, of: item, platform: platform, into: &result)
        }
        result.preferOwnVersions()
        result.outside.subtract(result.outcomes.keys)
        return result
    }

    // MARK: By the names of ecosystems

    private func match(
        _ identity: PackageIdentity, version text: String?, platform: Platform, into result: inout Result
    ) throws(AdvisoriesError) {
        guard let package = try lookup.package(identity.ecosystem, identity.name) else { return }
        result.isKnown = true
        let version = PackageVersion(text, scheme: package.scheme)
        var inside: [Int: [AffectedRow]] = [:]
        var outside: Set<Int> = []
        try lookup.rows(about: package.id, of: record, version: version) { row in
            inside[row.record, default: []].append(row)
        } outside: { record in
            outside.insert(record)
        }
        let judge = RowJudge(identity: identity, version: version, scheme: package.scheme, platform: platform)
        for (record, rows) in inside {
            if let outcome = judge.outcome(of: rows) {
                result.add(outcome, of: record)
            } else {
                outside.insert(record)
            }
        }
        result.outside.formUnion(outside)
        if identity.ecosystem != "name" { result.ecosystemRecords.formUnion(outside) }
        if identity.name == Self.kernel { result.kernelRecords.formUnion(outside) }
    }

    // MARK: By CPE

    private func match(
        _ cpe: CPEName, of item: SoftwareItem, platform: Platform, into result: inout Result
    ) throws(AdvisoriesError) {
        guard let product = cpe.product.plain,
            let subject = CPESubject(cpe, packageVersion: item.package.version, packageType: item.packageType)
        else { return }
        let vendor = cpe.vendor.plain
        let identity = "cpe:2.3:\(cpe.part.plain ?? "*"):\(vendor ?? "*"):\(product)"
        try match(
            subject, product: product, vendor: vendor, identity: identity, confidence: vendor == nil ? .low : .medium,
            platform: platform, into: &result)
        for name in CPEAliases.known.names(vendor: vendor, product: product) {
            try match(
                PackageIdentity(ecosystem: "name", name: name, scheme: .generic, version: nil),
                version: cpe.version.plain ?? item.package.version, platform: platform, into: &result)
        }
    }

    private func match(
        projectName name: String, of item: SoftwareItem, platform: Platform, into result: inout Result
    ) throws(AdvisoriesError) {
        guard let cpe = try? CPEName("cpe:2.3:*:*:\(name.replacing(":", with: "\\:")):*:*:*:*:*:*:*:*"),
            let subject = CPESubject(cpe, packageVersion: item.package.version, packageType: item.packageType)
        else { return }
        try match(
            subject, product: name, vendor: nil, identity: "the name \(name)", confidence: .low, platform: platform,
            into: &result)
    }

    private func match(
        _ subject: CPESubject, product: String, vendor: String?, identity: String,
        confidence: MatchOutcome.Confidence, platform: Platform, into result: inout Result
    ) throws(AdvisoriesError) {
        let surroundings = Surroundings(platform: platform, subject: subject.cpe)
        var found: [(Int, ConfigurationFinding)] = []
        let note = { (record: Int, body: UnsafeRawBufferPointer) in
            found.append(
                (record, ConfigurationCheck.finding(in: body, about: subject, surroundings: surroundings)))
        }
        let isKnown =
            if let record { try lookup.configurations(of: record, note) } else {
                try lookup.configurations(product: product, vendor: vendor, note)
            }
        result.isKnown = result.isKnown || isKnown
        for (record, finding) in found {
            if let outcome = finding.outcome(identity: identity, confidence: confidence) {
                result.add(outcome, of: record)
            } else {
                result.outside.insert(record)
            }
        }
    }
}

extension Matcher.Result {
    /// Drops what the kernel's CPE ranges say where its own list of versions says otherwise.
    ///
    /// Its records list its branches one by one, and repeat that as CPE ranges that have no beginning, in which every later
    /// branch lies.
    fileprivate mutating func preferOwnVersions() {
        for record in kernelRecords where outcomes[record]?.rule == .cpeConfiguration { outcomes[record] = nil }
    }

    /// Adds what was asked about another record.
    mutating func formUnion(_ other: Matcher.Result) {
        outcomes.merge(other.outcomes) { first, _ in first }
        outside.formUnion(other.outside)
        ecosystemRecords.formUnion(other.ecosystemRecords)
        isKnown = isKnown || other.isKnown
    }

    /// Keeps the stronger of two outcomes: affected before undecided before what a platform rules out.
    fileprivate mutating func add(_ outcome: MatchOutcome, of record: Int) {
        guard let present = outcomes[record] else {
            outcomes[record] = outcome
            return
        }
        if (outcome.strength, outcome.confidence) > (present.strength, present.confidence) {
            outcomes[record] = outcome
        }
    }
}

extension MatchOutcome {
    fileprivate var strength: Int {
        switch verdict {
        case .affected: 2
        case .undecided: 1
        case .notAffected: 0
        }
    }
}

extension ConfigurationFinding {
    /// What follows; nil where the configuration does not speak of the version.
    fileprivate func outcome(identity: String, confidence: MatchOutcome.Confidence) -> MatchOutcome? {
        let confidence = isForEveryVersion ? .low : confidence
        func made(_ verdict: MatchOutcome.Verdict, _ reasons: [String], ruledOutBy: String? = nil) -> MatchOutcome {
            MatchOutcome(
                verdict, by: .cpeConfiguration, confidence: confidence, identity: identity, reasons: reasons,
                fixedIn: fixedIn, ruledOutBy: ruledOutBy)
        }
        switch truth {
        case .yes: return made(.affected, reasons)
        case .unknown: return made(.undecided, reasons + open.map { "it is not known \($0)" })
        case .no:
            guard let first = ruledOut.first, !reasons.isEmpty else { return nil }
            return made(.notAffected, reasons, ruledOutBy: first)
        }
    }
}
