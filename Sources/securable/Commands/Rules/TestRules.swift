import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

struct TestRules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Try rules on their own examples.",
        discussion: """
            Says for each example whether the rule finds and asks what the example says.

            Examples:
              securable rules test rules/
              securable rules test rules/no-cellular-abroad.yaml

            Exit status: 0 every example agrees; 1 one does not; 2 the command line is wrong; 3 a rule can't be read.
            """)

    @Argument(
        help: ArgumentHelp("Rule files, or folders of them.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var paths: [String] = ["rules"]

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var day: DayOption

    func run() throws {
        let library = RuleLibrary(own: try files())
        for diagnostic in library.diagnostics { Console.note(Console.standardError.render(diagnostic, sources: [:])) }
        let basis: ProductAssessment.Basis
        do {
            basis = try ProductAssessment.Basis()
        } catch {
            throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
        }
        var tried: [TriedRule] = []
        for rule in library.rules where !rule.isBuiltIn { tried.append(try attempt(rule, basis)) }
        if json {
            print(try JSONText.of(tried))
        } else {
            show(tried)
        }
        if !library.diagnostics.isEmpty { throw ProgramExit(.files) }
        if tried.contains(where: \.fails) { throw ProgramExit(.findings) }
    }

    private func files() throws -> [SourceFile] {
        try paths.flatMap { path -> [SourceFile] in
            let url = URL(filePath: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder) else {
                throw ProgramExit(.files, "\(path): error: there is no such file or folder")
            }
            let names =
                isFolder.boolValue
                ? (try? FileManager.default.subpathsOfDirectory(atPath: url.path(percentEncoded: false))) ?? [] : []
            let rules = names.filter {
                $0.hasSuffix(".yaml") && !$0.split(separator: "/").contains { $0.hasPrefix(".") }
            }
            let found =
                isFolder.boolValue
                ? rules.sorted().map { (path: "\(path)/\($0)", url.appending(path: $0)) } : [(path, url)]
            do {
                return try found.map { try SourceFile(path: $0.path, url: $0.1) }
            } catch let error as DiagnosticError {
                throw ProgramExit(.files, Console.standardError.render(error.diagnostic, sources: [:]))
            }
        }
    }

    private func attempt(_ rule: Rule, _ basis: ProductAssessment.Basis) throws -> TriedRule {
        var trials: [TriedRule.Trial] = []
        for example in rule.examples {
            let reading = ProductFolder.read(text: example.product)
            let errors = reading.diagnostics.filter { $0.severity == .error }
            guard errors.isEmpty else {
                trials.append(.init(example: example.title, problems: errors.map { "its product: \($0.message)" }))
                continue
            }
            do throws(DatabaseError) {
                let trial = try RuleTrial(
                    rule, on: example, product: reading.product, basis: basis,
                    tables: ProductTables(SQLiteEngine(), asOf: day.asOf))
                trials.append(.init(example: trial.example, problems: trial.problems))
            } catch {
                trials.append(.init(example: example.title, problems: ["can't be run: \(error.message)"]))
            }
        }
        return TriedRule(rule: rule.id, file: rule.place.file, trials: trials)
    }

    private func show(_ tried: [TriedRule]) {
        let console = Console()
        var lines: [String] = []
        for rule in tried {
            lines.append("\(rule.fails ? console.paint("✗", .bold) : "✓") \(rule.rule)  \(rule.trials.count) examples")
            for trial in rule.trials where !trial.problems.isEmpty {
                lines.append("    \(trial.example)")
                lines += trial.problems.map { "      \($0)" }
            }
        }
        let failing = tried.count { $0.fails }
        lines.append(
            "\(tried.count) rules, " + (failing == 0 ? "all agree with their examples" : "\(failing) do not agree"))
        console.show(lines.joined(separator: "\n"))
    }
}

/// How a rule did on its examples, as JSON.
private struct TriedRule: Encodable {
    let rule: String
    let file: String
    let trials: [Trial]

    struct Trial: Encodable {
        let example: String
        let problems: [String]
    }

    var fails: Bool { trials.contains { !$0.problems.isEmpty } }
}
