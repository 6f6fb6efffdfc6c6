/// A package of a bill with everything by which records may know it.
public struct SoftwareItem: Sendable {
    /// The package.
    public let package: SoftwarePackage
    /// Its names in ecosystems.
    public let identities: [PackageIdentity]
    /// Its CPE names; those that can't be read are left out.
    public let cpes: [CPEName]
    /// The type of its package URL.
    public let packageType: String?
    /// What could not be read, in clauses for people.
    public let problems: [String]

    /// Works out by which names records may know a package.
    public init(_ package: SoftwarePackage) {
        self.package = package
        var problems: [String] = []
        var identities: [PackageIdentity] = []
        var type: String?
        var projects: [String]?
        if let text = package.packageURL {
            do {
                let url = try PackageURL(leniently: text)
                type = url.type
                identities = url.identities
                projects = url.productNames
            } catch {
                problems.append("its package URL '\(text)' can't be read: \(error.reason)")
            }
        }
        var cpes: [CPEName] = []
        for text in package.cpes {
            do {
                let cpe = try CPEName(text)
                if cpe.product.plain != nil {
                    if !cpes.contains(cpe) { cpes.append(cpe) }
                } else {
                    problems.append("its CPE name '\(text)' names no product")
                }
            } catch {
                problems.append("its CPE name '\(text)' can't be read: \(error.reason)")
            }
        }
        self.identities = identities
        self.cpes = cpes
        packageType = type
        projectNames =
            cpes.isEmpty && Self.softwareKinds.contains(package.kind) && !package.name.isEmpty
            ? projects ?? [package.name.lowercased()] : []
        self.problems = problems
    }

    /// The names of the project, where nothing better identifies it: good for a suspicion only.
    public let projectNames: [String]

    private static let softwareKinds: Set<String> = [
        "library", "application", "framework", "operating-system", "firmware", "device-driver", "platform",
    ]

    /// Whether something can be looked up by it.
    public var isIdentified: Bool { !identities.isEmpty || !cpes.isEmpty || !projectNames.isEmpty }

    /// Whether it is a kernel or an operating system itself.
    var isKernel: Bool {
        packageType == nil || packageType == "generic" || packageType == "yocto" || packageType == "github"
            || package.kind == "operating-system"
    }

    /// The version, with where it may stand: the package's own, that of its package URL, or of a CPE name.
    func version(of identity: PackageIdentity) -> String? { identity.version ?? package.version }
}
