public import SourceText

/// Reads a software bill of materials, in whichever of the known formats it is.
public enum SoftwareBillReader {
    /// The formats that are read, for people.
    public static let formats = [
        "CycloneDX 1.0 to 1.7 (JSON, XML)", "SPDX 2.0 to 2.3 (JSON, tag-value)", "SPDX 3.0 (JSON-LD)",
        "dpkg status", "opkg status", "apk installed", "Buildroot manifest.csv", "rpm -qa",
    ]

    /// The largest file that is read, in bytes: 128 MiB, a bill of about 150,000 packages.
    public static let sizeLimit = 128 << 20

    /// The most values that are read of one file of JSON, about 50 for each of so many packages.
    private static let countLimit = 8_000_000

    /// Reads a bill; the format is told by the content, never by the name.
    ///
    /// - Parameter distribution: What a package list was taken from, as `debian-12`; bills say it themselves.
    /// - Throws: a diagnostic with one of the codes `unknown-bill-format`, `bill-version`, `bad-json`, `bad-xml`,
    ///   `xml-doctype`, `bad-tag-value`, `bad-csv`, `nesting-too-deep`, `wrong-encoding` and `too-many-values`.
    /// - Complexity: O(*n*) for *n* bytes.
    public static func read(
        _ source: SourceFile, distribution: String? = nil
    ) throws(DiagnosticError) -> SoftwareBill {
        switch source.bytes.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"): return try json(source)
        case UInt8(ascii: "<"): return try xml(source)
        case nil: throw unknown(source, "the file is empty")
        default: return try text(source, distribution: distribution)
        }
    }

    private static func json(_ source: SourceFile) throws(DiagnosticError) -> SoftwareBill {
        let document = try DataNode.json(source, limit: countLimit)
        if document.text("bomFormat") == "CycloneDX" || document.text("specFormat") == "CycloneDX"
            || (document["components"] != nil && document["specVersion"] != nil)
        {
            return try CycloneDXReader.read(document, file: source.path)
        }
        if document["spdxVersion"] != nil { return try SPDX2Reader.read(document, file: source.path) }
        let context = document.texts("@context").contains { $0.contains("spdx.org") }
        if context || document["@graph"] != nil { return try SPDX3Reader.read(document, file: source.path) }
        throw unknown(source, other(document) ?? "this JSON is none of the formats that are known")
    }

    /// What a file is that people take for a bill.
    private static func other(_ document: DataNode) -> String? {
        if document["document"]?["csaf_version"] != nil {
            return "this is a CSAF document, which has statements and no bill"
        }
        if document.texts("@context").contains(where: { $0.contains("openvex") }) {
            return "this is an OpenVEX document, which has statements and no bill"
        }
        if document["lockfileVersion"] != nil {
            return "this is a lock file of npm; make a bill of it with an SBOM tool"
        }
        if document["artifacts"] != nil, document["schema"] != nil {
            return "this is Syft's own format; let Syft write CycloneDX or SPDX"
        }
        return nil
    }

    private static func xml(_ source: SourceFile) throws(DiagnosticError) -> SoftwareBill {
        let root = try XMLElement.read(source)
        let isCycloneDX = root.attributes.contains { $0.value.contains("cyclonedx.org/schema/bom") }
        guard root.name == "bom", isCycloneDX else {
            throw unknown(
                source,
                root.name == "RDF"
                    ? "this is RDF; SPDX is read as JSON or tag-value" : "this XML is no CycloneDX")
        }
        return try CycloneDXReader.read(CycloneDXXML.document(root), file: source.path)
    }

    private static func text(_ source: SourceFile, distribution: String?) throws(DiagnosticError) -> SoftwareBill {
        // Enough to tell a format by, however long the lines are.
        let start = String(decoding: source.bytes.prefix(64 << 10), as: UTF8.self)
        let all = start.split(whereSeparator: \.isNewline).map(String.init)
        let distribution = distribution ?? all.lazy.compactMap { self.distribution(in: $0) }.first
        let lines = all.filter { !$0.hasPrefix("#") }
        if lines.contains(where: { $0.hasPrefix("SPDXVersion:") }) {
            return try SPDX2Reader.read(SPDX2TagValue.document(source), file: source.path)
        }
        if lines.first?.uppercased().replacing("\"", with: "").hasPrefix("PACKAGE,VERSION") == true {
            return try BuildrootManifest.read(source)
        }
        if lines.contains(where: { $0.hasPrefix("Package:") }), lines.contains(where: { $0.hasPrefix("Version:") }) {
            return try ControlFile.read(source, distribution: distribution)
        }
        if lines.contains(where: { $0.hasPrefix("P:") }), lines.contains(where: { $0.hasPrefix("V:") }) {
            return try AlpineDatabase.read(source, distribution: distribution)
        }
        // The last line may be cut.
        if RPMList.isList(source.bytes.count > 64 << 10 ? lines.dropLast() : lines[...]) {
            return try RPMList.read(source, distribution: distribution)
        }
        throw unknown(source, "this is none of the formats that are known")
    }

    /// What `securable sbom add` writes at the top of a package list, which can't say by itself where it is from.
    public static func distributionLine(_ distribution: String) -> String { "# distribution: \(distribution)" }

    private static func distribution(in line: String) -> String? {
        let start = distributionLine("")
        return line.hasPrefix(start) ? line.dropFirst(start.count).trimmed : nil
    }

    private static func unknown(_ source: SourceFile, _ what: String) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                "unknown-bill-format", "\(what); read are \(formats.joined(separator: ", "))",
                at: Place(file: source.path)))
    }
}
