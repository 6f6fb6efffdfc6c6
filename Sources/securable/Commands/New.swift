import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a product folder.",
        discussion: """
            On a terminal it asks a few questions; each has an answer that Enter takes. Elsewhere, or with --yes, it \
            takes what the options say. Nothing that is there already is touched.

            Examples:
              securable new my-product
              securable new thermostat --name "Warm Thermostat" --components thermostat=device,app,cloud=backend
              securable new demo --from smart-lock
            """)

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"), completion: .directory)
    var path: String

    @Option(
        help: ArgumentHelp(
            "Start from a worked example: \(WorkedExample.listed()).", valueName: "example"))
    var from: String?

    @Option(help: "The product's name.")
    var name: String?

    @Option(
        help: ArgumentHelp(
            "Its components as kind or id=kind, separated by commas; kinds are device, gateway, app and backend.",
            valueName: "list"))
    var components: String?

    @Option(help: ArgumentHelp("Where it is sold, such as eu,us.", valueName: "list"))
    var markets: String?

    @Flag(name: .shortAndLong, help: "Ask nothing.")
    var yes = false

    func validate() throws {
        guard from == nil || (name == nil && components == nil && markets == nil) else {
            throw ValidationError("A worked example has its own name, components and markets; leave those options out.")
        }
    }

    func run() throws {
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        guard
            !FileManager.default.fileExists(atPath: folder.appending(path: "product.yaml").path(percentEncoded: false))
        else {
            throw ProgramExit(.usage, "\(path): error: there is a product in this folder already; name a new folder")
        }
        let files = try from.map(example) ?? ["product.yaml": try skeleton(folder)]
        try write(files, to: folder)
        print(
            """
            Wrote \(files.count == 1 ? "\(path)/product.yaml" : "\(files.count) files to \(path)").

            Next
              securable check \(path)      see what is known, and the most valuable questions
              securable schema > product.schema.json      let an editor complete and check as you type
            """)
    }

    private func example(_ name: String) throws -> [String: String] {
        if let example = WorkedExample(name) { return example.files }
        let suggestion = Suggestion.nearest(to: name, in: WorkedExample.names).map { " — did you mean '\($0)'?" } ?? ""
        throw ProgramExit(
            .usage,
            "error: there is no worked example '\(name)'\(suggestion)\n  There are: "
                + WorkedExample.listed(in: name))
    }

    private func skeleton(_ folder: URL) throws -> String {
        let interview = Interview(isSilent: yes || isatty(STDIN_FILENO) != 1)
        let title = folder.standardizedFileURL.lastPathComponent
        let name =
            name ?? interview.ask("What is the product called?", usual: title.replacing("-", with: " ").capitalized)
        let kinds =
            components
            ?? interview.ask(
                "Which components has it? device, gateway, app, backend; also as id=kind", usual: "device,app,backend")
        let places = markets ?? interview.ask("Where is it sold? eu, uk, us, us-ca, …; Enter if not known", usual: "")
        let skeleton = try ProductSkeleton(
            folder: title, name: name, components: kinds, markets: places)
        return skeleton.text
    }

    private func write(_ files: [String: String], to folder: URL) throws {
        do {
            for (path, text) in files.sorted(by: { $0.key < $1.key }) {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                guard !FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
                    throw ProgramExit(.usage, "\(self.path)/\(path): error: there is such a file already")
                }
                try Data(text.utf8).write(to: file, options: .atomic)
            }
        } catch let end as ProgramExit {
            throw end
        } catch {
            throw ProgramExit(.files, "\(path): error: the folder can't be written: \(error.localizedDescription)")
        }
    }
}
