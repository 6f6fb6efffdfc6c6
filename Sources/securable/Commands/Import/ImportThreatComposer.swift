import ArgumentParser
import ThreatModels

struct ImportThreatComposer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "threat-composer",
        abstract: "Make a product folder of an AWS Threat Composer model.",
        discussion: """
            Reads .tc.json files of schema 1: threat statements, mitigations, assumptions and the links between them. What has no place is listed in IMPORT.md beside \
            product.yaml.

            Examples:
              securable import threat-composer model.tc.json
              securable import threat-composer model.tc.json --into products/smart-lock --id smart-lock

            Exit status: 0; 2 the command line is wrong, or the folder is there already; 3 the file can't be imported.
            """)

    @OptionGroup var options: ThreatModelOptions

    func run() throws { try options.run(.threatComposer) }
}
