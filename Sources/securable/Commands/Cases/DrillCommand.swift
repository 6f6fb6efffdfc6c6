import Advisories
import ArgumentParser
import Deliverables
import Foundation
import SourceText

struct DrillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract: "End a drill: print how long each step took, and take its file away.",
        discussion: """
            A drill is played with the same commands and --drill: its cases are in a file of their own beside the real one, \
            which is marked as a drill's, so that neither can be taken for the other.

            Examples:
              securable case open incident --title Exercise --severe yes --aware 2026-10-24T10:00:00Z --drill
              securable case record 2026-0001 early-warning --drill
              securable deadlines --drill
              securable case drill end --json > drill-2026-10.json

            Exit status: 0; 2 there is no drill; 3 its file can't be read or taken away.
            """,
        subcommands: [EndDrill.self])
}

struct EndDrill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "Print how long each step of the drill took, and take its file away.")

    @OptionGroup var options: CaseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        var place = options.place
        place.drill = true
        let session = try CaseSession(URL(filePath: options.folder, directoryHint: .isDirectory), place)
        guard let url = try session.existingFile()?.url else {
            throw ProgramExit(.usage, "error: there is no drill; begin one with: securable case open … --drill")
        }
        let record = DrillRecord(try session.cases())
        if json {
            print(try JSONText.of(DrillDocument(record)))
        } else {
            session.show(Self.text(record))
        }
        // Only once the record is out, since it is nowhere else.
        guard fflush(nil) == 0 else {
            throw ProgramExit(.files, "error: the record can't be written, so the drill stays")
        }
        try CaseSession.run { () throws(AdvisoriesError) in try CaseFile.endDrill(at: url) }
        Console.note("The drill's file was taken away.")
    }

    private static func text(_ record: DrillRecord) -> String {
        guard !record.cases.isEmpty else { return "Nothing was played." }
        return record.cases.map { entry in
            var table = TextTable(["STEP", "TOOK", "SINCE OPENED", "WRITTEN DOWN", "BY"])
            for step in entry.steps {
                table.add([
                    step.kind.title, TimeSpan.spoken(step.sincePrevious), TimeSpan.spoken(step.sinceOpened),
                    step.recorded.spoken, step.role ?? "not said",
                ])
            }
            return Diagnostic.visible("\(entry.id)  \(entry.title)") + "\n" + table.text(Console())
        }.joined(separator: "\n\n")
    }
}
