import ArgumentParser
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import SourceText

struct ImportThreats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in threat information that others publish in STIX 2.1.",
        discussion: """
            Reads a bundle as its owner publishes it (MITRE EMB3D, MITRE ATT&CK, a feed of one's own) and writes \
            threat-information/<id>.yaml into the product folder: attack patterns, vulnerabilities, threat sources, \
            mitigations, indicators, reports and sightings, each with its first sentences, the products it names and what \
            it is related to. What is revoked or deprecated is left out. Checks then say where it touches the product.

            A bundle that its markings (TLP:AMBER, TLP:RED) keep from being passed on is refused, since everybody who has \
            the repository reads a product folder.

            Examples:
              securable threats import ics-attack-18.1.json --as attack-ics
              securable threats import emb3d-stix-2.0.1.json --product products/smart-lock
              securable threats import feed.json --shared --force

            Exit status: 0; 2 the command line is wrong, or the file to write is there already; 3 the file can't be \
            imported.
            """)

    @Argument(help: "The STIX bundle, as JSON.", completion: .file(extensions: ["json"]))
    var file: String

    @Option(help: ArgumentHelp("The product that gets it.", valueName: "folder"), completion: .directory)
    var product = "."

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Its id; made from the file's name unless given.", valueName: "id"))
    var id: String?

    @Flag(help: "Write it beside organization.yaml, for all products below.")
    var shared = false

    @Flag(name: .customLong("allow-marked"), help: "Take it although it is marked TLP:AMBER or TLP:RED.")
    var allowsMarked = false

    @Flag(help: "Replace the file if it is there already.")
    var force = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard let id, !OSCALImport.isID(id) else { return }
        throw ValidationError("'\(id)' is no id of a file; ids are small letters, digits, dots and hyphens.")
    }

    func run() throws {
        let folder = try ProductSession.folder(at: URL(filePath: product, directoryHint: .isDirectory))
        guard let home = shared ? folder.sharedFolder : folder.url else {
            throw ProgramExit(.usage, "error: there is no organization.yaml above the product, so nothing is shared")
        }
        let made = try read()
        let place = try place(of: made, below: home, folder)
        do throws(DeliverableError) {
            try WholeFile.write(made.text, to: place)
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
        if json {
            print(try JSONText.of(ImportedThreats(made)))
        } else {
            Console().show(summary(made))
        }
    }

    private func read() throws -> STIXImport {
        var sources: [String: SourceFile] = [:]
        let progress = ProgressLine()
        defer { progress.clear() }
        do throws(DiagnosticError) {
            let url = URL(filePath: file).resolvingSymlinksInPath()
            guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else {
                throw DiagnosticError(Diagnostic("unreadable-file", "there is no such file", at: Place(file: file)))
            }
            let source = try SourceFile(path: file, url: url, limit: STIXImport.sizeLimit)
            sources[file] = source
            return try STIXImport(source, id: id, allowsMarked: allowsMarked, progress: progress.show)
        } catch {
            throw ProgramExit(
                .files,
                Console.standardError.render(error.diagnostic, sources: sources)
                    + "\n  Nothing was written; securable explain \(error.diagnostic.code) says more")
        }
    }

    /// Where the file goes: into the folder, and not by a link out of it; ends the program where it is taken.
    private func place(of made: STIXImport, below home: URL, _ folder: ProductFolder) throws -> URL {
        let shown = shown(made)
        let other = shared ? folder.url : folder.sharedFolder
        if let other, other != home, ImportPlace.isThere(made.path, below: other) {
            throw ProgramExit(
                .usage,
                "\(shown): error: there is such a file \(shared ? "in the product" : "beside organization.yaml") already; "
                    + "choose another id with --as")
        }
        return try ImportPlace.make(made.path, below: home, shown: shown, force: force)
    }

    private func shown(_ made: STIXImport) -> String {
        shared ? "organization's \(made.path)" : product == "." ? made.path : "\(product)/\(made.path)"
    }

    private func summary(_ made: STIXImport) -> String {
        let information = made.information
        var lines = ["Wrote \(shown(made))", ""]
        let light = information.light.map { ", \($0.title)" } ?? ""
        lines.append("  \(information.title), \(information.edition), by \(information.source)\(light)")
        let counts = made.counts.map { "\($0.count) \($0.type)" }.joined(separator: ", ")
        lines.append("  " + Console().wrap(counts, indent: 4, first: 2))
        if !made.leftOut.isEmpty {
            let text = "left out: " + made.leftOut.map(\.text).joined(separator: ", ")
            lines.append("  " + Console().wrap(text, indent: 4, first: 2))
        }
        if let notice = information.notice { lines.append("  " + Console().wrap(notice, indent: 4, first: 2)) }
        let option = product == "." ? "" : " --product \(product)"
        lines += ["", "See where it touches the product with  securable threats match\(option)"]
        return lines.map(Diagnostic.visible).joined(separator: "\n")
    }
}

/// What an import made, as JSON.
private struct ImportedThreats: Encodable {
    let file: String
    let id: String
    let title: String
    let edition: String
    let source: String
    let tlp: String?
    let entries: [String: Int]
    let leftOut: [LeftOutKind]

    init(_ made: STIXImport) {
        file = made.path
        id = made.information.id
        title = made.information.title
        edition = made.information.edition
        source = made.information.source
        tlp = made.information.light?.rawValue
        entries = Dictionary(made.counts.map { ($0.type, $0.count) }, uniquingKeysWith: +)
        leftOut = made.leftOut
    }
}
