import ArgumentParser
import Deliverables
import Foundation
import ProductModel

struct ExportVulnerabilities: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the decisions about vulnerabilities for machines (VEX).",
        discussion: """
            openvex     OpenVEX 0.2.0
            cyclonedx   CycloneDX 1.6: the product, the parts that are meant, and an analysis for each vulnerability
            csaf        CSAF 2.0, profile VEX

            The statements are those of the section 'vulnerabilities:'. A decision past its last day is under \
            investigation again. One without a status, a "not affected" without a reason and an "affected" without an \
            action are left out and named, since nobody could rely on them.

            Examples:
              securable vulnerabilities export --format openvex --output smart-lock.openvex.json
              securable vulnerabilities export products/smart-lock --format cyclonedx
              securable vulnerabilities export --format csaf --id HL-VEX-2026-0001 --as-of 2026-11-23

            Exit status: 0; 2 the command line is wrong; 3 the files have errors, or the document can't be written.
            """)

    /// What is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case openvex, cyclonedx, csaf
    }

    @OptionGroup var options: ProductOptions

    @Option(help: "The format: openvex, cyclonedx or csaf.")
    var format: Format

    @Option(help: ArgumentHelp("The document's version; raise it when the document changes.", valueName: "number"))
    var revision = 1

    @Option(help: ArgumentHelp("The id of a CSAF document; the product's id with -vex unless given.", valueName: "id"))
    var id: String?

    @OptionGroup var output: ExportOutput

    func validate() throws {
        guard (1...9999).contains(revision) else { throw ValidationError("--revision counts from 1 to 9999.") }
        guard id == nil || format == .csaf else { throw ValidationError("--id is for --format csaf.") }
    }

    func run() async throws {
        try await output.write {
            let product = try TellingSession.product(at: options.url)
            let version = Securable.configuration.version
            switch format {
            case .openvex, .cyclonedx:
                let document = VEXDocument(product, asOf: options.asOf, revision: revision, tool: version)
                TellingSession.note(missing: document.missing, "left out for want of")
                let writer: any VEXDocumentWriter = format == .openvex ? OpenVEXWriter() : CycloneDXVEXWriter()
                return writer.text(document)
            case .csaf:
                do throws(CSAFAdvisory.Refusal) {
                    let document = try CSAFVEXWriter().document(
                        product, id: id, asOf: options.asOf, revision: revision, tool: version)
                    TellingSession.note(missing: document.missing, "left out for want of")
                    return document.text
                } catch {
                    throw ProgramExit(error)
                }
            }
        }
    }
}
