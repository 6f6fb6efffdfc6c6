import Advisories
import ArgumentParser
import Deliverables
import Foundation
import ProductModel
import SourceText

struct DeadlinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "Show what is due next: the clocks of cases, and the dates of product files.",
        discussion: """
            Next first, for the next 90 days unless --within says otherwise (24h, 30d, 52w); late ones in red. \
            Clocks that do not run yet stand apart with what starts them, and so do those for which a fact is missing. A \
            day ends with its last second in UTC. Deadlines are shown by the strict reading, as `securable case show` says.

            As a calendar (iCalendar, RFC 5545) each deadline is an event with an alarm; a calendar that reads the file \
            again moves it. Whoever subscribes sees the titles of cases, so keep the file as confidential as the cases.

            Examples:
              securable deadlines
              securable deadlines products --within 90d
              securable deadlines --fail-within 24h || page-the-psirt
              securable deadlines --ical deadlines.ics
              securable deadlines --now 2026-10-24T12:00:00Z --json

            Exit status: 0 nothing is late, and nothing due within --fail-within; 1 something is; 2 the command line is \
            wrong; 3 files have errors, so what is due can't be told in full.
            """)

    @Argument(
        help: ArgumentHelp("The product folder, or the folder that holds the products.", valueName: "folder"),
        completion: .directory)
    var folder = "."

    @Option(
        help: ArgumentHelp(
            "Show what is due within this time, such as 24h, 30d or 52w, and what is late.", valueName: "time"))
    var within: TimeSpan = .quarter

    @Option(help: ArgumentHelp("End with 1 where something is due within this time, such as 24h.", valueName: "time"))
    var failWithin: TimeSpan?

    @Option(help: ArgumentHelp("Write an iCalendar file; - prints it.", valueName: "file"))
    var ical: String?

    @OptionGroup var time: NowOption
    @OptionGroup var place: CasePlace

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if json, ical == "-" { throw ValidationError("Only one of --json and --ical - can be printed.") }
    }

    func run() throws {
        let url = URL(filePath: folder, directoryHint: .isDirectory)
        if place.cases == nil, ProcessInfo.processInfo.environment["SECURABLE_CASES"]?.isEmpty != false {
            _ = try ProductSession.folders(at: url)
        }
        let session = try CaseSession(url, place)
        let deadlines = try deadlines(session)
        let shown = deadlines.filter { deadline in
            deadline.due == nil || deadline.isDue(within: within.seconds, of: time.now)
        }
        if let ical { try write(DeadlineCalendar.text(deadlines, now: time.now, scope: session.scope), to: ical) }
        if json {
            print(try JSONText.of(DeadlineDocument(shown, now: time.now, isDrill: session.isDrill)))
        } else if ical != "-" {
            let later = deadlines.count - shown.count
            let view = DeadlineView(shown, later: later, now: time.now, console: Console())
            session.show(view.text)
        }
        guard session.isComplete else {
            throw ProgramExit(.files, "error: files have errors, so there may be more that is due")
        }
        let isLate = deadlines.contains { $0.isDue(within: failWithin?.seconds ?? -1, of: time.now) }
        if isLate { throw ProgramExit(.findings) }
    }

    /// Whatever has a clock or a date, next first; what ended by itself, is done or does not apply is left out.
    private func deadlines(_ session: CaseSession) throws -> [Deadline] {
        let rules = try session.deadlines()
        var all = try session.cases().flatMap(rules.deadlines)
        if !session.isDrill {
            let dates = try CaseSession.run { () throws(DiagnosticError) in try ProductDateRule.readAll() }
            var seen: Set<String> = []
            all += session.products.flatMap { product in dates.flatMap { $0.deadlines(of: product, now: time.now) } }
                .filter { seen.insert($0.id).inserted }
        }
        let open = all.filter { deadline in
            switch deadline.state {
            case .running, .waiting, .withoutNumber, .unknown: true
            case .done, .inapplicable, .ended: false
            }
        }
        return open.sorted { left, right in
            let (first, second) = (left.due?.instant.seconds ?? .max, right.due?.instant.seconds ?? .max)
            return (first, left.id) < (second, right.id)
        }
    }

    private func write(_ text: String, to path: String) throws {
        guard path != "-" else { return print(text, terminator: "") }
        do throws(DeliverableError) {
            try WholeFile.write(text, to: URL(filePath: path))
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }
}
