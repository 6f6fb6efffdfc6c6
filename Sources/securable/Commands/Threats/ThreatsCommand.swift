import ArgumentParser

struct ThreatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "threats",
        abstract: "Show which threats of MITRE EMB3D apply to each device, and take in threat information.",
        discussion: """
            EMB3D knows 59 properties of devices, 81 threats that follow from them, and 89 mitigations. Which properties a \
            device or gateway has is worked out from its facts; `properties` and `without_properties` of a component say \
            the rest.

            Examples:
              securable threats
              securable threats list --questions --product products/smart-lock
              securable threats show TID-301
              securable threats import ics-attack.json
              securable threats match
            """,
        subcommands: [ListThreats.self, ShowThreat.self, ImportThreats.self, MatchThreats.self],
        defaultSubcommand: ListThreats.self)
}
