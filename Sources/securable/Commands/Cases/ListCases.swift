import Advisories
import ArgumentParser
import Deliverables
import ProductModel
import SourceText

struct ListCases: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the cases, with what is due next in each.",
        discussion: """
            Examples:
              securable case
              securable case list --all --json

            Exit status: 0; 2 the command line is wrong; 3 the file can't be read.
            """)

    @Flag(help: "Closed ones too.")
    var all = false

    @OptionGroup var options: CaseOptions
    @OptionGroup var time: NowOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let session = try options.session()
        _ = try session.url()
        let rules = try session.deadlines()
        let cases = try session.cases().filter { all || $0.closed == nil }.map { ($0, rules.deadlines(of: $0)) }
        if json {
            print(try JSONText.of(CaseDocument(cases, now: time.now, isDrill: session.isDrill)))
            return
        }
        guard !cases.isEmpty else {
            session.show(all ? "There are no cases." : "There are no open cases.")
            return
        }
        var table = TextTable(["CASE", "KIND", "DUE NEXT", "LEFT", "TITLE"])
        for (subject, deadlines) in cases {
            let next = deadlines.compactMap(\.due).min { $0.instant < $1.instant }
            let seconds = next.map { $0.instant.seconds - time.now.seconds }
            let left = seconds.map { $0 < 0 ? "late by \(TimeSpan.spoken($0))" : TimeSpan.spoken($0) }
            table.add([
                subject.id, subject.kind.rawValue, next?.spoken ?? (subject.closed == nil ? "-" : "closed"), left ?? "",
                subject.title,
            ])
        }
        session.show(table.text(Console()))
    }
}
