import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct PublishAdvisories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish drafts in the folder of a CSAF provider, signed and with all that programs need.",
        discussion: """
            The folder is the root of the website whose address organization.disclosure.advisories says. It gets \
            provider-metadata.json, the documents by label and year with SHA-256, SHA-512 and OpenPGP signature, a ROLIE \
            feed, index.txt, changes.csv and the public key. All drafts are published or none, and readers see the old \
            state or the new one. The same drafts again change nothing.

            An advisory that is out and was changed gets the next version; --summary says how. Documents that fail a \
            mandatory test of CSAF, and any that are not TLP:WHITE, are refused. gpg signs; its agent asks for the \
            passphrase.

            Examples:
              securable advisory publish --to website --key 0123456789ABCDEF0123456789ABCDEF01234567
              securable advisory publish products/smart-lock --to website --unsigned --draft HL-SA-2026-0001
              securable advisory publish --to website --key FINGERPRINT --summary "Version 2.1.1 holds the fix."

            Exit status: 0; 2 the command line is wrong; 3 the files have errors, or can't be published.
            """)

    @OptionGroup var options: ProductOptions

    @Option(help: ArgumentHelp("The root of the website.", valueName: "folder"), completion: .directory)
    var to: String

    @Option(help: ArgumentHelp("The fingerprint of the OpenPGP key that signs.", valueName: "fingerprint"))
    var key: String?

    @Flag(help: "Publish without signatures.")
    var unsigned = false

    @Option(
        help: ArgumentHelp(
            "The id of a draft to publish; more than once for several, all unless given.", valueName: "id"))
    var draft: [String] = []

    @Option(help: ArgumentHelp("What changed, in words for customers.", valueName: "text"))
    var summary: String?

    func validate() throws {
        guard (key == nil) == unsigned else {
            throw ValidationError("Give the key that signs with --key, or say --unsigned.")
        }
    }

    func run() async throws {
        let folders = try ProductSession.folders(at: options.url)
        let products = try folders.map { try TellingSession.product(in: $0) }
        let drafts = try folders.flatMap { try Self.drafts(in: TellingSession.drafts(of: $0), asked: draft) }
        for asked in draft
        where !drafts.contains(where: { $0.path.hasSuffix("/" + CSAFFileName.of(trackingID: asked)) }) {
            throw ProgramExit(.usage, "error: there is no draft '\(Diagnostic.visible(asked))' in advisories/drafts")
        }
        guard !drafts.isEmpty, let first = products.first else {
            throw ProgramExit(
                .usage, "error: there is no draft in advisories/drafts; make one: securable advisory draft")
        }
        do throws(CSAFProviderError) {
            let provider = try CSAFProvider(
                ProductIdentity(first), at: URL(filePath: to, directoryHint: .isDirectory))
            let signer = try key.map { key throws(CSAFProviderError) in try GnuPG(fingerprint: key) }
            let outcomes = try provider.publish(drafts, summary: summary, asOf: options.asOf, signer: signer)
            Console().show(outcomes.map(Self.line).joined(separator: "\n"))
            for outcome in outcomes {
                for advice in outcome.advice {
                    Console.note("note: \(Diagnostic.visible(outcome.id)) fails \(advice), which is not mandatory")
                }
            }
            Console.note("note: security.txt of the site should have the line: \(provider.securityTextLine)")
        } catch {
            throw ProgramExit(.files, "error: " + Diagnostic.visible(error.message))
        }
    }

    private static func drafts(in folder: URL, asked: [String]) throws -> [SourceFile] {
        let path = folder.path(percentEncoded: false)
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
        let wanted = Set(asked.map { CSAFFileName.of(trackingID: $0) })
        return try names.filter { $0.hasSuffix(".json") && (asked.isEmpty || wanted.contains($0)) }.map { name in
            do throws(DiagnosticError) {
                return try SourceFile(path: "advisories/drafts/" + name, url: folder.appending(path: name))
            } catch {
                throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
            }
        }
    }

    private static func line(_ outcome: CSAFProvider.Outcome) -> String {
        let words =
            switch outcome.change {
            case .released: "released"
            case .revised(let version): "revised to version \(version)"
            case .unchanged: "unchanged"
            }
        return "\(outcome.id)  \(words)  \(outcome.path)"
    }
}
