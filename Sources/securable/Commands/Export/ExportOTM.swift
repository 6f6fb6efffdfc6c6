import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import ProductFiles
import ProductModel

struct ExportOTM: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "otm",
        abstract: "Write the threat model in the Open Threat Model format 0.2.0.",
        discussion: """
            Trust zones are the product's boundaries, components its components and parties, assets its data. Each rule \
            that found a threat is one threat; where its findings lie, components and flows say its state: exposed, \
            mitigated, accepted, transferred or not-applicable. Mitigations are the elements and means that help; one is \
            implemented only when evidence proves it.

            Levels are numbers: very low is 20, low 40, moderate 60, high 80, very high 100, and 0 is not said. The \
            document is JSON, which is YAML as well.

            Examples:
              securable export otm
              securable export otm products/smart-lock --output smart-lock.otm.json --as-of 2026-11-23
              securable export otm | jq '.threats[] | .attributes.findings[].key'

            Exit status: 0; 2 the command line is wrong; 3 the files have errors, or the document can't be written.
            """)

    @OptionGroup var options: ProductOptions
    @OptionGroup var output: ExportOutput

    func run() async throws {
        try await output.write {
            let folder = try ProductSession.folder(at: options.url)
            let assessment = try await ProductSession.assessment(of: folder, asOf: options.asOf)
            return try OTMDocument(
                assessment, library: FrameworkLibrary(own: folder.frameworkFiles()), day: options.asOf.text
            ).json()
        }
    }
}
