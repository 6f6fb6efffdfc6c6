import ArgumentParser
import Assessment
import Catalogs
import Deliverables
import Foundation
import ProductFiles
import SourceText

struct ShowThreat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a threat, device property or mitigation of MITRE EMB3D.",
        discussion: """
            With a product, the card says where the threat applies and which mitigations are in place.

            Examples:
              securable threats show TID-301
              securable threats show PID-11 --product products/smart-lock
              securable threats show MID-001 --json
            """)

    @Argument(
        help: "The id: TID-301, PID-11 or MID-001.",
        completion: .custom { _, _, _ in (try? EMB3D.read())?.ids ?? [] })
    var id: String

    @OptionGroup var session: ThreatOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let console = Console()
        let card = try await ThreatCard.find(id, product: session.product, asOf: session.day.asOf, console: console)
        guard let card else {
            let ids = (try? EMB3D.read())?.ids ?? []
            let nearest = Suggestion.nearest(to: id.uppercased(), in: ids).map { " — did you mean '\($0)'?" } ?? ""
            throw ProgramExit(.usage, "error: EMB3D has no '\(id)'\(nearest)\n  See them: securable threats list --all")
        }
        if json {
            print(try JSONText.of(card.document))
        } else {
            console.show(card.text)
        }
    }
}
