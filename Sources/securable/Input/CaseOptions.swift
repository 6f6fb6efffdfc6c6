import Advisories
import ArgumentParser
import Foundation
import ProductFiles
import SourceText

/// Which file of cases is meant, and where the product files lie.
struct CaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The product folder, or the folder that holds the products.", valueName: "folder"),
        completion: .directory)
    var folder = "."

    @OptionGroup var place: CasePlace

    func session() throws -> CaseSession {
        try CaseSession(URL(filePath: folder, directoryHint: .isDirectory), place)
    }
}

/// Where cases are kept.
struct CasePlace: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of cases; else SECURABLE_CASES, else securable/cases/ORGANIZATION.db in XDG_DATA_HOME.",
            valueName: "file"))
    var cases: String?

    @Flag(help: "Only a drill: work in a file of its own, and mark all output.")
    var drill = false
}

/// What time it is.
struct NowOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The time that deadlines are compared with; now unless given.", valueName: "RFC 3339"),
        transform: { text in
            do throws(AdvisoriesError) {
                return try PointInTime(text)
            } catch {
                throw ValidationError(error.message)
            }
        })
    var now: PointInTime = .now
}

/// When something happened, and who says so.
struct EventOptions: ParsableArguments {
    @Option(help: ArgumentHelp("When it happened; now unless given.", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("The IANA zone of times that name none, such as Europe/Berlin.", valueName: "zone"))
    var zone: String?

    @Option(help: ArgumentHelp("The role of who writes it down.", valueName: "role"))
    var by: String?

    @Option(
        help: ArgumentHelp("Why, or whatever else is worth keeping; - reads it from standard input.", valueName: "text")
    )
    var note: String?

    /// A time as it was typed; ends the program where it is none.
    func time(_ text: String?, else other: PointInTime) throws -> PointInTime {
        guard let text else { return other }
        return try CaseSession.run { () throws(AdvisoriesError) in try PointInTime(text, zone: zone) }
    }

    /// The note, read from standard input where that was asked for.
    func noteText() throws -> String? {
        guard note == "-" else { return note }
        let data = try FileHandle.standardInput.read(upToCount: (1 << 20) + 1) ?? Data()
        guard let text = String(data: data, encoding: .utf8) else {
            throw ProgramExit(.usage, "error: the note is no UTF-8 text, or has more than 1 MiB")
        }
        return text
    }
}

extension PointInTime {
    /// The time by this machine's clock.
    static var now: PointInTime { PointInTime(seconds: Int(Date().timeIntervalSince1970.rounded(.down))) }
}
