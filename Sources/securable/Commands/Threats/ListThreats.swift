import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct ListThreats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the threats of MITRE EMB3D for each device and gateway.",
        discussion: """
            A threat applies where the component has one of its properties; it does not where all are missing; and where \
            an unsaid fact decides, it is a question. Mitigations count as in place where facts or proven capabilities \
            show it, by our own judgement.

            Examples:
              securable threats list
              securable threats list --component lock --all
              securable threats list --questions --product products/smart-lock
              securable threats list --all --json | jq '.components[].threats[] | select(.state == "applicable") | .id'

            Exit status: 0; 2 the command line is wrong; 3 the files have errors.
            """)

    @OptionGroup var session: ThreatOptions

    @Option(help: ArgumentHelp("Only this component.", valueName: "id"))
    var component: String?

    @Flag(help: "Those that apply; the usual.")
    var applicable = false

    @Flag(help: "The facts that decide, and the threats that hang on them.")
    var questions = false

    @Flag(help: "All, with the reason why one does not apply.")
    var all = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard [applicable, questions, all].count(where: \.self) > 1 else { return }
        throw ValidationError("Choose one of --applicable, --questions and --all.")
    }

    func run() async throws {
        let (assessment, threats) = try await session.threats()
        if let component, !threats.components.contains(where: { $0.id == component }) {
            let ids = threats.components.map(\.id)
            let nearest = Suggestion.nearest(to: component, in: ids).map { " — did you mean '\($0)'?" } ?? ""
            throw ProgramExit(
                .usage,
                "error: there is no device or gateway '\(component)'\(nearest)\n  There are: \(ids.joined(separator: ", "))"
            )
        }
        let shown: ThreatSelection = all ? .all : questions ? .questions : .applicable
        if json {
            print(
                try JSONText.of(
                    ThreatDocument(
                        threats, product: assessment.product.id, component: component,
                        selection: shown == .applicable && !applicable ? .all : shown)))
            return
        }
        let console = Console()
        console.show(ThreatListView(threats, component: component, selection: shown, console: console).text)
    }
}

/// Which product is meant.
struct ThreatOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The product.", valueName: "folder"), completion: .directory)
    var product = "."

    @OptionGroup var day: DayOption

    /// The product, and which threats apply to it; ends the program where that can't be told.
    func threats() async throws -> (ProductAssessment, ThreatAssessment) {
        let url = URL(filePath: product, directoryHint: .isDirectory)
        let assessment = try await ProductSession.assessment(at: url, asOf: day.asOf)
        let threats = try ThreatSession.assess(assessment)
        for unknown in threats.unknownProperties {
            let nearest = Suggestion.nearest(to: unknown.property, in: threats.catalog.properties.map(\.id))
            Console.note(
                Diagnostic.visible(
                    "warning: '\(unknown.property)' of component '\(unknown.component)' is no device property of EMB3D "
                        + "\(threats.catalog.version)" + (nearest.map { " — did you mean '\($0)'?" } ?? "")))
        }
        return (assessment, threats)
    }
}
