import ArgumentParser
import ThreatModels

struct ImportOTM: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "otm",
        abstract: "Make a product folder of an Open Threat Model.",
        discussion: """
            Reads OTM 0.1 and 0.2 in JSON or YAML: components, trust zones, data flows, assets, threats and mitigations \
            with their states. What has no place is listed in IMPORT.md beside product.yaml.

            Examples:
              securable import otm model.otm.json
              securable import otm model.otm.json --into products/smart-lock --id smart-lock

            Exit status: 0; 2 the command line is wrong, or the folder is there already; 3 the file can't be imported.
            """)

    @OptionGroup var options: ThreatModelOptions

    func run() throws { try options.run(.otm) }
}
