import SourceText

/// A file of another tool as values, after it was seen to be of the format that was asked for.
enum ThreatModelSource {
    /// JSON or YAML.
    case data(DataNode)
    /// XML.
    case xml(XMLElement)

    /// Reads a file by what it begins with: `{` is JSON, `<` is XML, and anything else YAML.
    ///
    /// - Throws: a diagnostic of the syntax, or `wrong-format` where it is another tool's.
    init(_ source: SourceFile, as format: ThreatModelFormat) throws(DiagnosticError) {
        func refuse(_ message: String) -> DiagnosticError {
            DiagnosticError(Diagnostic("wrong-format", message, at: Place(file: source.path)))
        }
        guard let first = source.bytes.first(where: { $0 > 0x20 }) else {
            throw refuse("the file is empty")
        }
        if first == 0x3C {
            let root = try XMLElement.read(source)
            guard root.name == "ThreatModel" else {
                throw refuse("this is XML, but no model of the \(ThreatModelFormat.tm7.title)")
            }
            guard format == .tm7 else { throw refuse(Self.looksLike(.tm7, source.path)) }
            self = .xml(root)
            return
        }
        let root = try first == 0x7B || first == 0x5B ? DataNode.json(source) : DataNode.yaml(source)
        let found = ThreatModelFormat(of: root)
        guard found == format else {
            guard let found else {
                throw refuse("this is no \(format.title), nor another threat model that is known here")
            }
            throw refuse(Self.looksLike(found, source.path))
        }
        self = .data(root)
    }

    private static func looksLike(_ format: ThreatModelFormat, _ file: String) -> String {
        "this looks like \(format.title): securable import \(format.rawValue) \(file)"
    }
}
