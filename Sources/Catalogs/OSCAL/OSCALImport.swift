public import SourceText

/// An OSCAL catalog or profile, made into a file for `frameworks/`.
///
/// Nothing is written here. What was made is read back before it is handed out, together with the frameworks that are there
/// already, so that a file that gets written is one that works.
public struct OSCALImport: Sendable {
    /// What the file describes.
    public enum Kind: String, Sendable {
        /// Made of a catalog.
        case framework
        /// Made of a profile.
        case profile
    }

    /// How to import.
    public struct Options: Sendable {
        /// The id of the framework; nil to take it from the file's name.
        public var id: String?
        /// Who answers the controls.
        public var asks: Element.Respondent = .maker
        /// The frameworks that a profile's imports mean, in their order, where its file does not tell.
        public var from: [String] = []

        /// The usual way.
        public init() {}
    }

    /// What the file describes.
    public let kind: Kind
    /// The framework's id.
    public let id: String
    /// Its title.
    public let title: String
    /// Its edition.
    public let edition: String
    /// The version of OSCAL that it was written in.
    public let version: String
    /// The frameworks that a profile starts from.
    public let bases: [String]
    /// How many elements it has, without finer points.
    public let elements: Int
    /// How many headings they stand under.
    public let groups: Int
    /// How many elements a profile words anew.
    public let edits: Int
    /// What had no place.
    public let leftOut: [LeftOutKind]
    /// The file's text.
    public let text: String

    /// Where the file belongs, in a product's folder.
    public var path: String { "frameworks/\(id).yaml" }

    /// Imports a file.
    ///
    /// - Parameters:
    ///   - source: The OSCAL file.
    ///   - options: How.
    ///   - own: The files in `frameworks/`; one at ``path`` is taken to be replaced.
    ///   - progress: Is told what is being done.
    /// - Throws: a diagnostic that says what is wrong with the file, or with what it would come to.
    public init(
        _ source: SourceFile, options: Options, own: [SourceFile], progress: (String) -> Void = { _ in }
    ) throws(DiagnosticError) {
        progress("Reading \(source.path)")
        let document = try OSCALDocument.read(source)
        let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
        version = document.version
        let metadata = document.metadata
        let usual = OSCALName.id(file: name, title: metadata.title)
        id = options.id ?? (options.from.contains(usual) ? usual + "-profile" : usual)
        guard Self.isID(id) else {
            throw DiagnosticError(
                Diagnostic(
                    "bad-catalog", "'\(id)' is no id of a framework; ids are small letters, digits, dots and hyphens",
                    at: Place(file: source.path)))
        }
        let comment = "Imported from \(OSCALText.clean(name)), OSCAL \(version). The texts are its publisher's."
        progress("Making \(id)")
        let place = "frameworks/\(id).yaml"
        let others = own.filter { $0.path != place }
        switch document.content {
        case .catalog(let catalog):
            var reader = try OSCALCatalogReader(catalog, id: id, file: source.path, asks: options.asks)
            let framework = try reader.framework(catalog, note: comment)
            kind = .framework
            bases = []
            edits = 0
            (title, edition) = (framework.header.title, framework.header.edition)
            elements = framework.elements.count { $0.partOf == nil }
            groups = framework.header.groups.count
            leftOut = reader.leftOut.leftOut
            text = FrameworkText(framework, comment: "Made by securable import oscal.").text
        case .profile(let profile):
            var reader = try OSCALProfileReader(
                profile, from: options.from, file: source.path, library: FrameworkLibrary(own: others))
            let body = try reader.body(profile)
            let header = try Self.header(profile, id: id, bases: body.bases, note: comment, file: source.path)
            kind = .profile
            bases = body.bases
            edits = body.edits.count
            (title, edition) = (header.title, header.edition)
            elements = body.included.count
            groups = 0
            leftOut = reader.leftOut.leftOut
            text =
                ProfileText(
                    header, keep: body.keep, edits: body.edits, drops: body.drops,
                    because: "imported from \(OSCALText.clean(name))", comment: "Made by securable import oscal."
                ).text
        }
        progress("Reading \(id) back")
        try Self.verify(text, id: id, others: others)
    }

    private static func header(
        _ profile: OSCALProfile, id: String, bases: [String], note: String, file: String
    ) throws(DiagnosticError) -> Framework.Header {
        let title = OSCALText.clean(profile.metadata.title)
        guard !title.isEmpty else {
            throw DiagnosticError(Diagnostic("bad-oscal", "the profile has no title", at: Place(file: file)))
        }
        return Framework.Header(
            id: id, title: title, short: String(id.prefix(14)), edition: OSCALCatalogReader.edition(profile.metadata),
            source: OSCALCatalogReader.source(profile.metadata, profile.backMatter) ?? title, kind: .profile,
            certainty: .verified,
            note: note,
            components: [], scope: [], conclusions: [], deemed: [], groups: [], bases: bases, place: Place(file: file))
    }

    /// Whether a framework, and so its file, can be called that.
    public static func isID(_ id: String) -> Bool {
        guard let first = id.utf8.first, first != 0x2E, first != 0x2D, id.utf8.count <= 100, !id.contains("..") else {
            return false
        }
        return id.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E
        }
    }

    /// Reads what was made together with what is there.
    private static func verify(_ text: String, id: String, others: [SourceFile]) throws(DiagnosticError) {
        let made = SourceFile(path: "frameworks/\(id).yaml", text: text)
        guard made.bytes.count <= SourceFile.sizeLimit else {
            throw DiagnosticError(
                Diagnostic(
                    "file-too-large", "the framework would have more than \(SourceFile.sizeLimit >> 20) MiB",
                    at: Place(file: made.path)))
        }
        let library = FrameworkLibrary(own: others + [made])
        if let problem = library.problems().first { throw DiagnosticError(problem) }
    }
}

extension OSCALDocument {
    fileprivate var metadata: OSCALMetadata {
        switch content {
        case .catalog(let catalog): catalog.metadata
        case .profile(let profile): profile.metadata
        }
    }
}
