import Advisories
import ArgumentParser
import Deliverables
import Foundation
import SourceText

struct OpenCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a case, and start its clocks where you say since when you are aware.",
        discussion: """
            The awareness time is set once; later it can only be corrected to an earlier one. For a vulnerability it is when \
            you learned that it is actively exploited; for an incident, when you learned of it; for a report, when it \
            arrived. Leave out what you do not know yet: it stays unknown, and a clock that may run is shown as running.

            Examples:
              securable case open vulnerability --title "Door opens to anybody" --product smart-lock \
            --vulnerability CVE-2026-1234 --exploited yes --aware 2026-10-24T12:05:00+02:00
              securable case open incident --title "Update server taken over" --severe yes --aware "2026-10-24 10:00Z"
              securable case open report --title "Mail of a researcher" --aware "2026-10-24 09:00" --zone Europe/London
              securable case open vulnerability --title "Exercise" --exploited yes --aware 2026-10-24T10:00:00Z --drill

            Exit status: 0; 2 what was said can't be so; 3 it can't be written.
            """)

    @Argument(help: "What the case is about: vulnerability, incident or report.")
    var kind: CaseKind

    @Option(help: "What it is called.")
    var title: String

    @Option(help: ArgumentHelp("A product that is concerned; may stand more than once.", valueName: "id"))
    var product: [String] = []

    @Option(help: ArgumentHelp("A vulnerability's id; may stand more than once.", valueName: "id"))
    var vulnerability: [String] = []

    @Option(help: ArgumentHelp("When you became aware.", valueName: "time"))
    var aware: String?

    @Option(help: ArgumentHelp("Whether the vulnerability is actively exploited.", valueName: "yes|no"))
    var exploited: Answer?

    @Option(help: ArgumentHelp("Whether the incident is severe (CRA Art. 14(5)).", valueName: "yes|no"))
    var severe: Answer?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A fact for the notices; may stand more than once.", valueName: "field=text"))
    var facts: [String] = []

    @OptionGroup var event: EventOptions
    @OptionGroup var options: CaseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if exploited != nil, kind != .vulnerability {
            throw ValidationError("--exploited is said of a vulnerability; of an incident, say --severe.")
        }
        if severe != nil, kind != .incident {
            throw ValidationError("--severe is said of an incident; of a vulnerability, say --exploited.")
        }
    }

    func run() throws {
        let session = try options.session()
        let now = PointInTime.now
        let opening = CaseEntry(
            .opened, at: try event.time(event.at, else: now), by: event.by,
            CaseDetails(
                kind: kind, title: title, products: try session.productIDs(product, isOpening: true),
                vulnerabilities: vulnerability, note: try event.noteText(), facts: try CaseSession.facts(facts)))
        let known = try known(now)
        let file = try session.file()
        let opened = try CaseSession.run { () throws(AdvisoriesError) in
            try file.open(opening, known: known, now: now)
        }
        let deadlines = try session.deadlines().deadlines(of: opened)
        if json {
            print(try JSONText.of(CaseDocument([(opened, deadlines)], now: now, isDrill: session.isDrill)))
            return
        }
        session.show(CaseView(opened, deadlines, now: now, console: Console()).summary)
        Console.note(Diagnostic.visible("Kept in \(file.url.path(percentEncoded: false))"))
        if opened.products.isEmpty {
            Console.note("note: no product is named: securable case record \(opened.id) extended --product ID")
        }
    }

    private func known(_ now: PointInTime) throws -> [CaseEntry] {
        var known: [CaseEntry] = []
        let time = try event.time(aware, else: now)
        if aware != nil { known.append(CaseEntry(.aware, at: time, by: event.by)) }
        if let exploited {
            known.append(CaseEntry(.exploited, at: time, by: event.by, CaseDetails(answer: exploited == .yes)))
        }
        if let severe { known.append(CaseEntry(.severe, at: time, by: event.by, CaseDetails(answer: severe == .yes))) }
        return known
    }
}
