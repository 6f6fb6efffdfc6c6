/// The questions that matching asks the index, compiled once.
struct IndexLookup {
    private let package: SQLiteStatement
    private let affected: SQLiteStatement
    private let affectedByRecord: SQLiteStatement
    private let configurationsOfProduct: SQLiteStatement
    private let configurationsOfName: SQLiteStatement
    private let configurationsOfRecord: SQLiteStatement
    private let packagesOfRecord: SQLiteStatement
    private let records: SQLiteStatement
    private let recordsOfName: SQLiteStatement
    private let exploited: SQLiteStatement
    private let prediction: SQLiteStatement
    private let statements: SQLiteStatement
    private let ecosystem: SQLiteStatement
    /// Most indexes hold none, and then nobody has to be asked for each vulnerability.
    private let hasStatements: Bool

    init(_ file: SQLiteFile) throws(AdvisoriesError) {
        func query(_ name: String) throws(AdvisoriesError) -> SQLiteStatement {
            try file.statement(Resources.text(of: "Queries/\(name).sql") ?? "")
        }
        package = try query("package")
        affected = try query("affected-by-package")
        affectedByRecord = try query("affected-by-record")
        configurationsOfRecord = try query("configurations-of-record")
        packagesOfRecord = try query("packages-of-record")
        configurationsOfProduct = try query("configurations-by-product")
        configurationsOfName = try query("configurations-by-name")
        records = try query("record")
        recordsOfName = try query("records-of-name")
        exploited = try query("exploited")
        prediction = try query("exploit-prediction")
        statements = try query("statements")
        ecosystem = try query("has-ecosystem")
        let any = try query("any-statement")
        hasStatements = try any.step()
        any.reset()
    }

    /// A package of an ecosystem that some record speaks of.
    func package(_ ecosystem: String, _ name: String) throws(AdvisoriesError) -> (id: Int, scheme: VersionScheme)? {
        package.bind(ecosystem, at: 1)
        package.bind(name, at: 2)
        guard try package.step() else { return nil }
        defer { package.reset() }
        return (package.integer(0), package.text(1).flatMap(VersionScheme.init(rawValue:)) ?? .generic)
    }

    /// Every row about a package that a version is not outside of, and the records of all others.
    ///
    /// - Parameter record: The one record whose rows are asked for; all records unless given.
    func rows(
        about id: Int, of record: Int?, version: PackageVersion, _ inside: (AffectedRow) -> Void, outside: (Int) -> Void
    ) throws(AdvisoriesError) {
        let query = record == nil ? affected : affectedByRecord
        query.bind(id, at: 1)
        if let record { query.bind(record, at: 2) }
        while try query.step() {
            let row = AffectedRow(query, version: version)
            if row.position == .outside { outside(row.record) } else { inside(row) }
        }
    }

    /// Every configuration whose vulnerable part is a product; of any vendor where none is given.
    ///
    /// - Returns: whether there is any.
    func configurations(
        product: String, vendor: String?, _ body: (Int, UnsafeRawBufferPointer) -> Void
    ) throws(AdvisoriesError) -> Bool {
        let query = vendor == nil ? configurationsOfName : configurationsOfProduct
        query.bind(product, at: 1)
        if let vendor { query.bind(vendor, at: 2) }
        return try each(query, body)
    }

    /// Every configuration of a record.
    func configurations(
        of record: Int, _ body: (Int, UnsafeRawBufferPointer) -> Void
    ) throws(AdvisoriesError) -> Bool {
        configurationsOfRecord.bind(record, at: 1)
        return try each(configurationsOfRecord, body)
    }

    private func each(
        _ query: SQLiteStatement, _ body: (Int, UnsafeRawBufferPointer) -> Void
    ) throws(AdvisoriesError) -> Bool {
        var isKnown = false
        while try query.step() {
            isKnown = true
            let record = query.integer(0)
            query.withBytes(1) { body(record, $0) }
        }
        return isKnown
    }

    /// The packages of ecosystems that a record speaks of.
    func packages(of record: Int) throws(AdvisoriesError) -> [(ecosystem: String, name: String)] {
        packagesOfRecord.bind(record, at: 1)
        var result: [(ecosystem: String, name: String)] = []
        while try packagesOfRecord.step() {
            result.append((packagesOfRecord.text(1) ?? "", packagesOfRecord.text(2) ?? ""))
        }
        return result
    }

    /// What the index keeps about a record.
    func record(_ id: Int) throws(AdvisoriesError) -> RecordSummary? {
        records.bind(id, at: 1)
        guard try records.step() else { return nil }
        defer { records.reset() }
        return RecordSummary(id: id, row: records)
    }

    /// The records that have a name, as their own or as an alias.
    func records(named name: String) throws(AdvisoriesError) -> [Int] {
        recordsOfName.bind(name, at: 1)
        var result: [Int] = []
        while try recordsOfName.step() { result.append(recordsOfName.integer(0)) }
        return result
    }

    /// What is known of a vulnerability's exploitation; nil where no list names it, which means nothing.
    func exploitation(of name: String) throws(AdvisoriesError) -> KnownExploitation? {
        exploited.bind(name, at: 1)
        guard try exploited.step() else { return nil }
        defer { exploited.reset() }
        return KnownExploitation(
            name: name, added: exploited.text(0), due: exploited.text(1),
            isUsedForRansom: exploited.isNull(2) ? nil : exploited.integer(2) == 1)
    }

    /// How likely exploitation is; nil where nobody has said.
    func prediction(of name: String) throws(AdvisoriesError) -> ExploitPrediction? {
        prediction.bind(name, at: 1)
        guard try prediction.step() else { return nil }
        defer { prediction.reset() }
        return ExploitPrediction(probability: prediction.real(0), percentile: prediction.real(1))
    }

    /// What suppliers say about a vulnerability, the newest first.
    func statements(about name: String) throws(AdvisoriesError) -> [ImpactStatement] {
        guard hasStatements else { return [] }
        statements.bind(name, at: 1)
        var result: [ImpactStatement] = []
        while try statements.step() {
            guard let status = statements.text(0).flatMap(ImpactStatus.init(rawValue:)) else { continue }
            result.append(
                ImpactStatement(
                    vulnerability: name, status: status,
                    justification: statements.text(1).flatMap(ImpactJustification.init(rawValue:)),
                    detail: statements.text(2), action: statements.text(3),
                    subjects: [ImpactSubject(product: statements.lines(4), part: statements.lines(5))],
                    author: statements.text(6) ?? statements.text(8), made: statements.text(7)))
        }
        return result
    }

    /// Whether any record speaks of packages of an ecosystem.
    func covers(_ name: String) throws(AdvisoriesError) -> Bool {
        ecosystem.bind(name, at: 1)
        let covers = try ecosystem.step()
        ecosystem.reset()
        return covers
    }
}
