import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct DraftAdvisory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Draft a CSAF 2.0 document from the decisions about vulnerabilities.",
        discussion: """
            The draft goes into the product's folder advisories/drafts, under the name that CSAF gives it. It holds what \
            the product's files say; what is missing is listed, and never made up. Look at it, add thanks and \
            references, and let others review it in Git.

            Examples:
              securable advisory draft --vulnerability CVE-2024-11053 --id HL-SA-2026-0001
              securable advisory draft products/smart-lock --vulnerability CVE-2024-11053 --vulnerability CVE-2023-38408
              securable advisory draft --profile vex --id HL-VEX-2026-0001 --out vex.json

            Exit status: 0; 2 the command line is wrong; 3 the files have errors, or the draft can't be written.
            """)

    /// What kind of document it is, as it is typed.
    enum Profile: String, CaseIterable, ExpressibleByArgument {
        case advisory, vex

        var profile: CSAFAdvisory.Profile { self == .vex ? .vex : .advisory }
    }

    @OptionGroup var options: ProductOptions

    @Option(
        help: ArgumentHelp(
            "A vulnerability to tell about; more than once for several, all unless given.", valueName: "id"))
    var vulnerability: [String] = []

    @Option(help: ArgumentHelp("The document's id; that which the decisions name unless given.", valueName: "id"))
    var id: String?

    @Option(help: "What it is: advisory, for customers, or vex, for programs.")
    var profile = Profile.advisory

    @Option(
        help: ArgumentHelp("The file to write; its place in advisories/drafts unless given.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var out: String?

    @Flag(help: "Write over a draft that is there and differs.")
    var replace = false

    func run() async throws {
        let folder = try ProductSession.folder(at: options.url)
        let product = try TellingSession.product(in: folder)
        let advisory: CSAFAdvisory
        do throws(CSAFAdvisory.Refusal) {
            advisory = try CSAFAdvisory(
                product, vulnerabilities: vulnerability, id: id, profile: profile.profile, asOf: options.asOf,
                tool: Securable.configuration.version)
        } catch {
            throw ProgramExit(error)
        }
        let place =
            out.map { URL(filePath: $0) } ?? TellingSession.drafts(of: folder).appending(path: advisory.fileName)
        let text = advisory.draft()
        if !replace, let old = try? Data(contentsOf: place), old != Data(text.utf8) {
            throw ProgramExit(
                .files, "error: \(place.relativePath) is there and differs; --replace writes over it")
        }
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try WholeFile.write(text, to: place)
        } catch let error as DeliverableError {
            throw ProgramExit(.files, "error: \(error.message)")
        } catch {
            throw ProgramExit(.files, "error: \(place.relativePath) can't be written: its folder can't be made")
        }
        Console().show("Wrote \(place.relativePath)")
        TellingSession.note(missing: advisory.missing, "missing:")
    }
}
