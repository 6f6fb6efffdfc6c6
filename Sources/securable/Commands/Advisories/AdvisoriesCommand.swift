import Advisories
import ArgumentParser
import Foundation
import SourceText

struct AdvisoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advisories",
        abstract: "Keep the index of what is known about vulnerabilities, from feeds in files.",
        discussion: """
            The index is one SQLite file that is made from OSV, NVD, the CVE list, CISA's KEV, EPSS, suppliers' CSAF, and \
            the trackers of Debian and Alpine. Nothing is fetched unless addresses are configured and asked for; working \
            offline, from files that somebody brings, is as good.

            Examples:
              securable advisories update Go-all.zip nvdcve-2.0-2026.json.gz kev.json epss.csv.gz
              securable advisories status
              securable advisories show CVE-2024-3094
            """,
        subcommands: [UpdateAdvisories.self, AdvisoriesStatus.self, ShowAdvisory.self, RemoveAdvisories.self],
        defaultSubcommand: AdvisoriesStatus.self)
}

/// Which index is meant.
struct IndexOption: ParsableArguments {
    @Option(
        name: .customLong("index"),
        help: ArgumentHelp(
            "The advisory index; $SECURABLE_ADVISORIES, or advisories.db in the user's data folder, unless given.",
            valueName: "file"), completion: .file())
    var path: String?

    /// Where the index is.
    var place: URL { UserFolder.file(path, variable: "SECURABLE_ADVISORIES", else: "advisories.db") }
}

/// The time that ages are counted to.
struct ClockOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The time that counts as now; the clock's unless given.", valueName: "time"),
        transform: time)
    var now = Date()

    /// Reads a time or day as it is typed.
    private static let time: @Sendable (String) throws -> Date = { text in
        let whole = text.count == 10 ? text + "T00:00:00Z" : text
        guard let date = try? Date(whole, strategy: .iso8601) else {
            throw ValidationError("'\(text)' is no time; write it as 2026-03-01 or 2026-03-01T12:00:00Z.")
        }
        return date
    }

    /// The time as RFC 3339 text.
    var text: String { now.formatted(.iso8601) }
}

extension ProgramExit {
    /// The end where advisories could not be read or written.
    init(_ error: AdvisoriesError) {
        switch error {
        case .file(let diagnostic):
            self.init(
                .files,
                Console.standardError.render(diagnostic, sources: [:])
                    + "\n  The index is as it was; securable explain \(diagnostic.code) says more")
        case .database, .refused: self.init(.files, Diagnostic.visible("error: \(error.message)"))
        }
    }
}
