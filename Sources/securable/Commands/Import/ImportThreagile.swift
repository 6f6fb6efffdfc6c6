import ArgumentParser
import ThreatModels

struct ImportThreagile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "threagile",
        abstract: "Make a product folder of a Threagile model.",
        discussion: """
            Reads Threagile 1 in YAML: technical and data assets, communication links, trust boundaries, the risks that \
            people wrote down, and what was decided about any risk. What has no place is listed in IMPORT.md beside \
            product.yaml.

            Examples:
              securable import threagile threagile.yaml
              securable import threagile threagile.yaml --into products/smart-lock --id smart-lock

            Exit status: 0; 2 the command line is wrong, or the folder is there already; 3 the file can't be imported.
            """)

    @OptionGroup var options: ThreatModelOptions

    func run() throws { try options.run(.threagile) }
}
