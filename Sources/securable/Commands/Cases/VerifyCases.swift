import Advisories
import ArgumentParser
import Deliverables
import Foundation
import SourceText

struct VerifyCases: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check by their hashes that no event of any case was changed, put in or taken out.",
        discussion: """
            Each event carries a SHA-256 hash over itself and, through the one before, over all before it. Whoever makes \
            all of them anew is only found out by a hash that was kept elsewhere: keep the last one, such as in the ticket \
            of each report, and name it with --kept.

            Examples:
              securable case verify
              securable case verify --kept 3f9a0c11d2e4

            Exit status: 0 all is as it was written; 1 it is not; 2 the command line is wrong; 3 the file can't be read.
            """)

    @Option(help: ArgumentHelp("A hash that was kept elsewhere; its first 12 digits are enough.", valueName: "hash"))
    var kept: String?

    @OptionGroup var options: CaseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard let kept else { return }
        guard (12...64).contains(kept.utf8.count), kept.allSatisfy(\.isHexDigit) else {
            throw ValidationError("A hash has 12 to 64 hexadecimal digits.")
        }
    }

    func run() throws {
        let session = try options.session()
        guard let file = try session.existingFile() else {
            throw ProgramExit(
                .files, Diagnostic.visible("error: there is no file \(try session.url().path(percentEncoded: false))"))
        }
        let verification = try CaseSession.run { () throws(AdvisoriesError) in try file.verify(kept: kept) }
        if json {
            print(try JSONText.of(VerificationDocument(verification, isDrill: session.isDrill)))
            if !verification.problems.isEmpty { throw ProgramExit(.findings) }
            return
        }
        guard verification.problems.isEmpty else {
            let list = verification.problems.map { "  \($0)" }.joined(separator: "\n")
            throw ProgramExit(.findings, Diagnostic.visible("The file is not as it was written:\n\(list)"))
        }
        let count = verification.events == 1 ? "1 event" : "\(verification.events) events"
        session.show("\(count), as written. The last hash is\n\(verification.head)")
    }
}
