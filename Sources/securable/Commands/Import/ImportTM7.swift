import ArgumentParser
import ThreatModels

struct ImportTM7: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tm7",
        abstract: "Make a product folder of a Microsoft Threat Modeling Tool model.",
        discussion: """
            Reads .tm7 files, with all diagrams: elements, flows, trust boundaries, and the threats with their states and \
            justifications. What has no place is listed in IMPORT.md beside \
            product.yaml.

            Examples:
              securable import tm7 model.tm7
              securable import tm7 model.tm7 --into products/smart-lock --id smart-lock

            Exit status: 0; 2 the command line is wrong, or the folder is there already; 3 the file can't be imported.
            """)

    @OptionGroup var options: ThreatModelOptions

    func run() throws { try options.run(.tm7) }
}
