import ArgumentParser

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over what others wrote, as files of the product folder.",
        discussion: """
            An import writes a whole file or none, says what it had no place for, and replaces nothing unless told to.

            Examples:
              securable import oscal NIST_SP-800-53_rev5_catalog.json
              securable import oscal baseline.json --product products/smart-lock --as our-baseline --from 800-53r5
            """,
        subcommands: [ImportOSCAL.self])
}
