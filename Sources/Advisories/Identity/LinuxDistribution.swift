/// A Linux distribution, and how OSV spells its releases.
struct LinuxDistribution: Sendable {
    /// The ecosystem without a release.
    let ecosystem: String
    private let spellings: [String]
    private let codenames: [String: String]

    /// The ecosystems of a package by its namespace and its qualifier `distro`, such as `debian-12`, `bookworm`,
    /// `alpine-3.18.4` or `12`; without a release where none is said, and empty for a distribution without advisories.
    static func ecosystems(namespace: String?, distro: String?) -> [String] {
        var id = namespace ?? ""
        var release = distro?.lowercasedQuickly ?? ""
        if let split = release.lastIndex(of: "-"), isRelease(release[release.index(after: split)...]) {
            id = String(release[..<split])
            release = String(release[release.index(after: split)...])
        }
        guard let distribution = all[id] ?? namespace.flatMap({ all[$0] }) ?? named(by: release) else {
            return all[release].map(\.ecosystem).map { [$0] } ?? []
        }
        let known = distribution.ecosystems(release: release)
        return known.isEmpty ? [distribution.ecosystem] : known
    }

    private static func isRelease(_ text: Substring) -> Bool {
        text.utf8.first?.isDigit == true || (text.utf8.first == 0x76 && text.utf8.dropFirst().first?.isDigit == true)
    }

    private static func named(by codename: String) -> LinuxDistribution? {
        codename.isEmpty ? nil : all.values.first { $0.codenames[codename] != nil }
    }

    private func ecosystems(release: String) -> [String] {
        let release = codenames[release] ?? release
        let numbers = release.drop { $0 == "v" }.split(separator: ".").prefix { $0.utf8.allSatisfy(\.isDigit) }
        return spellings.compactMap { Self.filled($0, Array(numbers)) }
    }

    /// A spelling with the numbers of a release in its places; nil where it has more places than there are numbers.
    private static func filled(_ spelling: String, _ numbers: [Substring]) -> String? {
        var text = ""
        var rest = spelling[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            text += rest[..<open]
            switch rest[open...].prefix(3) {
            case "{1}" where !numbers.isEmpty: text += numbers[0]
            case "{2}" where numbers.count > 1: text += numbers[0] + "." + numbers[1]
            case "{m}" where numbers.count > 1: text += numbers[1]
            default: return nil
            }
            rest = rest[open...].dropFirst(3)
        }
        return text + rest
    }

    private static let all: [String: LinuxDistribution] = {
        var all: [String: LinuxDistribution] = [:]
        for columns in ResourceTable.rows(of: "Identity/distributions.txt") where columns.count >= 3 {
            var codenames: [String: String] = [:]
            for pair in (columns.count > 3 ? columns[3] : "").split(separator: " ") {
                let parts = pair.split(separator: "=").map(String.init)
                if parts.count == 2 { codenames[parts[0]] = parts[1] }
            }
            let distribution = LinuxDistribution(
                ecosystem: columns[1], spellings: columns[2].split(separator: ";").map(String.init),
                codenames: codenames)
            for id in columns[0].split(separator: ",") { all[String(id)] = distribution }
        }
        return all
    }()
}
