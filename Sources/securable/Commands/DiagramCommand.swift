import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductDatabase
import ProductModel
import SourceText

struct DiagramCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "Draw the data flow diagram: components, trust boundaries, flows, and where the risk lies.",
        discussion: """
            The picture is an SVG file that needs nothing else, for light and dark screens. Boundaries with many members \
            are drawn as one node each, so that words stay large enough to be read; --component shows one component with \
            its interfaces, its data and its neighbours. Graphviz (dot) lays it out; without it, --format dot \
            still writes what Graphviz reads.

            Examples:
              securable diagram --open
              securable diagram products/smart-lock --output lock.svg
              securable diagram --component bridge --open
              securable diagram --path path:internet:data.video --open
              securable diagram --format dot | dot -Tpdf -o lock.pdf
            """)

    /// How the picture is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case svg, dot
    }

    @OptionGroup var options: ProductOptions

    @Option(help: ArgumentHelp("Draw this component with its neighbours.", valueName: "id"))
    var component: String?

    @Option(
        help: ArgumentHelp("Draw this attack path, by its key, such as path:internet:data.video.", valueName: "key"))
    var path: String?

    @Option(help: "How to write it.")
    var format: Format = .svg

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output unless given.", valueName: "file"),
        completion: .file(extensions: ["svg", "dot"]))
    var output: String?

    @Flag(help: "Open the picture in the browser, from a temporary file unless --output names one.")
    var open = false

    func validate() throws {
        if component != nil, path != nil { throw ValidationError("Name a component or a path, not both.") }
        if open, format == .dot { throw ValidationError("--open shows a picture; leave out --format dot.") }
    }

    func run() async throws {
        let assessment = try await ProductSession.assessment(at: options.url, asOf: options.asOf)
        do {
            switch try text(DiagramDrawer(assessment), of: assessment) {
            case .success(let text): try write(text, of: assessment)
            case .failure(let absence): throw refusal(absence, assessment.product)
            }
        } catch let error as DatabaseError {
            throw ProgramExit(.files, "error: \(error.message)")
        } catch let error as DeliverableError {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }

    private func refusal(_ absence: DiagramAbsence, _ product: Product) -> ProgramExit {
        switch absence {
        case .notInstalled:
            ProgramExit(
                .files,
                """
                error: pictures need Graphviz (the program dot), and that is not installed
                  Install it:   apt-get install graphviz   or   brew install graphviz
                  Without it:   securable diagram --format dot
                """)
        case .unknownComponent(let id):
            ProgramExit(
                .usage,
                "error: there is no component '\(id)'"
                    + (Suggestion.nearest(to: id, in: product[.components].map(\.id)).map { " — did you mean '\($0)'?" }
                        ?? ""))
        default: ProgramExit(.files, "error: \(absence.sentence)")
        }
    }

    private func text(_ drawer: DiagramDrawer, of assessment: ProductAssessment) throws -> Result<
        String, DiagramAbsence
    > {
        if let key = path {
            let path = try self.path(key, of: assessment)
            return format == .svg ? drawer.path(path).map(\.standalone) : .success(drawer.pathText(path))
        }
        return switch (format, component) {
        case (.svg, nil): drawer.product().map(\.standalone)
        case (.svg, let id?): drawer.component(id).map(\.standalone)
        case (.dot, nil): drawer.productText()
        case (.dot, let id?): drawer.componentText(id)
        }
    }

    private func path(_ key: String, of assessment: ProductAssessment) throws -> AttackPath {
        let paths = try AttackPaths(assessment)
        if let path = paths.path(key) ?? paths.path(key + ":possible") { return path }
        let keys = (paths.open() + paths.possible()).map(\.key)
        let suggestion = Suggestion.nearest(to: key, in: keys).map { " — did you mean '\($0)'?" } ?? ""
        throw ProgramExit(
            .usage,
            "error: there is no path '\(key)'\(suggestion)\n  See them all: securable paths --all\n"
                + "  What bars it: securable explain \(key)")
    }

    private func write(_ text: String, of assessment: ProductAssessment) throws {
        let name = [assessment.product.id, component, path.map { _ in "path" }].compactMap(\.self).joined(
            separator: "-")
        guard output != nil || open else {
            print(text, terminator: "")
            return
        }
        let place = try output.map { URL(filePath: $0) } ?? Self.temporary(name)
        try WholeFile.write(text, to: place)
        print("Wrote \(place.relativePath)")
        if open { Viewer.open(place) }
    }

    /// A file in a folder that only this user can read.
    private static func temporary(_ name: String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "securable-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder.appending(path: name + ".svg")
    }
}
