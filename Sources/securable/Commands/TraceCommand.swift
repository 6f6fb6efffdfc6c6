import ArgumentParser
import Assessment
import Foundation
import ProductModel
import SourceText

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Show the chain that an entry is part of, up to customers and down to evidence.",
        discussion: """
            The chain of IR 8259: customer → use case → need → means → capability → component → evidence → \
            communication. From any id, both ways.

            Examples:
              securable trace nobody-else-opens
              securable trace 8425:DP.3 products/smart-lock
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
        let traces = try Trace.of(id, in: assessment)
        guard !traces.isEmpty else {
            let ids = assessment.product.entries.flatMap { $0.map(\.id) }
            let suggestion = Suggestion.nearest(to: id, in: ids).map { " — did you mean '\($0)'?" } ?? ""
            throw ProgramExit(.usage, "error: no entry has the id '\(id)'\(suggestion)")
        }
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let documents = traces.map { TraceDocument($0, showsUp: up || !down, showsDown: down || !up) }
            print(String(decoding: try encoder.encode(documents), as: UTF8.self))
        } else {
            let view = TraceView(console: Console(), showsUp: up || !down, showsDown: down || !up)
            print(traces.map(view.text).joined(separator: "\n\n"))
        }
    }
}
