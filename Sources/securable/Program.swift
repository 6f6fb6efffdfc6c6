import ArgumentParser
import Foundation
import SourceText

/// Where the program starts and ends: every way out has its status.
@main
enum Program {
    static func main() async {
        do {
            var command = try Securable.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            leave(0)
        } catch let end as ProgramExit {
            if !end.message.isEmpty { Console.note(end.message) }
            leave(end.status.rawValue)
        } catch {
            // Help and version are no mistakes; whatever else the parser refuses is one of usage.
            let code = Securable.exitCode(for: error)
            let text = Securable.fullMessage(for: error)
            if code.isSuccess {
                print(text)
                leave(0)
            }
            Console.note(text + suggestion)
            let status: ProgramExit.Status = code == .validationFailure ? .usage : .files
            leave(status.rawValue)
        }
    }

    /// Ends the program, and says so where what it printed could not be written, as on a full disk.
    private static func leave(_ status: Int32) -> Never {
        guard fflush(nil) != 0 else { exit(status) }
        Console.note("error: the output can't be written: \(String(cString: strerror(errno)))")
        exit(ProgramExit.Status.files.rawValue)
    }

    /// What was probably meant by a command that there is none of.
    private static var suggestion: String {
        let names = Securable.configuration.subcommands.map { $0._commandName }
        guard let typed = CommandLine.arguments.dropFirst().first, !typed.hasPrefix("-"), !names.contains(typed),
            let nearest = Suggestion.nearest(to: typed, in: names)
        else { return "" }
        return "\n  Did you mean 'securable \(nearest)'?"
    }
}
