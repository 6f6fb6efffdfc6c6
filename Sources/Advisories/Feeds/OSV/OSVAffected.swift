/// One entry of `affected`, as it is being read.
struct OSVAffected {
    private var ecosystem = ""
    private var name = ""
    private var repository: String?
    private var events: [[OSVEvent]] = []
    private var hasCommits = false
    var versions: [String] = []

    mutating func readPackage(_ json: inout JSONReader) throws(ReadingFault) {
        guard try json.object() else { return }
        while let field = try json.name() {
            switch field {
            case "ecosystem": ecosystem = try json.text()?.string ?? ""
            case "name": name = try json.text()?.string ?? ""
            default: try json.skip()
            }
        }
    }

    mutating func readRanges(_ json: inout JSONReader) throws(ReadingFault) {
        guard try json.list() else { return }
        while try json.item() {
            guard try json.object() else { continue }
            var isCommits = false
            var repository: String?
            var range: [OSVEvent] = []
            while let field = try json.name() {
                switch field {
                case "type": isCommits = try json.text().map { "GIT" ~= $0 } ?? false
                case "repo": repository = try json.textIfAny()?.string
                case "events": range = try Self.events(&json)
                default: try json.skip()
                }
            }
            if isCommits {
                // Commits have no order without the repository; what comes after them still counts.
                hasCommits = true
                self.repository = self.repository ?? repository
            } else {
                events.append(range)
            }
        }
    }

    private static func events(_ json: inout JSONReader) throws(ReadingFault) -> [OSVEvent] {
        var events: [OSVEvent] = []
        guard try json.list() else { return [] }
        while try json.item() {
            guard try json.object() else { continue }
            while let field = try json.name() {
                let kind: OSVEvent.Kind
                switch field {
                case "introduced": kind = .introduced
                case "fixed": kind = .fixed
                case "last_affected": kind = .lastAffected
                case "limit": kind = .limit
                default:
                    try json.skip()
                    continue
                }
                guard let version = try json.text()?.string else { continue }
                if kind == .limit, version == "*" { continue }
                events.append(OSVEvent(kind: kind, version: version))
            }
        }
        return events
    }

    /// The package; nil where the entry names none, and no repository either.
    var package: AffectedPackage? {
        let isNamed = !ecosystem.isEmpty && !name.isEmpty
        guard isNamed || repository != nil else { return nil }
        let ecosystem = isNamed ? ecosystem : "GIT"
        let scheme = VersionScheme(ecosystem: ecosystem) ?? .generic
        return AffectedPackage(
            ecosystem: ecosystem,
            name: isNamed ? PackageIdentity.lookupName(name, ecosystem: ecosystem) : repository ?? "", scheme: scheme,
            versions: versions, ranges: events.flatMap { OSVEvent.ranges($0, scheme) }, hasCommitRanges: hasCommits)
    }
}
