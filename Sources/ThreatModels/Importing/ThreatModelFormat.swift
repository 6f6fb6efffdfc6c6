import SourceText

/// A tool whose threat models can be read.
public enum ThreatModelFormat: String, Sendable, CaseIterable {
    case threagile, otm, pytm, tm7
    case threatDragon = "threat-dragon"
    case threatComposer = "threat-composer"

    /// The tool's or format's name.
    public var title: String {
        switch self {
        case .threagile: "Threagile"
        case .otm: "Open Threat Model"
        case .pytm: "pytm"
        case .tm7: "Microsoft Threat Modeling Tool"
        case .threatDragon: "OWASP Threat Dragon"
        case .threatComposer: "AWS Threat Composer"
        }
    }

    /// The largest file that is read, in bytes.
    public static let sizeLimit = 64 << 20

    /// The format that a file with these outermost fields is of; nil for none that is known.
    init?(of root: DataNode) {
        func has(_ names: String...) -> Bool { names.contains { root[$0] != nil } }
        if has("otmVersion") {
            self = .otm
        } else if has("threagile_version", "technical_assets") {
            self = .threagile
        } else if has("summary"), has("detail") {
            self = .threatDragon
        } else if has("threatsFile", "onDuplicates", "threatsExcluded")
            || has("elements") && has("flows") && has("boundaries")
        {
            self = .pytm
        } else if has("schema"),
            has("applicationInfo", "threats", "mitigations", "assumptions", "dataflow", "architecture")
        {
            self = .threatComposer
        } else {
            return nil
        }
    }
}
