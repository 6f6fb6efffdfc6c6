/// A kind of advisory data that is read.
public enum FeedKind: String, Sendable, Hashable, CaseIterable, Codable {
    case osv, nvd, cve, kev, epss, csaf, debian, alpine

    /// What it is called, for people.
    public var title: String {
        switch self {
        case .osv: "OSV records"
        case .nvd: "NVD CVE API 2.0"
        case .cve: "CVE records 5.x"
        case .kev: "CISA KEV catalogue"
        case .epss: "EPSS scores (CSV)"
        case .csaf: "CSAF 2.0 documents"
        case .debian: "Debian security tracker (JSON)"
        case .alpine: "Alpine security database (JSON)"
        }
    }

    /// All that is read, in one clause.
    static var all: String { allCases.map(\.title).joined(separator: ", ") }
}

extension FeedKind {
    /// The kind of a document, by what is in it; nil for what is none that is known.
    ///
    /// - Throws: what it is, where that is a version that is not read.
    static func recognise(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFault) -> FeedKind? {
        let start = String(decoding: bytes.prefix(64), as: UTF8.self)
        if start.hasPrefix("#model_version") || start.hasPrefix("cve,epss") { return .epss }
        var json = JSONReader(bytes)
        switch try json.peek() {
        case UInt8(ascii: "["):
            guard try json.list(), try json.item() else { return nil }
            return try recogniseObject(&json)
        case UInt8(ascii: "{"): return try recogniseObject(&json)
        default: return nil
        }
    }

    private static func recogniseObject(_ json: inout JSONReader) throws(ReadingFault) -> FeedKind? {
        guard try json.peek() == UInt8(ascii: "{"), try json.object() else { return nil }
        var hasID = false
        var isFirst = true
        while let name = try json.name() {
            defer { isFirst = false }
            switch name {
            case "dataType", "cveMetadata": return .cve
            case "data_version", "CVE_data_meta":
                throw ReadingFault("this is a CVE record of version 4, and only those of version 5.x are read")
            case "CVE_Items", "CVE_data_type":
                throw ReadingFault("this is NVD's JSON 1.1, which ended in 2023; fetch that of its API 2.0")
            case "resultsPerPage", "vulnStatus", "sourceIdentifier", "cve_items", "cve": return .nvd
            case "catalogVersion", "dateReleased": return .kev
            case "vulnerabilities": if let kind = try kindOfVulnerabilities(&json) { return kind }
            case "document": return try csaf(&json)
            case "distroversion", "secfixes", "reponame", "urlprefix": return .alpine
            case "schema_version", "affected", "modified", "vulns": return .osv
            case "id":
                hasID = true
                try json.skip()
            default:
                if isFirst, try isTracker(&json) { return .debian }
                if !isFirst { try json.skip() }
            }
        }
        return hasID ? .osv : nil
    }

    /// NVD and KEV both have a list of this name.
    private static func kindOfVulnerabilities(_ json: inout JSONReader) throws(ReadingFault) -> FeedKind? {
        guard try json.peek() == UInt8(ascii: "["), try json.list() else {
            try json.skip()
            return nil
        }
        guard try json.item() else { return nil }
        guard try json.peek() == UInt8(ascii: "{"), try json.object() else { return nil }
        while let name = try json.name() {
            switch name {
            case "cve": return .nvd
            case "cveID": return .kev
            default: try json.skip()
            }
        }
        return nil
    }

    private static func csaf(_ json: inout JSONReader) throws(ReadingFault) -> FeedKind? {
        guard try json.peek() == UInt8(ascii: "{"), try json.object() else { return nil }
        while let name = try json.name() {
            guard "csaf_version" ~= name else {
                try json.skip()
                continue
            }
            let version = try json.textIfAny()?.string ?? "?"
            guard version == "2.0" else { throw ReadingFault("this is CSAF \(version), and only 2.0 is read") }
            return .csaf
        }
        return nil
    }

    /// Whether the value of the first name is what Debian's tracker says of a package: vulnerabilities with releases.
    private static func isTracker(_ json: inout JSONReader) throws(ReadingFault) -> Bool {
        guard try json.peek() == UInt8(ascii: "{"), try json.object() else {
            try json.skip()
            return false
        }
        var isTracker = false
        while let name = try json.name() {
            guard !isTracker, name.hasPrefix("CVE-") || name.hasPrefix("TEMP-"), try json.peek() == UInt8(ascii: "{"),
                try json.object()
            else {
                try json.skip()
                continue
            }
            while let name = try json.name() {
                if "releases" ~= name { isTracker = true }
                try json.skip()
            }
        }
        return isTracker
    }
}
