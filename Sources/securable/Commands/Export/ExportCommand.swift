import ArgumentParser

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what is known in the formats of others.",
        discussion: """
            The same input gives the same bytes, and nothing names a folder of this machine.

            Examples:
              securable export otm products/smart-lock --output smart-lock.otm.json
              securable export tm-bom products/smart-lock --output smart-lock.tm-bom.json
              securable export findings products/smart-lock --output findings.csv
              securable export oscal catalog --framework 8425
              securable export oscal assessment-results products/smart-lock --output results.json
            """,
        subcommands: [ExportOTM.self, ExportTMBOM.self, ExportFindings.self, ExportOSCAL.self])
}
