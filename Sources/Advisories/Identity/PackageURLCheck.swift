/// Holds the parts of a package URL to the standard and to the rules of their type, and brings them into its form.
struct PackageURLCheck {
    private let type: String
    private let rules: PackageType?
    private let isLenient: Bool

    init(type: String, isLenient: Bool) {
        self.type = type.asciiLowercased
        rules = PackageType.named(self.type)
        self.isLenient = isLenient
    }

    private func has(_ rule: PackageType.Rule) -> Bool { rules?.rules.contains(rule) == true }

    func typeName() throws(PackageURLError) -> String {
        guard let first = type.utf8.first else { throw PackageURLError("it has no type") }
        guard first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"),
            type.utf8.allSatisfy({ $0.isLowerLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
        else { throw PackageURLError("a type has letters, digits, dots and hyphens, and starts with a letter") }
        return type
    }

    func namespace(_ text: String?) throws(PackageURLError) -> String? {
        let joined = text.flatMap(Self.withoutEmptySegments)
        if !isLenient {
            if joined == nil, rules?.namespace == .required {
                throw PackageURLError("the type '\(type)' needs a namespace before the name")
            }
            if joined != nil, rules?.namespace == .prohibited {
                throw PackageURLError("the type '\(type)' has no namespace")
            }
        }
        return rules?.hasLowerCaseNamespace == true ? joined?.lowercasedQuickly : joined
    }

    func name(
        _ text: String, in namespace: String?, with qualifiers: [PackageURL.Qualifier]
    ) throws(PackageURLError) -> String {
        var name = text.utf8.first == 0x2F || text.utf8.last == 0x2F ? Self.withoutSlashesAround(text) : text
        guard !name.isEmpty else { throw PackageURLError("it has no name") }
        guard let rules else { return name }
        if rules.hasLowerCaseName || isOfCarelessHost(namespace) { name = name.lowercasedQuickly }
        for rule in rules.rules {
            switch rule {
            case .hyphens:
                if name.utf8.contains(UInt8(ascii: "_")) { name = String(name.map { $0 == "_" ? "-" : $0 }) }
            case .databricks:
                if qualifiers.contains(where: { $0.key == "repository_url" && $0.value.contains("databricks") }) {
                    name = name.lowercasedQuickly
                }
            case .noModuleName where name.contains("::"):
                throw PackageURLError("a name of type 'cpan' is a distribution, such as URI-PackageURL, and no module")
            case .lettersAToP where name.utf8.count != 32 || !name.utf8.allSatisfy { (0x61...0x70).contains($0) }:
                throw PackageURLError("a name of type '\(type)' has 32 letters from a to p")
            default: break
            }
        }
        return name
    }

    /// Where the name is everything after the first segment, what follows that in the namespace is of the name.
    func split(_ namespace: String?, _ name: String) -> (namespace: String?, name: String) {
        guard has(.pathName), let namespace, let slash = namespace.firstIndex(of: "/") else { return (namespace, name) }
        return (String(namespace[..<slash]), namespace[namespace.index(after: slash)...] + "/" + name)
    }

    /// Hosts of repositories that ignore case.
    private func isOfCarelessHost(_ namespace: String?) -> Bool {
        guard has(.pathName), let namespace else { return false }
        return ["github", "github.com", "gitlab.com", "bitbucket.org"].contains(namespace)
    }

    func version(_ text: String?) throws(PackageURLError) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if has(.fourNumbers) {
            let numbers = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard numbers.count <= 4, numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else {
                throw PackageURLError("a version of type '\(type)' has one to four numbers")
            }
        }
        return rules?.hasLowerCaseVersion == true ? text.lowercasedQuickly : text
    }

    func qualifiers(_ pairs: [PackageURL.Qualifier]) throws(PackageURLError) -> [PackageURL.Qualifier] {
        var checked: [PackageURL.Qualifier] = []
        for pair in pairs where !pair.value.isEmpty {
            let key = pair.key.asciiLowercased
            guard Self.isKey(key) else {
                if isLenient { continue }
                throw PackageURLError("'\(pair.key)' is no key of a qualifier")
            }
            if !isLenient, key != pair.key, has(.lowerCaseKeys) {
                throw PackageURLError("the key '\(pair.key)' must be written in lower case")
            }
            checked.append(.init(key, pair.value))
        }
        if checked.count > 1 {
            // Of several with one key the first counts; a stable order finds it.
            let order = checked.indices.sorted { (checked[$0].key, $0) < (checked[$1].key, $1) }
            var ordered: [PackageURL.Qualifier] = []
            for place in order {
                if ordered.last?.key == checked[place].key {
                    if isLenient { continue }
                    throw PackageURLError("it says '\(checked[place].key)' twice")
                }
                ordered.append(checked[place])
            }
            checked = ordered
        }
        if !isLenient {
            if has(.needsUUID), !checked.contains(where: { $0.key == "uuid" }) {
                throw PackageURLError("the type '\(type)' needs a qualifier 'uuid'")
            }
            if has(.needsTagID), !checked.contains(where: { $0.key == "tag_id" }) {
                throw PackageURLError("the type '\(type)' needs a qualifier 'tag_id'")
            }
        }
        return checked
    }

    private static func isKey(_ key: String) -> Bool {
        guard let first = key.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return key.utf8.allSatisfy {
            $0.isLowerLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }

    func subpath(_ text: String?) -> String? {
        guard let text else { return nil }
        let segments = text.utf8.split(separator: 0x2F).filter {
            !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
        return segments.isEmpty ? nil : segments.map { String(Substring($0)) }.joined(separator: "/")
    }

    private static func withoutEmptySegments(_ path: String) -> String? {
        var last: UInt8 = 0x2F
        var isTidy = path.utf8.last != 0x2F
        for byte in path.utf8 {
            if byte == 0x2F, last == 0x2F { isTidy = false }
            last = byte
        }
        if isTidy { return path.isEmpty ? nil : path }
        let segments = path.split(separator: "/")
        return segments.isEmpty ? nil : segments.joined(separator: "/")
    }

    private static func withoutSlashesAround(_ text: String) -> String {
        let start = text.drop { $0 == "/" }
        return String(start.reversed().drop { $0 == "/" }.reversed())
    }
}
