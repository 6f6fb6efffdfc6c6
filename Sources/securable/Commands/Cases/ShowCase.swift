import Advisories
import ArgumentParser
import Deliverables

struct ShowCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a case: what is known, which clocks run, and everything that happened.",
        discussion: """
            Deadlines are shown by the strict reading, the earliest that anyone could mean: hours are real hours from the \
            time you became aware; days and months end at that same time of day, whatever holidays or weekends come \
            between. Regulation 1182/71 may give longer; whether it does is for a lawyer to say.

            Examples:
              securable case show 2026-0001
              securable case show 2026-0001 --json | jq '.cases[].deadlines[] | select(.state == "running") | .due'

            Exit status: 0; 2 there is no such case; 3 the file can't be read.
            """)

    @Argument(help: "The case, such as 2026-0001.")
    var id: String

    @OptionGroup var options: CaseOptions
    @OptionGroup var time: NowOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let session = try options.session()
        let found = try session.find(id)
        let deadlines = try session.deadlines().deadlines(of: found)
        if json {
            print(try JSONText.of(CaseDocument([(found, deadlines)], now: time.now, isDrill: session.isDrill)))
        } else {
            session.show(CaseView(found, deadlines, now: time.now, console: Console()).text)
        }
    }
}
