import ArgumentParser
import Foundation

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
        } catch let end as ProgramExit {
            if !end.message.isEmpty { Console.note(end.message) }
            exit(end.status.rawValue)
        } catch {
            // Help and version are no mistakes; whatever else the parser refuses is one of usage.
            let code = Securable.exitCode(for: error)
            let text = Securable.fullMessage(for: error)
            if code.isSuccess {
                print(text)
                exit(0)
            }
            Console.note(text)
            exit(code == .validationFailure ? ProgramExit.Status.usage.rawValue : code.rawValue)
        }
    }
}
