import ArgumentParser

/// Advisories that the maker publishes.
struct AdvisoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advisory",
        abstract: "Tell customers and programs about vulnerabilities: advisories in CSAF 2.0, and notices.",
        discussion: """
            From decisions to customers:
              securable advisory draft --vulnerability CVE-2024-11053 --id HL-SA-2026-0001
              securable advisory check advisories/drafts/hl-sa-2026-0001.json
              securable advisory publish --to website --key FINGERPRINT
              securable advisory notice --vulnerability CVE-2024-11053 --output notice.html
            """,
        subcommands: [DraftAdvisory.self, CheckAdvisory.self, PublishAdvisories.self, WriteNotice.self])
}
