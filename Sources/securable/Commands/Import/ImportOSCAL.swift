import ArgumentParser
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import SourceText

struct ImportOSCAL: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oscal",
        abstract: "Make a framework of an OSCAL catalog, or a profile of an OSCAL profile.",
        discussion: """
            Reads OSCAL 1.0 and 1.1 in JSON and writes frameworks/<id>.yaml into the product folder: the groups, the \
            controls that are not withdrawn, their titles and statements with parameters filled in by their labels. A \
            profile needs the framework that it is made for; --from names it where its file does not.

            Examples:
              securable import oscal NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog.json
              securable import oscal catalog.json --product products/smart-lock --as house-rules --asks product
              securable import oscal profile.json --from house-rules

            Exit status: 0; 2 the command line is wrong, or the file to write is there already; 3 the file can't be \
            imported.
            """)

    @Argument(help: "The OSCAL catalog or profile, as JSON.", completion: .file(extensions: ["json"]))
    var file: String

    @Option(help: ArgumentHelp("The product that gets it.", valueName: "folder"), completion: .directory)
    var product = "."

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The framework's id; made from the file's name unless given.", valueName: "id"))
    var id: String?

    @Option(help: "Who answers the controls: product, component or maker.")
    var asks: Respondent = .maker

    @Option(
        help: ArgumentHelp(
            "The framework that a profile starts from; more than once for several, in the order of its imports.",
            valueName: "id"),
        completion: .custom { _, _, _ in FrameworkLibrary().ids })
    var from: [String] = []

    @Flag(help: "Replace the file if it is there already.")
    var force = false

    @Flag(help: "Print JSON.")
    var json = false

    /// Who answers.
    enum Respondent: String, CaseIterable, ExpressibleByArgument {
        case product, component, maker

        var respondent: Element.Respondent {
            switch self {
            case .product: .product
            case .component: .component
            case .maker: .maker
            }
        }
    }

    func validate() throws {
        guard let id, !OSCALImport.isID(id) else { return }
        throw ValidationError("'\(id)' is no id of a framework; ids are small letters, digits, dots and hyphens.")
    }

    func run() throws {
        let folder = try ProductSession.folder(at: URL(filePath: product, directoryHint: .isDirectory))
        let made = try read(folder)
        let place = try ImportPlace.make(made.path, below: folder.url, shown: shown(made), force: force)
        do throws(DeliverableError) {
            try WholeFile.write(made.text, to: place)
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
        if json {
            print(try JSONText.of(ImportedFile(made)))
        } else {
            Console().show(summary(made))
        }
    }

    private func read(_ folder: ProductFolder) throws -> OSCALImport {
        var sources: [String: SourceFile] = [:]
        let progress = ProgressLine()
        defer { progress.clear() }
        do throws(DiagnosticError) {
            let url = URL(filePath: file).resolvingSymlinksInPath()
            guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else {
                throw DiagnosticError(Diagnostic("unreadable-file", "there is no such file", at: Place(file: file)))
            }
            let source = try SourceFile(path: file, url: url)
            sources[file] = source
            var options = OSCALImport.Options()
            (options.id, options.asks, options.from) = (id, asks.respondent, from)
            let files = try folder.frameworkFiles()
            let made = try OSCALImport(source, options: options, own: files, progress: progress.show)
            guard !files.contains(where: { $0.path == made.path }) || ImportPlace.isThere(made.path, below: folder.url)
            else {
                throw DiagnosticError(
                    Diagnostic(
                        "duplicate-framework",
                        "beside organization.yaml there is a \(made.path) already; choose another id with --as",
                        at: Place(file: file)))
            }
            return made
        } catch {
            let code = error.diagnostic.code
            let hint =
                code == "file-too-large" && sources.isEmpty
                ? "\n  Without indents and line breaks it is about half as large: jq -c . \(file)" : ""
            throw ProgramExit(
                .files,
                Console.standardError.render(error.diagnostic, sources: sources)
                    + "\(hint)\n  Nothing was written; securable explain \(code) says more")
        }
    }

    private func shown(_ made: OSCALImport) -> String { product == "." ? made.path : "\(product)/\(made.path)" }

    private func summary(_ made: OSCALImport) -> String {
        var lines = ["Wrote \(shown(made))", ""]
        let start = made.bases.isEmpty ? "" : ", from \(made.bases.joined(separator: ", "))"
        lines.append("  \(made.title), \(made.edition) (OSCAL \(made.version))")
        let groups = made.groups > 0 ? " in \(made.groups) groups" : ""
        let edits = made.edits > 0 ? ", \(made.edits) of them worded anew" : ""
        lines.append("  \(made.kind.rawValue) \(made.id): \(made.elements) elements\(groups)\(start)\(edits)")
        if !made.leftOut.isEmpty {
            let text = "left out: " + made.leftOut.map(\.text).joined(separator: ", ")
            lines.append("  " + Console().wrap(text, indent: 4, first: 2))
        }
        let option = product == "." ? "" : " --product \(product)"
        lines += ["", "See it with  securable frameworks show \(made.id)\(option)"]
        return lines.map(Diagnostic.visible).joined(separator: "\n")
    }
}

/// What an import made, as JSON.
private struct ImportedFile: Encodable {
    let file: String
    let kind: String
    let id: String
    let title: String
    let edition: String
    let oscalVersion: String
    let from: [String]
    let elements: Int
    let groups: Int
    let edited: Int
    let leftOut: [LeftOutKind]

    init(_ made: OSCALImport) {
        file = made.path
        kind = made.kind.rawValue
        id = made.id
        title = made.title
        edition = made.edition
        oscalVersion = made.version
        from = made.bases
        elements = made.elements
        groups = made.groups
        edited = made.edits
        leftOut = made.leftOut
    }
}
