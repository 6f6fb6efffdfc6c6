/// A row of `affected`, held against one version.
///
/// Most rows say that a version is outside, and for these nothing is allocated.
struct AffectedRow {
    /// Where a version lies.
    enum Position {
        case inside, outside, unreadable
    }

    let record: Int
    let flags: AffectedFlags
    let position: Position
    /// The bounds as written; only read for rows that are not outside.
    let lowText: String?
    let highText: String?
    let platforms: [String]
    /// Whether the row is one version and the version reads the same.
    let isThisVersion: Bool

    /// Reads the current row of `affected-by-package.sql` or `affected-by-record.sql`.
    init(_ row: borrowing SQLiteStatement, version: PackageVersion) {
        record = row.integer(0)
        flags = AffectedFlags(rawValue: row.integer(3))
        let isLiteral = flags.contains(.isLiteral)
        isThisVersion = isLiteral && version.reads(row, column: 4)
        if isThisVersion {
            position = .inside
        } else if isLiteral {
            position = version.key.map { row.holds($0, at: 1) ? .inside : .outside } ?? .unreadable
        } else {
            position = Self.position(of: version.key, in: row, flags: flags)
        }
        guard position != .outside else {
            (lowText, highText, platforms) = (nil, nil, [])
            return
        }
        lowText = row.text(4)
        highText = row.text(5)
        platforms = row.lines(6)
    }

    private static func position(
        of key: [UInt8]?, in row: borrowing SQLiteStatement, flags: AffectedFlags
    ) -> Position {
        if flags.contains(.onlyCommits) { return .unreadable }
        let hasLow = !row.isNull(1)
        let hasHigh = !row.isNull(2)
        let isUnbounded = flags.isDisjoint(with: [.unreadableLow, .unreadableHigh]) && !hasLow && !hasHigh
        if isUnbounded { return .inside }
        guard let key else { return .unreadable }
        if hasLow {
            let order = row.order(of: key, to: 1)
            if order < 0 || order == 0 && flags.contains(.excludesLow) { return .outside }
        }
        if hasHigh {
            let order = row.order(of: key, to: 2)
            if order > 0 || order == 0 && !flags.contains(.includesHigh) { return .outside }
        }
        return flags.isDisjoint(with: [.unreadableLow, .unreadableHigh]) ? .inside : .unreadable
    }

    /// The range in words.
    var words: String {
        if flags.contains(.isLiteral) { return "the record lists version \(lowText ?? "?")" }
        if flags.contains(.onlyCommits) { return "the record names commits only" }
        let from = lowText.map { "\(flags.contains(.excludesLow) ? "after" : "from") \($0)" }
        let to = highText.map { flags.contains(.includesHigh) ? "up to \($0)" : "before \($0)" }
        let parts = [from, to].compactMap(\.self)
        return parts.isEmpty
            ? "the record affects every version" : "the record affects versions " + parts.joined(separator: " and ")
    }
}

/// The version of a package, ready to be held against rows.
struct PackageVersion {
    /// As written; nil where the bill gives none.
    let text: String?
    /// Its key in the scheme of the rows; nil where it can't be read.
    let key: [UInt8]?

    init(_ text: String?, scheme: VersionScheme) {
        self.text = text
        key = text.flatMap(scheme.key)
    }

    fileprivate func reads(_ row: borrowing SQLiteStatement, column: Int) -> Bool {
        guard var text else { return false }
        return row.withBytes(column) { bytes in text.withUTF8 { bytes.elementsEqual($0) } }
    }
}

extension SQLiteStatement {
    /// Below 0, 0 or above 0, as a key comes before, at or after the bytes of a column.
    fileprivate func order(of key: [UInt8], to column: Int) -> Int {
        withBytes(column) { bytes in key.order(to: bytes) }
    }

    fileprivate func holds(_ key: [UInt8], at column: Int) -> Bool {
        !isNull(column) && order(of: key, to: column) == 0
    }
}

extension [UInt8] {
    /// Below 0, 0 or above 0, as these bytes come before, at or after others.
    func order(to other: UnsafeRawBufferPointer) -> Int {
        for (left, right) in zip(self, other) where left != right { return left < right ? -1 : 1 }
        return count - other.count
    }
}
