/// Makes rows of records.
struct BatchBuilder {
    private(set) var batch = RowBatch()
    var numbers: IndexNumbers

    /// How many records and bytes of text a batch has before it is handed on.
    private static let recordLimit = 5_000
    private static let textLimit = 16 << 20
    /// The longest version that is kept as written; what is longer is cut, and can't be read anyway.
    private static let versionLimit = 1_000

    init(_ numbers: IndexNumbers) { self.numbers = numbers }

    var isFull: Bool { batch.records.count >= Self.recordLimit || batch.texts.count >= Self.textLimit }

    /// The batch, with its rows in order; the next begins empty.
    mutating func take() -> RowBatch {
        var taken = RowBatch()
        swap(&taken, &batch)
        taken.sort()
        batch.texts.reserveCapacity(taken.texts.count)
        return taken
    }

    /// Adds the rows of a record.
    ///
    /// - Parameters:
    ///   - id: The number of the record that it replaces; nil for a new one.
    ///   - part: The file that it stands in together with others.
    /// - Returns: The record's number.
    @discardableResult
    mutating func add(_ record: AdvisoryRecord, digest: Digest, replacing id: Int?, part: String?) -> Int {
        var substance = Digest()
        substance.add(record.isWithdrawn ? 1 : 0)
        for vector in record.vectors { substance.add(vector) }
        for file in record.sourceFiles { substance.add(file) }
        let number = id ?? numbers.record()
        addNames(record, number)
        addRanges(record, number, &substance)
        for configuration in record.configurations { add(configuration, to: number, &substance) }
        addStatements(record, number, &substance)
        batch.records.append(
            RowBatch.Record(
                id: number, part: batch.keep(part), name: batch.keep(record.name), digest: digest, substance: substance,
                published: batch.keep(record.published), modified: batch.keep(record.modified),
                isWithdrawn: record.isWithdrawn, aliases: batch.keep(lines: record.aliases),
                summary: batch.keep(lines: [record.summary]), vectors: batch.keep(lines: record.vectors),
                weaknesses: batch.keep(lines: record.weaknesses.map(String.init)),
                links: batch.keep(lines: record.links), sourceFiles: batch.keep(lines: record.sourceFiles),
                replaces: id != nil))
        return number
    }

    /// Notes that a record stands in another file than before.
    mutating func move(_ record: Int, to part: String?) {
        batch.moves.append(RowBatch.Move(record: record, part: batch.keep(part)))
    }

    /// Notes how many files were read so far.
    mutating func note(filesRead: Int) { batch.filesRead = filesRead }

    private mutating func addNames(_ record: AdvisoryRecord, _ number: Int) {
        batch.aliases.append(RowBatch.Alias(name: batch.keep(record.name), record: number))
        var seen: Set<String> = [record.name]
        for alias in record.aliases where seen.insert(alias).inserted {
            batch.aliases.append(RowBatch.Alias(name: batch.keep(alias), record: number))
        }
    }

    private mutating func add(_ configuration: Configuration, to record: Int, _ substance: inout Digest) {
        let body = configuration.encoded
        body.withUnsafeBytes { substance.add($0) }
        let tree = numbers.tree()
        batch.trees.append(RowBatch.Tree(id: tree, record: record, body: batch.keep(body)))
        for name in ConfigurationProducts.of(configuration) {
            batch.products.append(
                RowBatch.Product(product: batch.keep(name.product), vendor: batch.keep(name.vendor), tree: tree))
        }
    }

    private mutating func addStatements(_ record: AdvisoryRecord, _ number: Int, _ substance: inout Digest) {
        var part = 0
        for statement in record.statements {
            for subject in statement.subjects {
                for text in [statement.vulnerability, statement.status.rawValue] + subject.product + subject.part {
                    substance.add(text)
                }
                batch.statements.append(
                    RowBatch.Statement(record: number, part: part, content: statement, subject: subject))
                part += 1
            }
        }
    }

    // MARK: Ranges

    private mutating func addRanges(_ record: AdvisoryRecord, _ number: Int, _ substance: inout Digest) {
        var parts: [Int: Int] = [:]
        for package in record.packages {
            let (id, isNew) = numbers.package(package.ecosystem, package.name)
            if isNew {
                batch.packages.append(
                    RowBatch.Package(
                        ecosystem: package.ecosystem, name: package.name, id: id, scheme: package.scheme))
            }
            substance.add(package.ecosystem)
            substance.add(package.name)
            let first = batch.ranges.count
            var part = record.packages.count == 1 ? 0 : parts[id] ?? 0
            let platforms = package.platforms.isEmpty ? RowBatch.Text.null : batch.keep(lines: package.platforms)
            for platform in package.platforms { substance.add(platform) }
            for row in rows(of: package) {
                var row = row
                (row.package, row.record, row.part, row.platforms) = (id, number, part, platforms)
                batch.ranges.append(row)
                part += 1
            }
            parts[id] = part
            add(batch.ranges[first...], to: &substance)
        }
    }

    private func add(_ rows: ArraySlice<RowBatch.Range>, to substance: inout Digest) {
        batch.texts.withUnsafeBytes { bytes in
            for row in rows {
                substance.add(UInt64(row.flags.rawValue))
                for text in [row.lowText, row.highText] where text.count >= 0 {
                    let start = Int(text.start)
                    substance.add(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + Int(text.count))]))
                }
            }
        }
    }

    /// The rows of a package, still without their numbers.
    private mutating func rows(of package: AffectedPackage) -> [RowBatch.Range] {
        var state: AffectedFlags = package.hasCommitRanges ? .hasCommitRanges : []
        if package.state == .unaffected { state.insert(.isUnaffected) }
        if package.state == .unknown { state.insert(.isUnknown) }
        func row(_ low: RowBatch.Text, _ high: RowBatch.Text, _ flags: AffectedFlags) -> RowBatch.Range {
            RowBatch.Range(
                package: 0, record: 0, part: 0, low: low, high: high, flags: flags.union(state), lowText: .null,
                highText: .null, platforms: .null)
        }
        if package.ranges.isEmpty, package.versions.isEmpty {
            return [row(.null, .null, package.hasCommitRanges ? .onlyCommits : [])]
        }
        var rows: [RowBatch.Range] = []
        rows.reserveCapacity(package.ranges.count + package.versions.count)
        var keys: [KeyRange] = []
        for range in package.ranges {
            let key = KeyRange(range, package.scheme)
            var new = row(batch.keep(key.low), batch.keep(key.high), key.flags)
            new.lowText = batch.keep(range.low.map { Self.cut($0) })
            new.highText = batch.keep(range.high.map { Self.cut($0) })
            rows.append(new)
            keys.append(key)
        }
        for version in package.versions {
            let key = package.scheme.key(version)
            // With many of both, the rows that could be left out cost less than finding them.
            if let key, keys.count <= 64, keys.contains(where: { $0.holds(key) }) { continue }
            let bound = batch.keep(key)
            var new = row(
                bound, bound,
                key == nil ? [.isLiteral, .unreadableLow, .unreadableHigh] : [.isLiteral, .includesHigh])
            new.lowText = batch.keep(Self.cut(version))
            new.highText = new.lowText
            rows.append(new)
        }
        // All of the literals lie within ranges, or there would be none here.
        return rows
    }

    private static func cut(_ version: String) -> String {
        version.utf8.count <= versionLimit ? version : String(version.prefix(200)) + "…"
    }
}

/// A range with the keys of its bounds.
private struct KeyRange {
    let low: [UInt8]?
    let high: [UInt8]?
    let flags: AffectedFlags

    init(_ range: VersionRange, _ scheme: VersionScheme) {
        var flags: AffectedFlags = []
        low = range.low.flatMap(scheme.key)
        high = range.high.flatMap(scheme.key)
        if range.low != nil, low == nil { flags.insert(.unreadableLow) }
        if range.high != nil, high == nil { flags.insert(.unreadableHigh) }
        if !range.includesLow { flags.insert(.excludesLow) }
        if range.includesHigh { flags.insert(.includesHigh) }
        self.flags = flags
    }

    /// Whether a version lies inside for certain.
    func holds(_ key: [UInt8]) -> Bool {
        guard flags.isDisjoint(with: [.unreadableLow, .unreadableHigh]) else { return false }
        if let low, key.lexicographicallyPrecedes(low) || key == low && flags.contains(.excludesLow) { return false }
        if let high, high.lexicographicallyPrecedes(key) || key == high && !flags.contains(.includesHigh) {
            return false
        }
        return true
    }
}
