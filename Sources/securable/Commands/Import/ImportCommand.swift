import ArgumentParser

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over what others wrote, as files of the product folder.",
        discussion: """
            An import writes all or nothing, says what it had no place for, and replaces nothing unless told to. OSCAL \
            becomes a framework of a product; a threat model becomes a product folder of its own.

            Examples:
              securable import oscal NIST_SP-800-53_rev5_catalog.json
              securable import oscal baseline.json --product products/smart-lock --as our-baseline --from 800-53r5
              securable import threagile threagile.yaml --into products/smart-lock
            """,
        subcommands: [
            ImportOSCAL.self, ImportThreagile.self, ImportThreatDragon.self, ImportOTM.self, ImportPytm.self,
            ImportTM7.self, ImportThreatComposer.self,
        ])
}
