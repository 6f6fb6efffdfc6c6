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
        var qualifiers: [(String, String)] = []
        if let architecture = entry.architecture { qualifiers.append(("arch", architecture)) }
        if let distribution { qualifiers.append(("distro", distribution.text)) }
        if let source = entry.source, source.name != entry.name || source.version != nil {
            qualifiers.append(("upstream", source.version.map { "\(source.name)@\($0)" } ?? source.name))
        }
        let place = namespace.map { "\($0.percentEncoded)/" } ?? ""
        let version = entry.version.map { "@\($0.percentEncoded)" } ?? ""
        let end = qualifiers.map { "\($0.0)=\($0.1.percentEncoded)" }.joined(separator: "&")
        return "pkg:\(type)/\(place)\(entry.name.percentEncoded)\(version)\(end.isEmpty ? "" : "?\(end)")"
    }
}

extension String {
    /// Itself as part of a package URL: everything but letters, digits and `-._~:` as `%` and two digits.
    var percentEncoded: String {
        var text = ""
        for byte in utf8 {
            switch byte {
            case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: text.unicodeScalars.append(.init(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return text
    }
}
