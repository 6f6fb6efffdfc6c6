import ArgumentParser

/// What was decided about vulnerabilities.
struct VulnerabilitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vulnerabilities",
        abstract: "Find vulnerabilities in the product's software, and decide about them.",
        discussion: """
            Needs bills of materials (securable sbom add) and an index of what is known (securable advisories update). \
            Decisions stand in the section vulnerabilities of the product's files, and are open again when what they rest \
            on changes.

            Examples:
              securable vulnerabilities list products/smart-lock
              securable vulnerabilities explain CVE-2024-11053 products/smart-lock
              securable vulnerabilities decide CVE-2024-11053 --status affected --action "Install 2.4"
              securable vulnerabilities export --format openvex
            """,
        subcommands: [
            ListVulnerabilities.self, ExplainVulnerability.self, DecideVulnerability.self, ImportVulnerabilities.self,
            ExportVulnerabilities.self,
        ],
        defaultSubcommand: ListVulnerabilities.self)
}
