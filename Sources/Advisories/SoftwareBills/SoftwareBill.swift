public import SourceText

/// A software bill of materials in one form, whichever format it came in.
public struct SoftwareBill: Sendable, Equatable {
    /// What the file said it is: `CycloneDX 1.5`, `SPDX 3.0.1`, `dpkg status`.
    public var format: String
    /// The document's own id: a serial number, a namespace; nil where it has none.
    public var serial: String?
    /// When it was made, as RFC 3339 text.
    public var made: String?
    /// Who made it: people and organisations.
    public var authors: [String]
    /// The tools that made it, with their versions.
    public var tools: [String]
    /// At which point of the life cycle it was made, where said, such as `build`.
    public var lifecycles: [String]
    /// The reference of the package that the whole bill is about; nil where it does not say.
    public var root: String?
    /// What is in it, in the order of the file; the root among them.
    public var packages: [SoftwarePackage]
    /// What depends on what, contains what, or was made of what.
    public var relations: [SoftwareRelation]
    /// What it says about vulnerabilities: VEX inside the bill.
    public var statements: [ImpactStatement]
    /// What is odd about it, in clauses for people; nothing here keeps it from being used.
    public var remarks: [Diagnostic]

    /// Makes a bill.
    public init(
        format: String, serial: String? = nil, made: String? = nil, authors: [String] = [], tools: [String] = [],
        lifecycles: [String] = [], root: String? = nil, packages: [SoftwarePackage] = [],
        relations: [SoftwareRelation] = [], statements: [ImpactStatement] = [], remarks: [Diagnostic] = []
    ) {
        self.format = format
        self.serial = serial
        self.made = made
        self.authors = authors
        self.tools = tools
        self.lifecycles = lifecycles
        self.root = root
        self.packages = packages
        self.relations = relations
        self.statements = statements
        self.remarks = remarks
    }
}

/// A piece of software in a bill of materials.
public struct SoftwarePackage: Sendable, Hashable {
    /// What the bill calls it: a `bom-ref`, an SPDX id; unique in the bill.
    public var reference: String
    /// What it is, in CycloneDX's words, such as `library` or `firmware`.
    public var kind: String
    /// Its group or namespace, where the format keeps it apart from the name.
    public var group: String?
    /// Its name.
    public var name: String
    /// Its version as written; nil where not said.
    public var version: String?
    /// Who supplied it.
    public var supplier: String?
    /// Its package URL as written.
    public var packageURL: String?
    /// Its CPE names as written.
    public var cpes: [String]
    /// Its digests, by algorithm in lower case without hyphens: `sha256`.
    public var hashes: [String: String]
    /// Its licences, as SPDX expressions or names.
    public var licences: [String]
    /// The vulnerabilities that patches in it are said to resolve: CycloneDX's pedigree, Yocto's patches.
    public var patched: [String]
    /// The names of patches that resolve nothing by name.
    public var patches: [String]
    /// The source files that were compiled into it, as paths below its own source tree; nil where the bill does not
    /// say, which is another thing than none.
    public var compiledSources: [String]?
    /// Whether it is needed at run time: CycloneDX's scope; nil where not said.
    public var isRequired: Bool?

    /// Makes a package.
    public init(
        reference: String, kind: String = "library", group: String? = nil, name: String, version: String? = nil,
        supplier: String? = nil, packageURL: String? = nil, cpes: [String] = [], hashes: [String: String] = [:],
        licences: [String] = [], patched: [String] = [], patches: [String] = [], compiledSources: [String]? = nil,
        isRequired: Bool? = nil
    ) {
        self.reference = reference
        self.kind = kind
        self.group = group
        self.name = name
        self.version = version
        self.supplier = supplier
        self.packageURL = packageURL
        self.cpes = cpes
        self.hashes = hashes
        self.licences = licences
        self.patched = patched
        self.patches = patches
        self.compiledSources = compiledSources
        self.isRequired = isRequired
    }
}

/// How one package of a bill relates to another.
public struct SoftwareRelation: Sendable, Hashable {
    /// The kinds that matter here.
    public enum Kind: String, Sendable, Hashable {
        /// The one needs the other.
        case dependsOn = "depends-on"
        /// The one holds the other.
        case contains
        /// The one was made of the other, such as a binary package of its source.
        case madeFrom = "made-from"
    }

    /// The reference of the one.
    public var from: String
    /// How.
    public var kind: Kind
    /// The reference of the other.
    public var to: String

    /// Makes a relation.
    public init(from: String, _ kind: Kind, to: String) {
        self.from = from
        self.kind = kind
        self.to = to
    }
}
