/// Which products of a portfolio an advisory affects.
///
/// The question backwards: from one vulnerability, by the names of what it affects, to the software that has them. It
/// takes as long as there are uses, however large the portfolio is.
public struct AffectedSearch: Sendable {
    /// A package that is affected, or may be, and everything that holds it.
    public struct Package: Sendable {
        /// The package.
        public var package: SoftwarePackage
        /// What follows from the data.
        public var verdict: MatchOutcome.Verdict
        /// What each record says.
        public var evidence: [MatchEvidence]
        /// Why it is none after all.
        public var removals: [Removal]
        /// Where it is.
        public var uses: [PackageUse]
    }

    /// The vulnerability's names, the one it goes by first.
    public let names: [String]
    /// What each source says about it.
    public let records: [RecordSummary]
    /// What is affected, or may be.
    public private(set) var packages: [Package] = []
    /// How many packages have a name that the vulnerability speaks of, affected or not.
    public private(set) var looked = 0

    /// Looks for the products.
    ///
    /// - Parameter name: Any name of the vulnerability, in any case.
    /// - Throws: where no record has the name: then nothing is known, which is not the same as nobody affected.
    public init(_ name: String, index: SQLiteFile, inventory: Inventory) throws(AdvisoriesError) {
        let lookup = try IndexLookup(index)
        (records, names) = try index.snapshot { () throws(AdvisoriesError) in try Self.records(named: name, lookup) }
        try inventory.file.snapshot { () throws(AdvisoriesError) in
            try index.snapshot { () throws(AdvisoriesError) in try search(lookup, InventoryLookup(inventory)) }
        }
    }

    /// What every source says about a vulnerability, and its names.
    private static func records(
        named name: String, _ lookup: IndexLookup
    ) throws(AdvisoriesError) -> ([RecordSummary], [String]) {
        var groups = AliasGroups(lookup)
        var first: Int?
        for spelling in [name, name.uppercased()] where first == nil {
            first = try lookup.records(named: spelling).first
        }
        guard let first else {
            throw .refused("no record of the index has the name '\(name)', so nothing is known about it")
        }
        let members = try groups.group(of: first)
        let all = groups.groups[members]
        return (all.filter { !$0.isWithdrawn }, all.vulnerabilityNames)
    }

    /// Whether any record has a name.
    public static func isKnown(_ name: String, index: SQLiteFile) throws(AdvisoriesError) -> Bool {
        let lookup = try IndexLookup(index)
        for spelling in [name, name.uppercased()] where try !lookup.records(named: spelling).isEmpty { return true }
        return false
    }

    private mutating func search(_ lookup: IndexLookup, _ inventory: InventoryLookup) throws(AdvisoriesError) {
        var statements: [ImpactStatement] = []
        for name in names { statements += try lookup.statements(about: name) }
        for id in try candidates(lookup, inventory).sorted() {
            guard let item = try inventory.item(id) else { continue }
            looked += 1
            for (platform, uses) in try inventory.uses(of: id) {
                var result = Matcher.Result()
                for record in records {
                    result.formUnion(try Matcher(lookup, record: record.id).result(for: item, on: platform))
                }
                let builder = FindingBuilder(
                    records: records, names: Set(names), bill: ScannedBill(path: "", bill: SoftwareBill(format: "")),
                    item: item, result: result, platform: platform, context: nil, sources: nil,
                    supplierStatements: statements, hosts: { _ in false })
                guard let finding = builder.finding() else { continue }
                packages.append(
                    Package(
                        package: item.package, verdict: finding.verdict, evidence: finding.evidence,
                        removals: finding.removals, uses: uses.sorted()))
            }
        }
    }

    private func candidates(_ lookup: IndexLookup, _ inventory: InventoryLookup) throws(AdvisoriesError) -> Set<Int> {
        var candidates: Set<Int> = []
        for record in records {
            for (ecosystem, name) in try lookup.packages(of: record.id) {
                candidates.formUnion(try inventory.packages(ecosystem, name))
            }
            var products: Set<String> = []
            _ = try lookup.configurations(of: record.id) { products.formUnion(ConfigurationBytes.products(in: $1)) }
            for product in products { candidates.formUnion(try inventory.packages("cpe", product)) }
        }
        return candidates
    }
}
