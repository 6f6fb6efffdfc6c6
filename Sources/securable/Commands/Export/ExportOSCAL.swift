import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

struct ExportOSCAL: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oscal",
        abstract: "Write a catalog, a profile, a component definition or assessment results in OSCAL 1.1.2.",
        discussion: """
            catalog                a framework, or a profile as it comes out, with its elements as controls
            profile                a profile: which controls of which catalogs, and what is worded anew
            component-definition   the product's components, and what was decided about them
            assessment-results     a finding for each element that applies, and the evidence that was looked at

            The document is JSON on standard output, unless --output names a file. Documents refer to catalogs by the \
            names <id>-catalog.json.

            Examples:
              securable export oscal catalog --framework 8425 --output 8425-catalog.json
              securable export oscal profile products/smart-lock --framework house-rules
              securable export oscal component-definition products/smart-lock --framework 8425 --framework cra
              securable export oscal assessment-results products/smart-lock --as-of 2026-11-23

            Exit status: 0; 2 the command line is wrong; 3 the files have errors, or the document can't be written.
            """)

    /// What is written.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case catalog, profile
        case componentDefinition = "component-definition"
        case assessmentResults = "assessment-results"
    }

    @Argument(help: "What to write: catalog, profile, component-definition or assessment-results.")
    var kind: Kind

    @OptionGroup var options: ProductOptions

    @Option(
        help: ArgumentHelp(
            "A framework or profile; for documents about a product more than once for several, or all. Those that the "
                + "product names unless given.",
            valueName: "id"),
        completion: .custom { _, _, _ in FrameworkLibrary().ids + [GapSession.everything] })
    var framework: [String] = []

    @OptionGroup var output: ExportOutput

    func run() async throws {
        try await output.write {
            switch kind {
            case .catalog, .profile: try frameworkDocument()
            case .componentDefinition, .assessmentResults: try productDocument()
            }
        }
    }

    private func productDocument() throws -> String {
        let session = try GapSession(
            ProductSession.folder(at: options.url), frameworks: framework, asOf: options.asOf, steps: 0)
        let (product, day) = (session.product.id, options.asOf.text)
        if kind == .componentDefinition {
            return try OSCALComponentDocument(session.gaps, product: product, tables: session.tables, day: day).json()
        }
        return try OSCALResultsDocument(session.gaps, product: product, tables: session.tables, day: day).json()
    }

    private func frameworkDocument() throws -> String {
        // Frameworks that come along need no product.
        let folders = ProductFolder.find(at: options.url)
        let isAsked = options.path != "." || framework.isEmpty
        let folder = folders.count == 1 ? folders[0] : isAsked ? try ProductSession.folder(at: options.url) : nil
        let library = FrameworkLibrary(own: try folder?.frameworkFiles() ?? [])
        if let problem = library.problems().first { throw DiagnosticError(problem) }
        let id = try id(named: folder?.read().product.namedFrameworks.map(\.text) ?? [])
        guard let resolved = try library.framework(id) else {
            throw ProgramExit(noFramework: id, in: library)
        }
        if kind == .catalog { return try OSCALCatalogDocument(resolved, day: options.asOf.text).json() }
        guard resolved.header.kind == .profile else {
            throw ProgramExit(
                .usage, "error: '\(id)' is no profile; export it with: securable export oscal catalog --framework \(id)"
            )
        }
        return try OSCALProfileDocument(resolved, library: library, day: options.asOf.text).json()
    }

    /// The one framework that is meant.
    private func id(named: [String]) throws -> String {
        let ids = framework.isEmpty ? named : framework
        guard ids.count == 1, ids[0] != GapSession.everything else {
            throw ProgramExit(
                .usage,
                "error: a \(kind.rawValue) is of one framework; name it with --framework"
                    + (ids.isEmpty ? "" : ", such as \(ids[0])"))
        }
        return ids[0]
    }
}
