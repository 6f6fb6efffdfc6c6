import ArgumentParser
import ThreatModels

struct ImportThreatDragon: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "threat-dragon",
        abstract: "Make a product folder of an OWASP Threat Dragon model.",
        discussion: """
            Reads models of Threat Dragon 2 in JSON, with all diagrams: actors, processes, stores, flows, trust boundaries, \
            and the threats with what was decided about them. What has no place is listed in IMPORT.md beside \
            product.yaml.

            Examples:
              securable import threat-dragon model.json
              securable import threat-dragon model.json --into products/smart-lock --id smart-lock

            Exit status: 0; 2 the command line is wrong, or the folder is there already; 3 the file can't be imported.
            """)

    @OptionGroup var options: ThreatModelOptions

    func run() throws { try options.run(.threatDragon) }
}
