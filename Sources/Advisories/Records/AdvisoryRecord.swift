/// What one source says about one vulnerability, in one form, whichever format it came in.
///
/// Several records may speak of the same vulnerability (NVD's, the CVE list's, GitHub's, Debian's); they are grouped by
/// their aliases and never merged, so that it stays visible who said what.
public struct AdvisoryRecord: Sendable, Equatable {
    /// Its id in its source: `CVE-2023-38408`, `GO-2024-2687`, `ghsa…`, `DSA…`.
    public var name: String
    /// Other names of the same vulnerability; what is only related is not among them.
    public var aliases: [String]
    /// When it was first published, as RFC 3339 text.
    public var published: String?
    /// When it last changed, as RFC 3339 text.
    public var modified: String?
    /// Whether it was withdrawn or rejected: then it matches nothing.
    public var isWithdrawn: Bool
    /// A sentence for people.
    public var summary: String
    /// CVSS vectors as published, with their prefix where they have one; v2 has none.
    public var vectors: [String]
    /// The weaknesses behind it: numbers of CWE.
    public var weaknesses: [Int]
    /// Addresses to read more.
    public var links: [String]
    /// The packages of ecosystems that it affects.
    public var packages: [AffectedPackage]
    /// The configurations of CPE names that it affects.
    public var configurations: [Configuration]
    /// The source files that the flaw lies in, where the record names them; only for the record's own repository.
    public var sourceFiles: [String]
    /// What suppliers say about their products: the product status of CSAF.
    public var statements: [ImpactStatement]

    /// Makes a record.
    public init(
        name: String, aliases: [String] = [], published: String? = nil, modified: String? = nil,
        isWithdrawn: Bool = false, summary: String = "", vectors: [String] = [], weaknesses: [Int] = [],
        links: [String] = [], packages: [AffectedPackage] = [], configurations: [Configuration] = [],
        sourceFiles: [String] = [], statements: [ImpactStatement] = []
    ) {
        self.name = name
        self.aliases = aliases
        self.published = published
        self.modified = modified
        self.isWithdrawn = isWithdrawn
        self.summary = summary
        self.vectors = vectors
        self.weaknesses = weaknesses
        self.links = links
        self.packages = packages
        self.configurations = configurations
        self.sourceFiles = sourceFiles
        self.statements = statements
    }
}

/// A package of an ecosystem, and which of its versions a record affects.
///
/// A version is affected when it is among the literal ones or inside any of the ranges; with neither, every version is.
public struct AffectedPackage: Sendable, Equatable {
    /// The ecosystem in OSV's spelling, with its release: `PyPI`, `npm`, `Debian:12`, `Alpine:v3.18`; for names that
    /// the CVE list gives without an ecosystem, `name` or the collection's address.
    public var ecosystem: String
    /// The name as the ecosystem looks it up: lower case where it ignores case, PEP 503 for PyPI.
    public var name: String
    /// How its versions are ordered.
    public var scheme: VersionScheme
    /// The literal versions.
    public var versions: [String]
    /// The ranges; ranges of commits are left out.
    public var ranges: [VersionRange]
    /// Whether the record has ranges of commits that can't be used here.
    public var hasCommitRanges: Bool
    /// The platforms that it is restricted to, in the record's words; empty for all.
    public var platforms: [String]
    /// What the record says the state is, where a range does not: `undetermined`, `unaffected`.
    public var state: State

    /// What the versions in the ranges and literals are.
    public enum State: Int, Sendable { case affected = 0, unaffected = 1, unknown = 2 }

    /// Makes one.
    public init(
        ecosystem: String, name: String, scheme: VersionScheme, versions: [String] = [], ranges: [VersionRange] = [],
        hasCommitRanges: Bool = false, platforms: [String] = [], state: State = .affected
    ) {
        self.ecosystem = ecosystem
        self.name = name
        self.scheme = scheme
        self.versions = versions
        self.ranges = ranges
        self.hasCommitRanges = hasCommitRanges
        self.platforms = platforms
        self.state = state
    }
}

/// From one version to another, in the order of a scheme.
public struct VersionRange: Sendable, Equatable, Hashable {
    /// The first version inside; nil for the first of all, which OSV writes `0`.
    public var low: String?
    /// Whether ``low`` itself is inside.
    public var includesLow: Bool
    /// The end; nil where no version is known to hold a fix.
    public var high: String?
    /// Whether ``high`` itself is inside: OSV's `last_affected`, CVE's `lessThanOrEqual`.
    public var includesHigh: Bool

    /// Makes a range.
    public init(low: String? = nil, includesLow: Bool = true, high: String? = nil, includesHigh: Bool = false) {
        self.low = low
        self.includesLow = includesLow
        self.high = high
        self.includesHigh = includesHigh
    }
}

/// A statement about products that only holds in a certain surrounding: a tree of AND and OR over CPE names.
///
/// Source: NVD API 2.0 `configurations`; CVE record format 5.1 `cpeApplicability`.
public indirect enum Configuration: Sendable, Equatable {
    /// All of them.
    case all([Configuration], isNegated: Bool = false)
    /// Any of them.
    case any([Configuration], isNegated: Bool = false)
    /// A name and a range of its version.
    case match(CPEMatch)
}

/// A CPE name that a configuration asks for.
public struct CPEMatch: Sendable, Equatable {
    /// The name, as a formatted string of CPE 2.3.
    public var criteria: String
    /// Whether it is the vulnerable part; otherwise it is the surrounding.
    public var isVulnerable: Bool
    /// The versions, where the name itself has none; nil for the version of the name.
    public var range: VersionRange?

    /// Makes a match.
    public init(criteria: String, isVulnerable: Bool, range: VersionRange? = nil) {
        self.criteria = criteria
        self.isVulnerable = isVulnerable
        self.range = range
    }
}
