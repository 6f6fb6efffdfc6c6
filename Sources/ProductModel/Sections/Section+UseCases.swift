extension Section {
    /// How it is used, and how it must not be.
    static let useCases = Section(
        .useCases,
        short: "title",
        summary: "How the product is expected to be used, where, with what, and how it could be misused.",
        source: "IR 8259r1 3.2",
        fields: [
            Field("title", .text, "What the user wants to do."),
            Field("description", .text, "How it goes."),
            Field("customers", .list(.reference([.customers])), "The customers it is for."),
            Field("users", .list(.reference([.users])), "The users who take part."),
            Field("components", .list(.reference([.components])), "The components that take part."),
            Field("data", .list(.reference([.data])), "The data it needs."),
            Field("environment", .choice(.environment), "The kind of place where it happens."),
            Field("place", .text, "Countries, regions or sites."),
            Field("depends_on", .list(.reference([.parties])), "Outside services and equipment that it needs."),
            Field("physical_effect", .text, "What it does to the physical world."),
            Field("safety", .level, "The harm if it goes wrong."),
            Field("offline", .text, "What happens when the network is away."),
            Field("misuse", .list(.reference([.threats])), "How it could be abused."),
            Field("excluded", .flag, "Whether it is a use that the product is not for."),
            Field("reviewed", .date, "When this was last looked at."),
        ])
}
