public import Advisories
public import ArgumentParser

struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Keep a case for each vulnerability, incident or report from outside, with the clocks of the law.",
        discussion: """
            A case begins with the time at which you became aware, which is said once. From then on the clocks run: by CRA \
            Art. 14 an early warning within 24 hours and a notification within 72; the final report 14 days after a measure \
            is available, or a month after the notification of a severe incident. Everything that happens is added and \
            nothing is taken away; hashes show whether somebody changed it.

            What happens to you lives in a database, not in the product's files: by default in \
            securable/cases/ORGANIZATION.db in XDG_DATA_HOME (~/.local/share), where Git can't publish it and only you can \
            read it. --cases FILE or SECURABLE_CASES names another, such as one on the team's own share. One that is shared \
            has to be on a disk that locks files.

            Times are RFC 3339 with an offset, or local with a zone: 2026-10-24T12:05:00+02:00, "2026-10-24 12:05 \
            Europe/Berlin". With --drill all this is only played, in a file beside the real one.

            Examples:
              securable case open vulnerability --title "Door opens to anybody" --exploited yes --aware "2026-10-24 12:05Z"
              securable case notice 2026-0001 --stage early-warning
              securable case record 2026-0001 early-warning --reference SRP-4711
              securable case record 2026-0001 measure-available
              securable case show 2026-0001
              securable deadlines
            """,
        subcommands: [
            ListCases.self, OpenCase.self, ShowCase.self, RecordInCase.self, NoticeCommand.self, CloseCase.self,
            VerifyCases.self, DrillCommand.self,
        ],
        defaultSubcommand: ListCases.self)
}

/// Yes or no, as people type it.
enum Answer: String, CaseIterable, ExpressibleByArgument {
    case yes, no
}

extension CaseKind: ExpressibleByArgument {}
extension CaseEventKind: ExpressibleByArgument {}
extension NoticeStage: ExpressibleByArgument {}
