import ProductModel
public import SourceText

/// A threat model of another tool, made into the files of a product folder.
///
/// Nothing is written here, and nothing is made unless the whole model could be read.
public struct ThreatModelImport: Sendable {
    /// What the model says, in the words of a product folder.
    public let model: ImportedModel
    /// The product's id.
    public let id: String
    /// The files by path, `IMPORT.md` among them.
    public let files: [(path: String, text: String)]

    /// Imports a file.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - format: The tool that wrote it.
    ///   - id: The product's id; made of the model's title unless given.
    ///   - progress: Is told what is being done.
    /// - Throws: a diagnostic that says what is wrong with the file, and where.
    public init(
        _ source: SourceFile, format: ThreatModelFormat, id: String? = nil, progress: (String) -> Void = { _ in }
    ) throws(DiagnosticError) {
        progress("Reading \(source.path)")
        let read = try ThreatModelSource(source, as: format)
        progress("Making a product of it")
        var model = try Self.model(of: read, format: format, file: source.path)
        let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
        let title = Self.text(model.product.facts["name"])
        let own = id ?? Self.text(model.product.facts["id"]) ?? Self.identifier(title: title, file: name)
        model.product.say("id", own)
        if title == nil { model.product.say("name", own) }
        self.model = model
        self.id = own
        let shown = PlainText.line(name)
        files =
            ProductFilesText.files(model, from: shown) + [
                (path: "IMPORT.md", text: ImportNote.text(model, from: shown))
            ]
    }

    private static func model(
        of source: ThreatModelSource, format: ThreatModelFormat, file: String
    ) throws(DiagnosticError) -> ImportedModel {
        switch (format, source) {
        case (.threagile, .data(let root)): try ThreagileReader.read(root, file: file)
        case (.otm, .data(let root)): try OTMReader.read(root, file: file)
        case (.threatDragon, .data(let root)): try ThreatDragonReader.read(root, file: file)
        case (.pytm, .data(let root)): try PytmReader.read(root, file: file)
        case (.threatComposer, .data(let root)): try ThreatComposerReader.read(root, file: file)
        case (.tm7, .xml(let root)): try TM7Reader.read(root, file: file)
        default: throw DiagnosticError(Diagnostic("wrong-format", "this format is not read", at: Place(file: file)))
        }
    }

    private static func text(_ value: YAMLText.FieldValue?) -> String? {
        if case .text(let text)? = value { return text }
        return nil
    }

    private static func identifier(title: String?, file: String) -> String {
        var identifiers = Identifiers()
        let stem = String(file.prefix { $0 != "." })
        return identifiers.make(
            in: .product, title: title.map(Identifiers.kebabCase).flatMap { $0.isEmpty ? stem : $0 } ?? stem)
    }
}
