import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText
import ThreatModels

/// What the commands that import a threat model share.
struct ThreatModelOptions: ParsableArguments {
    @Argument(help: "The threat model.", completion: .file())
    var file: String

    @Option(
        name: .customLong("into"),
        help: ArgumentHelp("The product folder to make; the product's id unless given.", valueName: "folder"),
        completion: .directory)
    var folder: String?

    @Option(help: ArgumentHelp("The product's id; made of the model's title unless given.", valueName: "id"))
    var id: String?

    @Flag(help: "Replace the folder if it is there already.")
    var force = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard let id, ProductFolder.id(from: id) != id || id.utf8.count > 120 else { return }
        throw ValidationError("'\(id)' is no id of a product; ids are small letters, digits and hyphens.")
    }

    /// Imports the file, writes the folder, and says what was made.
    func run(_ format: ThreatModelFormat) throws {
        let made = try read(format)
        let folder = NewProductFolder(folder ?? made.id, mayReplace: force)
        try folder.write(made.files)
        if json {
            print(try JSONText.of(ImportedThreatModel(made, folder: folder.path)))
        } else {
            Console().show(ThreatModelSummary(made, folder: folder.path).text)
        }
    }

    private func read(_ format: ThreatModelFormat) throws -> ThreatModelImport {
        var sources: [String: SourceFile] = [:]
        let progress = ProgressLine()
        defer { progress.clear() }
        do throws(DiagnosticError) {
            let url = URL(filePath: file).resolvingSymlinksInPath()
            guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else {
                throw DiagnosticError(Diagnostic("unreadable-file", "there is no such file", at: Place(file: file)))
            }
            let source = try SourceFile(path: file, url: url, limit: ThreatModelFormat.sizeLimit)
            sources[file] = source
            return try ThreatModelImport(source, format: format, id: id, progress: progress.show)
        } catch {
            throw ProgramExit(
                .files,
                Console.standardError.render(error.diagnostic, sources: sources)
                    + "\n  Nothing was written; securable explain \(error.diagnostic.code) says more")
        }
    }
}

/// What was made, for people.
private struct ThreatModelSummary {
    private let made: ThreatModelImport
    private let folder: String

    init(_ made: ThreatModelImport, folder: String) {
        self.made = made
        self.folder = folder
    }

    var text: String {
        let model = made.model
        let version = model.version.map { " \($0)" } ?? ""
        var lines = ["Wrote \(made.files.count) files to \(folder)", ""]
        lines.append("  \(made.id), from \(model.format.title)\(version)")
        let counts = model.counts.map { "\($0.count) \($0.count == 1 ? $0.section.entry : $0.section.rawValue)" }
        lines.append("  " + Console().wrap(counts.joined(separator: ", "), indent: 2))
        for note in model.notes { lines.append("  " + Console().wrap("Note: \(note)", indent: 4, first: 2)) }
        if !model.leftOut.isEmpty {
            lines += ["", "  Had no place (IMPORT.md has each with its line)"]
            lines += model.leftOut.prefix(12).map { "    \($0.occurrences.count) × \($0.what)" }
            if model.leftOut.count > 12 { lines.append("    and \(model.leftOut.count - 12) more kinds") }
        }
        lines += ["", "Next", "  securable check \(folder)"]
        return lines.joined(separator: "\n")
    }
}

/// What was made, as JSON.
private struct ImportedThreatModel: Encodable {
    let folder: String
    let id: String
    let format: String
    let version: String?
    let files: [String]
    let entries: [String: Int]
    let notes: [String]
    let leftOut: [Left]

    struct Left: Encodable {
        let what: String
        let count: Int
        let occurrences: [Occurrence]
    }

    struct Occurrence: Encodable {
        let of: String
        let line: Int?
        let value: String?
    }

    init(_ made: ThreatModelImport, folder: String) {
        self.folder = folder
        id = made.id
        format = made.model.format.rawValue
        version = made.model.version
        files = made.files.map(\.path)
        entries = Dictionary(uniqueKeysWithValues: made.model.counts.map { ($0.section.rawValue, $0.count) })
        notes = made.model.notes
        leftOut = made.model.leftOut.map { left in
            Left(
                what: left.what, count: left.occurrences.count,
                occurrences: left.occurrences.map {
                    Occurrence(of: $0.owner, line: $0.line > 0 ? $0.line : nil, value: $0.value)
                })
        }
    }
}
