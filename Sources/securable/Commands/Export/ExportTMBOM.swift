import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import ProductFiles
import ProductModel

struct ExportTMBOM: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tm-bom",
        abstract: "Write the threat model as a bill of materials, by a draft of CycloneDX 2.0.",
        discussion: """
            THIS FOLLOWS A DRAFT. CycloneDX 2.0 is not published, and its fields still change; so will this document's. \
            The file says so itself, in metadata.properties: securable:draft and securable:draft-of.

            The blueprint has components, interfaces, data, zones, boundaries, flows, people, parties, assumptions and \
            use cases; definitions have needs and elements as requirements; threats have their STRIDE and LINDDUN \
            categories, weaknesses (CWE) and attack patterns (CAPEC); each finding is a risk with its inherent and \
            residual rating by SP 800-30; controls are decisions on elements, and means.

            Examples:
              securable export tm-bom products/smart-lock --output smart-lock.tm-bom.json
              securable export tm-bom --as-of 2026-11-23 | jq '.risks.risks[] | .name'

            Exit status: 0; 2 the command line is wrong; 3 the files have errors, or the document can't be written.
            """)

    @OptionGroup var options: ProductOptions
    @OptionGroup var output: ExportOutput

    func run() async throws {
        try await output.write {
            let folder = try ProductSession.folder(at: options.url)
            let assessment = try await ProductSession.assessment(of: folder, asOf: options.asOf)
            let document = try TMBOMDocument(
                assessment, library: FrameworkLibrary(own: folder.frameworkFiles()),
                version: Securable.configuration.version, day: options.asOf.text
            ).json()
            Console.note("note: this follows a \(TMBOMDocument.draft)")
            return document
        }
    }
}
