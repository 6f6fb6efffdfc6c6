import ArgumentParser

/// What was decided about vulnerabilities.
struct VulnerabilitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vulnerabilities",
        abstract: "Vulnerabilities in the product's software, and what was decided about them.",
        subcommands: [
            ListVulnerabilities.self, ExplainVulnerability.self, DecideVulnerability.self, ImportVulnerabilities.self,
            ExportVulnerabilities.self,
        ],
        defaultSubcommand: ListVulnerabilities.self)
}
