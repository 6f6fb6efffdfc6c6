import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import ProductModel
import SourceText

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Show the chain that an entry is part of, up to customers and down to evidence.",
        discussion: """
            The chain of IR 8259: customer → use case → need → means → capability → component → evidence → \
            communication. From any id, both ways. An element on which nothing was decided itself is followed along \
            crosswalks to the decisions that it rests on; a decision, to the elements that it counts for.

            Examples:
              securable trace nobody-else-opens
              securable trace 8425:DP.3 products/smart-lock
              securable trace cra:P1-2e products/smart-lock
              securable trace lock --up --json
            """)

    @Argument(help: "The id of an entry.")
    var id: String

    @OptionGroup var options: ProductOptions

    @Flag(help: "Only what it serves, back to customers.")
    var up = false

    @Flag(help: "Only what serves it, on to evidence and communications.")
    var down = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let assessment = try await ProductSession.assessment(at: options.url, asOf: options.asOf)
        var traces = try Trace.of(id, in: assessment)
        let element = String(id.prefix { $0 != "/" })
        let chain = element.contains(":") ? try chain(of: element, assessment) : nil
        if traces.isEmpty, let chain {
            traces = try chain.restsOn.flatMap { try Trace.of($0.element, in: assessment) }
        }
        guard !traces.isEmpty || chain != nil else {
            let ids = assessment.product.entries.flatMap { $0.map(\.id) }
            let suggestion = Suggestion.nearest(to: id, in: ids).map { " — did you mean '\($0)'?" } ?? ""
            throw ProgramExit(.usage, "error: no entry has the id '\(id)'\(suggestion)")
        }
        if json {
            let documents = traces.map { TraceDocument($0, showsUp: up || !down, showsDown: down || !up) }
            print(try JSONText.of(documents))
        } else {
            let console = Console()
            let view = TraceView(console: console, showsUp: up || !down, showsDown: down || !up)
            let parts = [chain?.text(console)].compactMap(\.self) + traces.map(view.text)
            console.show(parts.joined(separator: "\n\n"))
        }
    }

    /// What an element rests on and counts for; nil for what is no element of a framework.
    private func chain(of element: String, _ assessment: ProductAssessment) throws -> ElementChain? {
        let library = FrameworkLibrary(own: try ProductSession.folder(at: options.url).frameworkFiles())
        let id = Element.framework(of: element)
        guard let framework = try library.framework(id), framework[element] != nil else { return nil }
        let gaps = try GapAssessment(
            [id], of: assessment.product, in: assessment.tables, library: library, bank: QuestionBank.read(),
            stepLimit: 0)
        let judged = gaps.frameworks.first?.elements.first { $0.element.id == element }
        return ElementChain(
            element: element, verdict: judged, edges: try library.edges(at: element),
            named: assessment.product.namedFrameworks.map(\.text))
    }
}
