/// A record as the index keeps it, without what it affects.
public struct RecordSummary: Sendable, Equatable {
    /// Its number in this index; another index may have another.
    public let id: Int
    /// Its id in its source.
    public let name: String
    /// The feed that it came with.
    public let feed: String
    /// The kind of the feed, such as `osv`, `nvd` or `cve`.
    public let kind: String
    /// Whether it was withdrawn or rejected.
    public let isWithdrawn: Bool
    /// Other names of the same vulnerability.
    public let aliases: [String]
    /// A sentence for people.
    public let summary: String
    /// CVSS vectors as published.
    public let vectors: [String]
    /// Numbers of CWE.
    public let weaknesses: [Int]
    /// Addresses to read more.
    public let links: [String]
    /// The source files that hold the flaw.
    public let sourceFiles: [String]
    /// When it was first published.
    public let published: String?
    /// When it last changed.
    public let modified: String?
    /// 64 bits over what decides matches and severity, in hexadecimal: what decisions rest on.
    public let substance: String

    init(id: Int, row: SQLiteStatement) {
        self.id = id
        name = row.text(0) ?? ""
        feed = row.text(1) ?? ""
        kind = row.text(2) ?? ""
        isWithdrawn = row.integer(3) != 0
        aliases = row.lines(4)
        summary = row.text(5) ?? ""
        vectors = row.lines(6)
        weaknesses = row.lines(7).compactMap { Int($0) }
        links = row.lines(8)
        sourceFiles = row.lines(9)
        published = row.text(10)
        modified = row.text(11)
        let hexadecimal = String(UInt64(bitPattern: Int64(row.integer(12))), radix: 16)
        substance = String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal
    }

    /// All of its names.
    public var names: [String] { [name] + aliases }
}

/// An entry of a list of vulnerabilities that are known to be exploited, such as CISA's.
public struct KnownExploitation: Sendable, Equatable {
    /// The name under which it is listed.
    public let name: String
    /// The day it was listed.
    public let added: String?
    /// The day by which federal agencies of the United States have to act.
    public let due: String?
    /// Whether it is used for ransom; nil where not known.
    public let isUsedForRansom: Bool?
}

/// How likely a vulnerability is to be exploited within 30 days (FIRST EPSS).
public struct ExploitPrediction: Sendable, Equatable {
    /// From 0 to 1.
    public let probability: Double
    /// The share of all vulnerabilities that are no likelier, from 0 to 1.
    public let percentile: Double
}
