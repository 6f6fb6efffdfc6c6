/// The rules of one type of package URL, and where advisories know its packages by name.
///
/// Source: the type definitions of the purl specification. Go and npm keep their upper case here, against older
/// definitions, because advisories do; names are compared without it.
struct PackageType: Sendable {
    /// Whether a namespace has to be there.
    enum Need: String, Sendable { case required, optional, prohibited }

    /// What else a type asks for.
    enum Rule: String, Sendable {
        /// A name of 32 letters from a to p.
        case lettersAToP = "letters-a-to-p"
        /// A version of one to four numbers.
        case fourNumbers = "four-numbers"
        /// A name without `::`, which would be a module and not a distribution.
        case noModuleName = "no-module-name"
        /// Keys of qualifiers must be written in lower case.
        case lowerCaseKeys = "lower-case-keys"
        /// The namespace is one segment, and the name everything after it.
        case pathName = "path-name"
        /// Encoded slashes in names part segments.
        case slashes
        /// A qualifier `uuid` must be there.
        case needsUUID = "needs-uuid"
        /// A qualifier `tag_id` must be there.
        case needsTagID = "needs-tag_id"
        /// Names are in lower case in the registries of one provider.
        case databricks
        /// Underscores of names become hyphens.
        case hyphens
    }

    let namespace: Need
    let hasLowerCaseNamespace: Bool
    let hasLowerCaseName: Bool
    let hasLowerCaseVersion: Bool
    let rules: [Rule]
    /// Where OSV knows such packages; nil for nowhere.
    let ecosystem: String?
    let scheme: VersionScheme
    /// What stands between namespace and name there; nil where the name is looked up alone.
    let joint: String?

    /// What is known of a type; nil for one that is not registered.
    static func named(_ type: String) -> PackageType? { all[type] }

    private static let all: [String: PackageType] = {
        var types: [String: PackageType] = [:]
        for columns in ResourceTable.rows(of: "Identity/package-types.txt") where columns.count == 7 {
            types[columns[0]] = PackageType(columns)
        }
        return types
    }()

    private init?(_ columns: [String]) {
        guard let need = Need(rawValue: columns[1]), let scheme = VersionScheme(rawValue: columns[5]) else {
            return nil
        }
        namespace = need
        hasLowerCaseNamespace = columns[2].contains("n")
        hasLowerCaseName = columns[2].contains("m")
        hasLowerCaseVersion = columns[2].contains("v")
        rules = columns[3].split(separator: ",").compactMap { Rule(rawValue: String($0)) }
        ecosystem = columns[4] == "-" ? nil : columns[4]
        self.scheme = scheme
        joint = columns[6].hasPrefix("+") ? String(columns[6].dropFirst()) : nil
    }
}
