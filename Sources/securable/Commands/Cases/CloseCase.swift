import Advisories
import ArgumentParser
import Deliverables
import SourceText

struct CloseCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a case, with the reason; nothing of it is taken away.",
        discussion: """
            A case in which the law still asks for a step is only closed with --despite-open-steps, and its history then \
            says that it was.

            Examples:
              securable case close 2026-0001 --note "Fixed in 2.1.1, final report sent"
              securable case close 2026-0002 --note "Awareness typed wrong; see 2026-0003" --despite-open-steps

            Exit status: 0; 1 the law still asks for something, and nothing was closed; 2 it can't be so; 3 it can't be \
            written.
            """)

    @Argument(help: "The case, such as 2026-0001.")
    var id: String

    @Flag(help: "Close it although the law still asks for something.")
    var despiteOpenSteps = false

    @OptionGroup var event: EventOptions
    @OptionGroup var options: CaseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let session = try options.session()
        let rules = try session.deadlines()
        let open = rules.openDuties(of: try session.find(id))
        guard open.isEmpty || despiteOpenSteps else {
            let list = open.map { "  \($0.origin.title) (\($0.origin.law) \($0.origin.article))" }
            throw ProgramExit(
                .findings,
                Diagnostic.visible(
                    (["error: in case \(id) the law still asks for:"] + list + [
                        "  Take these steps, or say with --despite-open-steps that you close it all the same"
                    ]).joined(separator: "\n")))
        }
        let now = PointInTime.now
        var note = try event.noteText()
        if let said = note, !open.isEmpty {
            note = said + "\nClosed despite open steps: " + open.map(\.origin.article).joined(separator: ", ")
        }
        let entry = CaseEntry(
            .closed, at: try event.time(event.at, else: now), by: event.by, CaseDetails(note: note))
        let file = try session.file()
        let closed = try CaseSession.run { () throws(AdvisoriesError) in try file.record(entry, in: id, now: now) }
        let deadlines = rules.deadlines(of: closed)
        if json {
            print(try JSONText.of(CaseDocument([(closed, deadlines)], now: now, isDrill: session.isDrill)))
        } else {
            session.show(CaseView(closed, deadlines, now: now, console: Console()).summary)
        }
    }
}
