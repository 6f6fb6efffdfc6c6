import ArgumentParser
import Assessment
import Deliverables
import ProductDatabase
import ProductFiles
import ProductModel
import SourceText

struct Risks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the risk register: each risk before and after treatment, and who answers for it.",
        discussion: """
            A row for each threat that a rule found and for each risk that the makers judged themselves (section risks), \
            worst residual risk first: likelihood, impact, risk before and after, treatment, owner, days, evidence, and \
            whether it is above the appetite. As CSV and JSON each number comes with its reason. A folder that holds \
            several products gives one register of all of them.

            Examples:
              securable risks
              securable risks products/smart-lock --open
              securable risks products --format csv > risk-register.csv
              securable risks --format json | jq '.risks[] | select(.appetite == "above, untreated") | .key'
            """)

    /// How the register is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, csv, json
    }

    /// Which rows are printed.
    enum Rows: String, EnumerableFlag {
        case all, open

        static func help(for value: Rows) -> ArgumentHelp? {
            switch value {
            case .all: "Print every row, settled ones too."
            case .open: "Print only rows that something is left to do or to decide about."
            }
        }
    }

    @OptionGroup var options: ProductOptions

    @Option(help: "How to print the register.")
    var format: Format = .text

    @Flag var rows: Rows = .all

    func run() async throws {
        let folders = try ProductSession.folders(at: options.url)
        var registers: [(assessment: ProductAssessment, entries: [RegisterEntry])] = []
        for folder in folders {
            let session = try await ProductSession(folder, asOf: options.asOf)
            guard let assessment = session.assessment else {
                throw ProgramExit(.files, session.problems(.standardError))
            }
            for diagnostic in session.reading.diagnostics + assessment.diagnostics {
                Console.note(Console.standardError.render(diagnostic, sources: session.reading.sources))
            }
            registers.append((assessment, try entries(of: assessment)))
        }
        let console = Console()
        switch format {
        case .text:
            for register in registers {
                let view = RegisterView(
                    register.assessment, register.entries, console: console, asOf: options.asOf,
                    showsOpen: rows == .open)
                console.show(view.text)
            }
        case .csv: print(RegisterTable.csv(registers.map { ($0.assessment.product.id, $0.entries) }))
        case .json:
            print(
                try RegisterDocument.json(
                    registers.map { RegisterDocument($0.assessment, $0.entries, asOf: options.asOf.text) }))
        }
    }

    private func entries(of assessment: ProductAssessment) throws -> [RegisterEntry] {
        let progress = ProgressLine()
        defer { progress.clear() }
        progress.show("Finding the reasons for the risks of \(assessment.product.id)")
        do throws(DatabaseError) {
            let entries = try RiskRegister(assessment).entries
            return rows == .open ? entries.filter(\.isOpen) : entries
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
    }
}
