import Advisories
import ArgumentParser
import SourceText

struct RemoveAdvisories: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove a feed from the index, with all its records.",
        discussion: """
            Examples:
              securable advisories remove osv-go

            Exit status: 0; 2 there is no feed of that name; 3 the index can't be read or written.
            """)

    @Argument(help: "The feed.")
    var name: String

    @OptionGroup var index: IndexOption

    @OptionGroup var time: ClockOption

    func run() throws {
        let progress = ProgressLine()
        defer { progress.clear() }
        let wasThere: Bool
        let names: [String]
        do throws(AdvisoriesError) {
            let update = AdvisoryUpdate(index: index.place, now: time.text, progress: progress.show)
            wasThere = try update.remove(feed: name)
            names = try AdvisoryIndex(index.place).feeds().map(\.name)
        } catch {
            throw ProgramExit(error)
        }
        guard wasThere else {
            let all = names.isEmpty ? "none" : names.joined(separator: ", ")
            throw ProgramExit(.usage, Diagnostic.visible("error: there is no feed '\(name)'; there are: \(all)"))
        }
        progress.clear()
        Console().show("Removed \(name)")
    }
}
