import ArgumentParser
import Assessment
import Deliverables
import Foundation
import ProductDatabase
import SourceText

struct MatchThreats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Show where threat information that was taken in touches the product.",
        discussion: """
            A piece touches the product where it names a component's title, platform or hardware, word for word; where \
            somebody wrote the component into the file; or where it has an id in EMB3D, ATT&CK, CAPEC or CWE that a rule \
            with an open finding has too. News is what the risk assessment can't know yet.

            Examples:
              securable threats match
              securable threats match --product products/smart-lock --json

            Exit status: 0; 3 the files have errors.
            """)

    @Option(help: ArgumentHelp("The product.", valueName: "folder"), completion: .directory)
    var product = "."

    @OptionGroup var day: DayOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let url = URL(filePath: product, directoryHint: .isDirectory)
        let assessment = try await ProductSession.assessment(at: url, asOf: day.asOf)
        let matches: ThreatMatches
        do throws(DatabaseError) {
            matches = try ThreatMatches(assessment.tables)
        } catch {
            throw ProgramExit(.files, "error: \(error.message)")
        }
        if json {
            print(try JSONText.of(ThreatMatchDocument(matches)))
        } else {
            let console = Console()
            console.show(Self.text(matches, console))
        }
    }

    private static func text(_ matches: ThreatMatches, _ console: Console) -> String {
        guard !matches.collections.isEmpty else {
            return "No threat information was taken in yet: securable threats import FILE"
        }
        let parts = matches.collections.map { collection -> String in
            let light = collection.light.map { ", TLP:\($0.uppercased())" } ?? ""
            var lines = [
                console.paint(Diagnostic.visible("\(collection.id)  \(collection.title) \(collection.edition)"), .bold)
                    + console.paint(", \(collection.source)\(light)", .dim),
                "  \(collection.touching.count) of \(collection.pieces) pieces touch the product, "
                    + "\(collection.touching.count { $0.isNews == true }) of them newer than the risk assessment",
            ]
            for piece in collection.touching {
                let news = piece.isNews == true ? console.paint("  news", .yellow) : ""
                lines.append(
                    "  \(piece.id)  \(piece.title)  " + console.paint("\(piece.type) \(piece.modified ?? "")", .dim)
                        + news)
                lines += piece.links.filter { $0.kind != .rule || $0.openFindings > 0 }.map { link in
                    let findings = link.kind == .rule ? ", \(link.openFindings) open" : ""
                    let because = link.because.isEmpty ? "" : " (\(link.because))"
                    return "      \(link.kind.rawValue) \(link.name)\(because)\(findings)"
                }
            }
            return lines.joined(separator: "\n")
        }
        return parts.joined(separator: "\n\n")
    }
}
