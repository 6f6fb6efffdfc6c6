import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductModel
import SourceText

struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the dossier of a product as one HTML file.",
        discussion: """
            Summary, activities, architecture with a diagram, findings and risk register, threats to devices, vulnerabilities, traceability, open questions, \
            capabilities, the gap to each framework and evidence, in one file that needs nothing else: on a screen, on a phone and on paper. The \
            diagram is laid out by Graphviz (dot) where it is installed.

            Examples:
              securable report
              securable report products/smart-lock --output dossier.html --open
              securable report --advisories advisories.db
            """)

    @OptionGroup var options: ProductOptions

    @OptionGroup var advisories: AdvisoriesOption

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; the product's id with -dossier.html unless given.", valueName: "file"),
        completion: .file(extensions: ["html"]))
    var output: String?

    @Flag(name: .customLong("no-diagram"), help: "Leave out the diagram of the architecture.")
    var hasNoDiagram = false

    @Flag(help: "Open the file in the browser.")
    var open = false

    func run() async throws {
        let assessment = try await ProductSession.assessment(
            at: options.url, asOf: options.asOf, advisories: advisories.place)
        let gaps = try GapSession.assess(assessment, folder: try ProductSession.folder(at: options.url))
        let threats = try ThreatSession.assess(assessment)
        let place = URL(filePath: output ?? "\(assessment.product.id)-dossier.html")
        do {
            let diagrams = hasNoDiagram ? nil : try DossierDiagrams(assessment)
            let html = try Dossier(assessment, diagrams: diagrams, gaps: gaps, threats: threats).html()
            try WholeFile.write(html, to: place)
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
        print("Wrote \(place.relativePath)")
        if open { Viewer.open(place) }
    }
}
