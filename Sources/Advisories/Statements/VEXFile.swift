public import SourceText

/// What a VEX document says, whichever of the formats it is in.
///
/// What could not be understood is a remark with its place, and never a statement: a status that nobody said would hide
/// a vulnerability.
public struct VEXFile: Sendable, Equatable {
    /// What the file said it is: `OpenVEX 0.2.0`, `CSAF 2.0 csaf_vex`, `CycloneDX 1.6`.
    public var format: String
    /// The document's own id; nil where it has none.
    public var id: String?
    /// Who says so; nil where not said.
    public var author: String?
    /// When it was made or last changed, as RFC 3339 text.
    public var made: String?
    /// What it says, in the order of the file.
    public var statements: [ImpactStatement]
    /// What was left out, and why.
    public var remarks: [Diagnostic]

    /// Makes one.
    public init(
        format: String, id: String? = nil, author: String? = nil, made: String? = nil,
        statements: [ImpactStatement] = [], remarks: [Diagnostic] = []
    ) {
        self.format = format
        self.id = id
        self.author = author
        self.made = made
        self.statements = statements
        self.remarks = remarks
    }

    /// Reads OpenVEX, CSAF, CycloneDX, or SPDX 3; the format is told by the content, never by the name.
    ///
    /// - Throws: a diagnostic with one of the codes `unknown-vex-format`, `vex-version`, `bill-version`, `bad-json`,
    ///   `bad-xml`, `xml-doctype`, `nesting-too-deep`, `wrong-encoding` and `too-many-values`.
    /// - Complexity: O(*n* log *n*) for *n* bytes.
    public init(reading source: SourceFile) throws(DiagnosticError) {
        switch source.bytes.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"): self = try Self.json(source)
        case UInt8(ascii: "<"): self.init(try SoftwareBillReader.read(source))
        case nil: throw Self.unknown(source, "the file is empty")
        default: throw Self.unknown(source, "this is neither JSON nor XML")
        }
    }

    private static func json(_ source: SourceFile) throws(DiagnosticError) -> VEXFile {
        let document = try DataNode.json(source)
        if document.texts("@context").contains(where: { $0.contains("openvex.dev") }) {
            return try OpenVEXReader.read(document, file: source.path)
        }
        if document["document"]?["csaf_version"] != nil {
            return try CSAFVEXReader.read(document, file: source.path)
        }
        if document.text("bomFormat") == "CycloneDX" {
            return VEXFile(try CycloneDXReader.read(document, file: source.path))
        }
        if document["@graph"] != nil { return VEXFile(try SPDX3Reader.read(document, file: source.path)) }
        throw unknown(source, "this JSON is none of the formats that are known")
    }

    /// The statements of a bill of materials: CycloneDX and SPDX 3 have them in one format with it.
    private init(_ bill: SoftwareBill) {
        // What is odd about the bill itself is said where bills are read.
        self.init(
            format: bill.format, id: bill.serial, author: bill.authors.first, made: bill.made,
            statements: bill.statements, remarks: bill.remarks.filter { $0.code.hasPrefix("vex-") })
    }

    private static func unknown(_ source: SourceFile, _ reason: String) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                "unknown-vex-format", "\(reason); OpenVEX, CSAF 2.0, CycloneDX and SPDX 3.0 are read",
                at: Place(file: source.path, line: 1, column: 1)))
    }
}
