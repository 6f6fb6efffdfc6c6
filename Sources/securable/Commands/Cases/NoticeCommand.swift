import Advisories
import ArgumentParser
import Deliverables
import SourceText

struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Fill in the notice of a stage, in the order of ENISA's platform, what is missing first.",
        discussion: """
            The single reporting platform has no interface for programs, so this is what a person types into it. Facts come \
            from the case and the product's files; what was settled with `case record ID fact --set field=text` counts \
            first. ENISA's own list of fields could not be read: each field says how sure it is.

            Examples:
              securable case notice 2026-0001 --stage early-warning
              securable case notice 2026-0001 --stage final-report --json | jq '.missing'

            Exit status: 0 the notice can be handed in; 1 something that it requires is missing; 2 there is no such case; \
            3 the file can't be read.
            """)

    @Argument(help: "The case, such as 2026-0001.")
    var id: String

    @Option(help: "The stage: early-warning, notification or final-report; the next that was not sent, unless given.")
    var stage: NoticeStage?

    @OptionGroup var options: CaseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let session = try options.session()
        let found = try session.find(id)
        let next = NoticeStage.allCases.first { found.first($0.event) == nil } ?? .finalReport
        let fields = try CaseSession.run { () throws(DiagnosticError) in try NoticeField.readAll() }
        let notice = try CaseSession.run { () throws(AdvisoriesError) in
            try Notice(found, at: stage ?? next, fields: fields, facts: session.facts)
        }
        if json {
            print(try JSONText.of(NoticeDocument(notice, isDrill: session.isDrill)))
        } else {
            session.show(NoticeView(notice, console: Console()).text)
        }
        if !notice.missing.isEmpty { throw ProgramExit(.findings) }
    }
}
