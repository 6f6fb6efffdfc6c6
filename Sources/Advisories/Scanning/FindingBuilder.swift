import ProductModel

/// Makes one finding of everything that was found about a vulnerability in one package.
struct FindingBuilder {
    /// The records of the vulnerability.
    let records: [RecordSummary]
    /// All of its names.
    let names: Set<String>
    let bill: ScannedBill
    let item: SoftwareItem
    let result: Matcher.Result
    let platform: Platform
    let context: ComponentContext?
    /// The package's compiled sources; nil where the bill does not say, or says so from a root that can't be found.
    let sources: CompiledFiles?
    let supplierStatements: [ImpactStatement]
    /// Whether identifiers name the product itself, or something in the bill that holds the package.
    let hosts: ([String]) -> Bool

    private var outcomes: [(record: RecordSummary, outcome: MatchOutcome)] {
        records.compactMap { record in
            record.isWithdrawn ? nil : result.outcomes[record.id].map { (record, $0) }
        }
    }

    private var outside: [RecordSummary] { records.filter { !$0.isWithdrawn && result.outside.contains($0.id) } }

    /// What follows from the data alone; nil where no record affects the package or may.
    func finding() -> (
        verdict: MatchOutcome.Verdict, evidence: [MatchEvidence], against: [String], removals: [Removal]
    )? {
        let outcomes = outcomes
        guard !outcomes.isEmpty else { return nil }
        let outside = outside
        let evidence = outcomes.map { MatchEvidence(record: $0.record.name, feed: $0.record.feed, outcome: $0.outcome) }
        var removals: [Removal] = []
        let verdicts = Set(outcomes.map(\.outcome.verdict))
        let verdict: MatchOutcome.Verdict =
            verdicts.contains(.affected) ? .affected : verdicts.contains(.undecided) ? .undecided : .notAffected
        if verdict == .notAffected, let first = outcomes.first(where: { $0.outcome.ruledOutBy != nil }) {
            removals.append(Removal(.platform, first.outcome.ruledOutBy ?? "", source: first.record.name))
        }
        removals += [authority(outcomes, outside), patch, sourceFiles].compactMap(\.self) + statementRemovals
        return (verdict, evidence, outside.map { "\($0.name) (\($0.feed))" }, removals)
    }

    // MARK: What takes it away

    /// The distribution about its own package, and the kernel about itself, know better than NVD.
    private func authority(
        _ outcomes: [(record: RecordSummary, outcome: MatchOutcome)], _ outside: [RecordSummary]
    ) -> Removal? {
        guard !outside.isEmpty else { return nil }
        let best = outcomes.map { rank($0.record) }.max() ?? 0
        guard let knower = outside.max(by: { rank($0) < rank($1) }), rank(knower) > best else { return nil }
        return Removal(
            .authority, "\(knower.name) of \(knower.feed) says that this version is not affected", source: knower.name)
    }

    private func rank(_ record: RecordSummary) -> Int {
        let isOfDistribution = item.packageType.map { ["deb", "rpm", "apk"].contains($0) } ?? false
        switch record.kind {
        case "debian", "alpine": return isOfDistribution ? 3 : 1
        case "osv":
            return isOfDistribution && result.isByEcosystem(record.id, of: item) ? 3 : 1
        case "cve":
            let isKernel =
                item.cpes.contains { $0.product.plain == "linux_kernel" } || item.package.name == "linux-yocto"
            return isKernel ? 2 : 1
        default: return 1
        }
    }

    private var patch: Removal? {
        guard let name = item.package.patched.first(where: names.contains) else { return nil }
        return Removal(.patched, "a patch in \(item.package.name) resolves \(name)", source: bill.path)
    }

    private var sourceFiles: Removal? {
        guard let sources else { return nil }
        let files = records.filter { !$0.isWithdrawn }.flatMap(\.sourceFiles)
        guard !files.isEmpty, !sources.containsAny(of: files) else { return nil }
        let shown = files.prefix(2).joined(separator: ", ") + (files.count > 2 ? " and \(files.count - 2) more" : "")
        let record = records.first { !$0.sourceFiles.isEmpty }?.name ?? ""
        return Removal(.notCompiled, "none of the files that hold it was compiled: \(shown)", source: record)
    }

    private var statementRemovals: [Removal] {
        var removals: [Removal] = []
        if let statement = bill.bill.statements.newest(about: names, item: item, hosts: hosts),
            let reason = statement.removal
        {
            removals.append(Removal(.bill, reason, source: bill.path))
        }
        if let statement = supplierStatements.newest(about: names, item: item, hosts: hosts),
            let reason = statement.removal
        {
            removals.append(Removal(.supplier, reason, source: statement.author ?? "its supplier"))
        }
        return removals
    }

    // MARK: What may take it away

    /// What the threat model suggests: a flaw that needs a network in a component that has none.
    func suggestions(for severities: [StatedSeverity]) -> [Removal] {
        guard let context, let vector = severities.first(where: { $0.version != "2.0" })?.vector else { return [] }
        func needs(_ value: String) -> Bool { vector.contains("/AV:\(value)") }
        let isOffNetworks = context.isReachedFromInternet == false && context.isReachedFromLocalNetwork == false
        if needs("N"), isOffNetworks {
            return [
                Removal(
                    .interface, "it needs a network, and \(context.title) has none that its files know of",
                    source: "threat model")
            ]
        }
        if needs("A"), isOffNetworks, context.isReachedByRadio == false {
            return [
                Removal(
                    .interface,
                    "it needs a local network or radio, and \(context.title) has none that its files know of",
                    source: "threat model")
            ]
        }
        if needs("P"), context.isReachedByTouch == false {
            return [
                Removal(
                    .interface, "it needs touch, and nobody who is not trusted can touch \(context.title)",
                    source: "threat model")
            ]
        }
        return []
    }
}

extension Matcher.Result {
    /// Whether a record knows the package by an ecosystem, as a distribution does its own.
    fileprivate func isByEcosystem(_ record: Int, of item: SoftwareItem) -> Bool {
        // Records that the version is outside of have no outcome; with one, its identity tells.
        guard let outcome = outcomes[record] else { return ecosystemRecords.contains(record) }
        return item.identities.contains { outcome.identity == "\($0.ecosystem) \($0.name)" }
    }
}

extension ImpactStatement {
    /// Why the package is not affected, where that is what it says.
    fileprivate var removal: String? {
        switch status {
        case .notAffected:
            let reason = [justification?.rawValue.replacing("_", with: " "), detail].compactMap(\.self)
            return "not affected" + (reason.isEmpty ? "" : ": " + reason.joined(separator: "; "))
        case .fixed: return "fixed" + (detail.map { ": \($0)" } ?? "")
        case .affected, .underInvestigation: return nil
        }
    }
}

extension [ImpactStatement] {
    /// The newest statement about a vulnerability in a package.
    ///
    /// Both have to fit: the package, and what the statement says holds it. What a supplier says of a library in its own
    /// module says nothing about the same library elsewhere.
    fileprivate func newest(
        about names: Set<String>, item: SoftwareItem, hosts: ([String]) -> Bool
    ) -> ImpactStatement? {
        guard !isEmpty else { return nil }
        let fitting = filter { statement in
            (names.contains(statement.vulnerability) || statement.aliases.contains(where: names.contains))
                && statement.subjects.contains { subject in
                    let identifiers = subject.part.isEmpty ? subject.product : subject.part
                    return identifiers.contains { $0 == item.package.reference || item.isNamed(by: $0) }
                        && (subject.part.isEmpty || hosts(subject.product))
                }
        }
        // Of two of one time, the later in the order of reading is newer; one without a time is the oldest.
        return fitting.reversed().max { left, right in
            guard let time = right.made.flatMap(StatementTime.init) else { return false }
            return left.made.flatMap(StatementTime.init).map { $0 < time } ?? true
        }
    }
}
