import Advisories
import ArgumentParser
import Deliverables

struct RecordInCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Write down what happened in a case, or which step was taken.",
        discussion: """
            Steps: early-warning, notification, final-report, users-informed, acknowledged, status-update, with the number \
            that the receiver gave as --reference. Turns: aware (once), awareness-corrected (earlier only), exploited and \
            severe (yes or no), measure-available, measure-withdrawn, extended (by --product or --vulnerability). And fact \
            (--set field=text, for the notices), note, reopened. Whatever is corrected, what stood there before stays.

            Examples:
              securable case record 2026-0001 early-warning --reference SRP-4711 --by "PSIRT lead"
              securable case record 2026-0001 exploited yes --at "2026-10-25 08:00 Europe/Berlin"
              securable case record 2026-0001 measure-available --at 2026-11-02T09:00:00Z --note "Firmware 2.1.1"
              securable case record 2026-0001 fact --set severity=critical --set impact="Opens the door"
              securable case record 2026-0001 note --note - < minutes.txt

            Exit status: 0; 2 it can't be so, and the reason is said; 3 it can't be written.
            """)

    @Argument(help: "The case, such as 2026-0001.")
    var id: String

    @Argument(help: "What happened.")
    var kind: CaseEventKind

    @Argument(help: ArgumentHelp("Whether it is so, for exploited and severe.", valueName: "yes|no"))
    var answer: Answer?

    @Option(help: ArgumentHelp("The number under which the receiver keeps it.", valueName: "number"))
    var reference: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A fact for the notices; may stand more than once.", valueName: "field=text"))
    var facts: [String] = []

    @Option(help: ArgumentHelp("A product that is concerned too.", valueName: "id"))
    var product: [String] = []

    @Option(help: ArgumentHelp("A vulnerability that belongs to it.", valueName: "id"))
    var vulnerability: [String] = []

    @OptionGroup var event: EventOptions
    @OptionGroup var options: CaseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if kind == .opened { throw ValidationError("A case is opened with: securable case open") }
        if kind == .closed { throw ValidationError("A case is closed with: securable case close") }
        if answer != nil, kind != .exploited, kind != .severe {
            throw ValidationError("Yes or no is said of exploited and severe only.")
        }
        if kind != .extended, !product.isEmpty || !vulnerability.isEmpty {
            throw ValidationError("--product and --vulnerability go with: extended")
        }
    }

    func run() throws {
        let session = try options.session()
        _ = try session.find(id)
        let now = PointInTime.now
        let products = try session.productIDs(product, isOpening: false)
        let entry = CaseEntry(
            kind, at: try event.time(event.at, else: now), by: event.by,
            CaseDetails(
                products: products.isEmpty ? nil : products,
                vulnerabilities: vulnerability.isEmpty ? nil : vulnerability,
                answer: answer.map { $0 == .yes }, reference: reference, note: try event.noteText(),
                facts: try CaseSession.facts(facts)))
        let file = try session.file()
        let changed = try CaseSession.run { () throws(AdvisoriesError) in try file.record(entry, in: id, now: now) }
        let deadlines = try session.deadlines().deadlines(of: changed)
        if json {
            print(try JSONText.of(CaseDocument([(changed, deadlines)], now: now, isDrill: session.isDrill)))
        } else {
            session.show(CaseView(changed, deadlines, now: now, console: Console()).summary)
        }
    }
}
