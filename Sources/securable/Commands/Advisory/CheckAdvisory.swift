import Advisories
import ArgumentParser
import Deliverables
import Foundation
import SourceText

struct CheckAdvisory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Run CSAF's own tests over documents of anybody.",
        discussion: """
            The form of the document, the mandatory tests (6.1), which every valid document passes, the optional ones \
            (6.2) and hints (6.3). Tests that need a network or a dictionary (6.3.6 to 6.3.8) are left out.

            Examples:
              securable advisory check advisories/drafts/hl-sa-2026-0001.json
              securable advisory check --json *.json

            Exit status: 0 no mandatory test fails; 1 one fails; 3 a file can't be read.
            """)

    @Argument(help: ArgumentHelp("CSAF documents.", valueName: "file"), completion: .file(extensions: ["json"]))
    var files: [String]

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let checks = try files.map { path in
            do throws(DiagnosticError) {
                let file = try SourceFile(path: path, url: URL(filePath: path))
                let document = try DataNode.json(file)
                return CSAFCheck(
                    path, CSAFTests.results(of: document), id: document["document"]?["tracking"]?["id"]?.text)
            } catch {
                throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
            }
        }
        if json {
            print(try JSONText.of(checks))
        } else {
            let console = Console()
            for check in checks { console.show(check.text(console)) }
        }
        guard checks.allSatisfy(\.isValid) else { throw ProgramExit(.findings) }
    }
}

/// What CSAF's tests came to, for people and programs.
struct CSAFCheck: Encodable {
    struct Failure: Encodable {
        let test: String
        let title: String
        let group: String
        let path: String
        let line: Int
        let message: String
    }

    let file: String
    let isValid: Bool
    let tests: Int
    let failures: [Failure]
    /// Whether the file has the name that follows from the document's id; nil where it has no id.
    let isNameRight: Bool?

    init(_ file: String, _ results: [CSAFTests.Result], id: String?) {
        self.file = file
        tests = results.count
        failures = results.flatMap { result in
            result.failures.map {
                Failure(
                    test: result.test.id, title: result.test.title, group: result.test.group.rawValue, path: $0.path,
                    line: $0.line, message: $0.message)
            }
        }
        isValid = !results.contains { [.schema, .mandatory].contains($0.test.group) && !$0.failures.isEmpty }
        isNameRight = id.map { CSAFFileName.of(trackingID: $0) == URL(filePath: file).lastPathComponent }
    }

    /// A line for each failure, the gravest first.
    func text(_ console: Console) -> String {
        let verdict = isValid ? console.paint("valid", .green) : console.paint("not valid", .red)
        var lines = [console.paint(file, .bold) + ": \(verdict), \(tests) tests, \(failures.count) failures"]
        for failure in failures.prefix(100) {
            let word = console.paint("\(failure.test) \(failure.group)", failure.isGrave ? .red : .yellow)
            lines.append(
                "  \(word) \(failure.path.isEmpty ? "/" : failure.path) (line \(failure.line)): \(failure.message)")
        }
        if failures.count > 100 { lines.append("  and \(failures.count - 100) more") }
        if isNameRight == false { lines.append("  the file's name does not follow from the document's id (5.1)") }
        return lines.joined(separator: "\n")
    }
}

extension CSAFCheck.Failure {
    fileprivate var isGrave: Bool { group == "schema" || group == "mandatory" }
}
