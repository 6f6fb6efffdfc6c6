import ArgumentParser
import ThreatModels

struct ImportPytm: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pytm",
        abstract: "Make a product folder of a pytm model.",
        discussion: """
            Reads the JSON that a pytm model writes (tm.py --json model.json): elements, flows, data, boundaries, findings \
            and the answers to them. An attribute that is where it starts counts as not said. What has no place is listed in IMPORT.md beside \
            product.yaml.

            Examples:
              securable import pytm model.json
              securable import pytm model.json --into products/smart-lock --id smart-lock

            Exit status: 0; 2 the command line is wrong, or the folder is there already; 3 the file can't be imported.
            """)

    @OptionGroup var options: ThreatModelOptions

    func run() throws { try options.run(.pytm) }
}
