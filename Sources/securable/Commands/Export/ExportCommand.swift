import ArgumentParser

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what is known in the formats of others.",
        discussion: """
            The same input gives the same bytes, and nothing names a folder of this machine.

            Examples:
              securable export oscal catalog --framework 8425
              securable export oscal assessment-results products/smart-lock --output results.json
            """,
        subcommands: [ExportOSCAL.self])
}
