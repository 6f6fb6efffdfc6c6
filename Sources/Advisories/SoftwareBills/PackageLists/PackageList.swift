import SourceText

/// What the readers of package lists share: package URLs with the distribution, and relations by name.
struct PackageList {
    /// A distribution as `--distribution` names it: `debian-12`, `alpine-3.18`.
    struct Distribution {
        /// The name as `os-release` has it in `ID`: `debian`.
        let name: String
        /// The whole of it.
        let text: String

        init?(_ text: String?) {
            guard let text = text?.trimmed else { return nil }
            self.text = text
            name = text.split(separator: "-").first.map { $0.lowercased() } ?? text
        }
    }

    let format: String
    private let type: String
    private let namespace: String?
    private let distribution: Distribution?
    private var assembly: SoftwareBillAssembly
    private let file: String
    /// Which packages provide a name, and what the packages need by name.
    private var providers: [String: Int] = [:]
    private var needs: [(from: Int, names: [String], place: Place)] = []

    init(format: String, type: String, namespace: String?, distribution: Distribution?, file: String) {
        self.format = format
        self.type = type
        self.namespace = namespace
        self.distribution = distribution
        self.file = file
        assembly = SoftwareBillAssembly(file: file)
    }

    /// A package of a list.
    struct Entry {
        var name: String
        var version: String?
        var architecture: String?
        /// The source package that it was built from, by name and, where it is another, version.
        var source: (name: String, version: String?)?
        var supplier: String?
        var licences: [String] = []
        var hashes: [String: String] = [:]
        /// The names that it can be needed by.
        var provides: [String] = []
        /// What it needs; of alternatives the first that is there.
        var needs: [[String]] = []
        var line: Int
    }

    mutating func add(_ entry: Entry) {
        let place = Place(file: file, line: entry.line, column: 1)
        let url = packageURL(entry)
        let number = assembly.add(
            SoftwarePackage(
                reference: url ?? "", name: entry.name, version: entry.version, supplier: entry.supplier,
                packageURL: url, hashes: entry.hashes, licences: entry.licences),
            at: place)
        // A package itself comes before whatever merely provides its name.
        providers[entry.name] =
            providers[entry.name].flatMap { assembly.packages[$0].name == entry.name ? $0 : nil } ?? number
        for name in entry.provides where providers[name] == nil { providers[name] = number }
        for names in entry.needs { needs.append((number, names, place)) }
    }

    mutating func remark(_ code: String, _ message: String) { assembly.remark(code, message) }

    consuming func bill() -> SoftwareBill {
        for need in needs {
            guard let provider = need.names.lazy.compactMap({ [providers] in providers[$0] }).first else { continue }
            assembly.relate(.package(need.from), .dependsOn, .package(provider), at: need.place)
        }
        var bill = SoftwareBill(format: format)
        (bill.packages, bill.relations, bill.remarks) = assembly.finish()
        return bill
    }

    private func packageURL(_ entry: Entry) -> String? {
        var qualifiers: [PackageURL.Qualifier] = []
        if let architecture = entry.architecture { qualifiers.append(.init("arch", architecture)) }
        if let distribution { qualifiers.append(.init("distro", distribution.text)) }
        if let source = entry.source, source.name != entry.name || source.version != nil {
            qualifiers.append(.init("upstream", source.version.map { "\(source.name)@\($0)" } ?? source.name))
        }
        return try? PackageURL(
            checking: type, namespace: namespace, name: entry.name, version: entry.version, qualifiers: qualifiers,
            subpath: nil, isLenient: true
        ).description
    }
}
