import ArgumentParser

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List rules, and try those of your own on their examples.",
        discussion: """
            Rules come with the program; more stand in the folder rules/ beside product.yaml or organization.yaml. How \
            to write one is told in Documentation/Rules.md.

            Examples:
              securable rules
              securable rules list --kind threat --json
              securable rules test rules/no-cellular-abroad.yaml
              securable rules coverage > coverage.md
              securable explain open-debug-port
            """,
        subcommands: [ListRules.self, TestRules.self, CoverageOfRules.self], defaultSubcommand: ListRules.self)
}
