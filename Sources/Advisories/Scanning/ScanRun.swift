import ProductModel

/// The work of one scan.
struct ScanRun {
    /// A package that some record affects, or may.
    private struct Hit {
        let bill: Int
        let item: SoftwareItem
        let result: Matcher.Result
        let platform: Platform
    }

    private let subject: VulnerabilityScan.Subject
    private let lookup: IndexLookup
    private let matcher: Matcher
    private var groups: AliasGroups
    private var severities = SeverityReader()
    private var hits: [Hit] = []
    private var found = VulnerabilityScan.Coverage()
    private var ecosystems: Set<String> = []
    private var coveredEcosystems: [String: Bool] = [:]
    private var used: Set<String> = []
    private var items: [[SoftwareItem]] = []

    init(_ subject: VulnerabilityScan.Subject, lookup: IndexLookup) {
        self.subject = subject
        self.lookup = lookup
        matcher = Matcher(lookup)
        groups = AliasGroups(lookup)
    }

    // MARK: Matching

    mutating func matchAll(_ progress: (String) -> Void) throws(AdvisoriesError) {
        let total = subject.bills.reduce(0) { $0 + $1.bill.packages.count }
        for (number, bill) in subject.bills.enumerated() {
            let items = bill.bill.packages.map(SoftwareItem.init)
            self.items.append(items)
            let platform = platform(of: bill, items)
            for item in items where item.isSoftware(in: bill.bill) {
                found.packages += 1
                if found.packages % 5_000 == 0 { progress("\(found.packages) of \(total) packages") }
                try match(item, of: number, on: platform)
            }
        }
    }

    private mutating func match(_ item: SoftwareItem, of bill: Int, on platform: Platform) throws(AdvisoriesError) {
        let result = try matcher.result(for: item, on: platform)
        if result.isKnown { found.known += 1 } else { try note(item, of: bill) }
        guard !result.outcomes.isEmpty else { return }
        hits.append(Hit(bill: bill, item: item, result: result, platform: platform))
    }

    private mutating func note(_ item: SoftwareItem, of bill: Int) throws(AdvisoriesError) {
        let path = subject.bills[bill].path
        func uncovered(_ reason: String) -> VulnerabilityScan.UncoveredPackage {
            .init(bill: path, name: item.package.name, version: item.package.version, reason: reason)
        }
        if try isCovered(item) {
            found.silent += 1
        } else if item.isIdentified {
            let missing = item.identities.map(\.ecosystem).filter { coveredEcosystems[$0] != true && $0 != "OSS-Fuzz" }
            ecosystems.formUnion(missing)
            found.unknown.append(
                uncovered(
                    missing.isEmpty
                        ? "no record of the index has its CPE name or its name"
                        : "the index has no records of \(missing.joined(separator: ", "))"))
        } else {
            let reason = item.problems.first ?? "the bill gives neither a package URL nor a CPE name"
            found.unidentified.append(uncovered(reason))
        }
    }

    /// Whether a feed speaks of all packages of its ecosystem.
    ///
    /// Then silence about one of them says that nothing is known against it. No feed does so for CPE names.
    private mutating func isCovered(_ item: SoftwareItem) throws(AdvisoriesError) -> Bool {
        var isCovered = false
        for identity in item.identities where identity.ecosystem != "OSS-Fuzz" && identity.ecosystem != "name" {
            if coveredEcosystems[identity.ecosystem] == nil {
                coveredEcosystems[identity.ecosystem] = try lookup.covers(identity.ecosystem)
            }
            isCovered = isCovered || coveredEcosystems[identity.ecosystem] == true
        }
        return isCovered
    }

    private func platform(of bill: ScannedBill, _ items: [SoftwareItem]) -> Platform {
        var platform = Platform(items)
        if let system = bill.component.flatMap({ subject.components[$0]?.operatingSystem }),
            let family = OperatingSystems.known.family(ofWord: system)
        {
            platform.families.insert(family)
        }
        return platform
    }

    var coverage: VulnerabilityScan.Coverage {
        var coverage = found
        coverage.missingEcosystems = ecosystems.sorted()
        return coverage
    }

    var unusedDecisions: [VulnerabilityDecision] { subject.decisions.filter { !used.contains($0.key) } }

    // MARK: Findings

    mutating func vulnerabilities() throws(AdvisoriesError) -> [Vulnerability] {
        var byGroup: [Int: [Int]] = [:]
        var compiled: [Int: Set<String>] = [:]
        for (number, hit) in hits.enumerated() {
            var own: Set<Int> = []
            for record in hit.result.outcomes.keys.sorted() { own.insert(try groups.group(of: record)) }
            for group in own { byGroup[group, default: []].append(number) }
            if hit.item.package.compiledSources != nil {
                for group in own {
                    compiled[number, default: []].formUnion(groups.groups[group].flatMap(\.sourceFiles))
                }
            }
        }
        var sources: [Int: CompiledFiles] = [:]
        for (number, named) in compiled {
            sources[number] = hits[number].item.package.compiledSources.flatMap { CompiledFiles($0, named: named) }
        }
        var result: [Vulnerability] = []
        for (group, numbers) in byGroup {
            if let vulnerability = try vulnerability(groups.groups[group], numbers, sources) {
                result.append(vulnerability)
            }
        }
        // Only ranks and places are sorted: to move vulnerabilities about costs more.
        let ranked = result.indices.map { (rank: result[$0].rank, place: $0) }.sorted { left, right in
            left.rank > right.rank
                || left.rank == right.rank && result[left.place].id < result[right.place].id
        }
        return ranked.map { result[$0.place] }
    }

    private mutating func vulnerability(
        _ records: [RecordSummary], _ numbers: [Int], _ sources: [Int: CompiledFiles]
    ) throws(AdvisoriesError) -> Vulnerability? {
        let names = records.vulnerabilityNames
        guard let id = names.first, records.contains(where: { !$0.isWithdrawn }) else { return nil }
        let known = Set(names)
        var statements = subject.statements
        var exploitation: KnownExploitation?
        var prediction: ExploitPrediction?
        for name in names {
            statements += try lookup.statements(about: name)
            if exploitation == nil { exploitation = try lookup.exploitation(of: name) }
            if prediction == nil { prediction = try lookup.prediction(of: name) }
        }
        var vulnerability = Vulnerability(
            id: id, names: names, records: records, summary: records.first { !$0.summary.isEmpty }?.summary ?? "",
            severities: severities.all(of: records), exploitation: exploitation, prediction: prediction,
            findings: [])
        for number in numbers {
            let hit = hits[number]
            let items = items[hit.bill]
            let identifiers = subject.identifiers
            let builder = FindingBuilder(
                records: records, names: known, bill: subject.bills[hit.bill], item: hit.item, result: hit.result,
                platform: hit.platform,
                context: subject.bills[hit.bill].component.flatMap { subject.components[$0] }, sources: sources[number],
                supplierStatements: statements,
                hosts: { asked in
                    asked.contains { name in
                        identifiers.contains(name)
                            || items.contains { $0.package.reference == name || $0.isNamed(by: name) }
                    }
                })
            if let finding = finding(of: vulnerability, builder) { vulnerability.findings.append(finding) }
        }
        return vulnerability.findings.isEmpty ? nil : vulnerability
    }

    private mutating func finding(of vulnerability: Vulnerability, _ builder: FindingBuilder) -> VulnerabilityFinding? {
        guard let made = builder.finding() else { return nil }
        let decision = decision(on: vulnerability, builder)
        let severity =
            decision.flatMap { $0.holds ? $0.decision.cvss : nil }.flatMap { StatedSeverity("the product's files", $0) }
            ?? vulnerability.severities.first
        let priority = PriorityJudge.priority(
            .init(
                exploitation: vulnerability.exploitation, prediction: vulnerability.prediction, severity: severity,
                isExploitedHere: decision?.decision.isExploited, context: builder.context))
        return VulnerabilityFinding(
            component: builder.bill.component, bill: builder.bill.path, package: builder.item.package,
            verdict: made.verdict, evidence: made.evidence, against: made.against, removals: made.removals,
            suggestions: made.removals.isEmpty ? builder.suggestions(for: vulnerability.severities) : [],
            decision: decision, state: Self.state(made.verdict, made.removals, decision), priority: priority)
    }

    private mutating func decision(on vulnerability: Vulnerability, _ builder: FindingBuilder) -> AppliedDecision? {
        guard !subject.decisions.isEmpty else { return nil }
        let fitting = subject.decisions.filter {
            $0.covers(builder.names, item: builder.item, component: builder.bill.component)
        }
        // The decision that says more about what it is for wins over one that speaks of everything.
        guard let decision = fitting.max(by: { $0.precision < $1.precision }) else { return nil }
        used.formUnion(fitting.map(\.key))
        guard decision.status != nil else { return AppliedDecision(decision: decision, changes: ["it says no status"]) }
        let grounds = DecisionCheck.Grounds(
            advisories: Dictionary(
                builder.records.map { ($0.name, $0.substance) }, uniquingKeysWith: { first, _ in first }),
            version: builder.item.package.version, facts: subject.facts)
        return AppliedDecision(
            decision: decision, changes: DecisionCheck(asOf: subject.asOf).changes(of: decision, now: grounds))
    }

    /// One's own decision comes before everything, then what the data rule out, then what they say.
    private static func state(
        _ verdict: MatchOutcome.Verdict, _ removals: [Removal], _ decision: AppliedDecision?
    ) -> VulnerabilityFinding.State {
        if let decision {
            guard decision.holds else { return .reopened }
            switch decision.decision.status {
            case .affected: return .affected
            case .notAffected: return .notAffected
            case .fixed: return .fixed
            case .underInvestigation: return .underInvestigation
            case nil: break
            }
        }
        guard removals.isEmpty else { return .removed }
        return verdict == .affected ? .open : .undecided
    }
}

extension VulnerabilityDecision {
    fileprivate var precision: Int { (packages.isEmpty ? 0 : 2) + (components.isEmpty ? 0 : 1) }
}

extension Vulnerability {
    /// What comes first: what is open, by its priority, then by how likely and how severe it is.
    fileprivate var rank: (Int, Double, Double) {
        (priority?.rawValue ?? 0, prediction?.probability ?? 0, severities.first?.score ?? 0)
    }
}

extension SoftwareItem {
    /// Whether it is software that is in the product: neither a source, nor a build tool, nor a file, nor the product
    /// itself, unless that has a name of its own by which records may know it.
    fileprivate func isSoftware(in bill: SoftwareBill) -> Bool {
        let isNamed = !identities.isEmpty || !cpes.isEmpty
        let mayBeNameless = package.kind != "file" && package.kind != "data" && package.reference != bill.root
        return package.isRequired != false && (isNamed || mayBeNameless)
    }
}
