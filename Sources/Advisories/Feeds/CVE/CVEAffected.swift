/// An entry of `affected` of a CVE record.
struct CVEAffected {
    /// What a version is said to be.
    enum Status {
        case affected, unaffected, unknown

        init(_ text: JSONText?) {
            switch text {
            case .some(let text) where "affected" ~= text: self = .affected
            case .some(let text) where "unaffected" ~= text: self = .unaffected
            default: self = .unknown
            }
        }
    }

    /// An entry of `versions`: one version, or those from it to an end.
    struct Version {
        var version = ""
        var type = ""
        var status = Status.unknown
        var lessThan: String?
        var lessThanOrEqual: String?
        var changes: [(at: String, status: Status)] = []
    }

    private(set) var vendor = ""
    private(set) var product = ""
    private(set) var collection = ""
    private(set) var packageName = ""
    private(set) var packageURL: String?
    /// nil where the record does not say.
    private(set) var defaultStatus: Status?
    private(set) var versions: [Version] = []
    private(set) var platforms: [String] = []
    private(set) var cpes: [String] = []
    private(set) var sourceFiles: [String] = []

    init?(_ json: inout JSONReader) throws(ReadingFault) {
        guard try json.object() else { return nil }
        while let name = try json.name() {
            switch name {
            case "vendor": vendor = try json.textIfAny()?.string ?? ""
            case "product": product = try json.textIfAny()?.string ?? ""
            case "collectionURL": collection = try json.textIfAny()?.string ?? ""
            case "packageName": packageName = try json.textIfAny()?.string ?? ""
            case "packageURL": packageURL = try json.textIfAny()?.string
            case "defaultStatus": defaultStatus = try json.textIfAny().map(Status.init)
            case "platforms": platforms = try OSVReader.texts(&json)
            case "cpes": cpes = try OSVReader.texts(&json)
            case "programFiles": sourceFiles = try OSVReader.texts(&json)
            case "versions":
                guard try json.list() else { continue }
                while try json.item() {
                    if let version = try Self.version(&json) { versions.append(version) }
                }
            default: try json.skip()
            }
        }
    }

    private static func version(_ json: inout JSONReader) throws(ReadingFault) -> Version? {
        guard try json.object() else { return nil }
        var version = Version()
        while let name = try json.name() {
            switch name {
            case "version": version.version = try json.textIfAny()?.string ?? ""
            case "versionType": version.type = try json.textIfAny()?.string ?? ""
            case "status": version.status = Status(try json.textIfAny())
            case "lessThan": version.lessThan = try json.textIfAny()?.string
            case "lessThanOrEqual": version.lessThanOrEqual = try json.textIfAny()?.string
            case "changes":
                guard try json.list() else { continue }
                while try json.item() {
                    guard try json.object() else { continue }
                    var change = (at: "", status: Status.unknown)
                    while let name = try json.name() {
                        switch name {
                        case "at": change.at = try json.textIfAny()?.string ?? ""
                        case "status": change.status = Status(try json.textIfAny())
                        default: try json.skip()
                        }
                    }
                    version.changes.append(change)
                }
            default: try json.skip()
            }
        }
        return version
    }
}
