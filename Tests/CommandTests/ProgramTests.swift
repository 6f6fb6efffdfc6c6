import Foundation
import Testing

@Suite("The program as a whole")
struct ProgramTests {
    @Test("its version is a number")
    func version() throws {
        let result = try Securable.run("--version")
        #expect(result.status == 0)
        #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test("its help names every command, and each command has help with examples")
    func help() throws {
        let result = try Securable.run("--help")
        #expect(result.status == 0 && result.errors == "")
        for command in ["check", "explain", "trace", "query", "schema"] {
            #expect(result.output.contains("  \(command)"))
            let help = try Securable.run(command, "--help")
            #expect(help.status == 0)
            #expect(help.output.contains("securable \(command)"))
        }
    }

    @Test(
        "what it does not know is a mistake of the command line, with what was probably meant",
        arguments: [
            ["chek"], ["check", "--formt", "json"], ["check", "--format", "xml"], ["check", "--fail-on", "grave"],
            ["check", "--as-of", "2026-02-30"], ["query", "SELECT 1", "--json", "--csv"], ["explain"],
        ])
    func usage(_ arguments: [String]) throws {
        let result = try Securable.run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("Error:"))
    }

    @Test("it suggests the option that was meant")
    func suggestion() throws {
        #expect(try Securable.run("check", "--formt", "json").errors.contains("--format"))
        #expect(try Securable.run("check", "--as-of", "2026-02-30").errors.contains("no day of the calendar"))
    }

    @Test("it prints completions for shells", arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        let result = try Securable.run("--generate-completion-script", shell)
        #expect(result.status == 0)
        #expect(result.output.contains("securable") && result.output.contains("fail-on"))
    }

    @Test(
        "a reader who has read enough is no reason to complain",
        arguments: [
            "check Examples/smart-lock --all", "schema", "query 'SELECT * FROM entry' Examples/smart-lock",
            "check Examples/smart-lock --format json",
        ])
    func brokenPipe(_ arguments: String) throws {
        let result = try Securable.shell("\"$SECURABLE\" \(arguments) | head -c 10")
        #expect(result.bytes.count == 10)
        #expect(result.errors == "")
    }

    @Test("a full disk under the output is an error, not a success")
    func fullOutput() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let result = try Securable.shell("\"$SECURABLE\" check Examples/smart-lock --format json > /dev/full")
        #expect(result.status != 0 && result.status != 1)
        #expect(!result.errors.contains("Fatal error"))
    }
}
