public import SourceText

/// A STIX 2.1 bundle, made into a file for `threat-information/`.
///
/// Nothing is written here. What was made is read back before it is handed out, so that a file that gets written is one
/// that works.
public struct STIXImport: Sendable {
    /// What was made.
    public let information: ThreatInformation
    /// What had no place.
    public let leftOut: [LeftOutKind]
    /// How many entries there are of each type, in the order of the file.
    public let counts: [(type: String, count: Int)]
    /// The file's text.
    public let text: String

    /// The largest file that is read, in bytes: 64 MiB, half as much again as ATT&CK for enterprises.
    public static let sizeLimit = 64 << 20

    /// Where the file belongs, in a product's folder or beside `organization.yaml`.
    public var path: String { "threat-information/\(information.id).yaml" }

    /// Imports a file.
    ///
    /// - Parameters:
    ///   - source: The bundle.
    ///   - id: The name of what is made; nil to take it from the file's name.
    ///   - allowsMarked: Whether information that may not be passed on freely is taken as well.
    ///   - progress: Is told what is being done.
    /// - Throws: a diagnostic that says what is wrong with the file.
    public init(
        _ source: SourceFile, id: String?, allowsMarked: Bool, progress: (String) -> Void = { _ in }
    ) throws(DiagnosticError) {
        progress("Reading \(source.path)")
        let bundle = try STIXBundle(source)
        let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
        progress("Making threat information of \(bundle.order.count) objects")
        var reader = STIXReader(bundle)
        let entries = reader.entries()
        guard !entries.isEmpty else {
            throw DiagnosticError(
                Diagnostic(
                    "bad-stix",
                    "the bundle has nothing to take over: no attack pattern, vulnerability, threat source, "
                        + "mitigation, indicator or report that is not withdrawn", at: Place(file: source.path)))
        }
        if let light = reader.light, light.isRestricted, !allowsMarked {
            throw DiagnosticError(
                Diagnostic(
                    "marked-information",
                    "\(reader.restricted) of its objects are marked \(light.title) or alike, and a product folder is "
                        + "read by everybody who has the repository; take it over with --allow-marked if they may know",
                    at: Place(file: source.path)))
        }
        information = ThreatInformation(
            id: id ?? STIXName.id(file: name), title: reader.title(file: name), edition: reader.edition,
            source: reader.source, notice: reader.notice, light: reader.light, entries: entries,
            place: Place(file: source.path))
        guard OSCALImport.isID(information.id) else {
            throw DiagnosticError(
                Diagnostic(
                    "bad-threat-information",
                    "'\(information.id)' is no id of a file; ids are small letters, digits, dots and hyphens",
                    at: Place(file: source.path)))
        }
        leftOut = reader.leftOut.leftOut
        var order: [String] = []
        var numbers: [String: Int] = [:]
        for entry in entries {
            if numbers[entry.type] == nil { order.append(entry.type) }
            numbers[entry.type, default: 0] += 1
        }
        counts = order.map { ($0, numbers[$0] ?? 0) }
        text =
            ThreatInformationText(
                information,
                comment:
                    "Made by securable threats import from \(OSCALText.clean(name)). Texts are shortened, and their "
                    + "publisher's. Components that an entry concerns can be added to it as components: [id]."
            ).text
        progress("Reading \(information.id) back")
        let made = SourceFile(path: path, text: text)
        guard made.bytes.count <= SourceFile.sizeLimit else {
            throw DiagnosticError(
                Diagnostic(
                    "file-too-large", "the file would have more than \(SourceFile.sizeLimit >> 20) MiB",
                    at: Place(file: source.path)))
        }
        _ = try ThreatInformation.read(made)
    }
}
