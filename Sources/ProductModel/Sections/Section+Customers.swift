extension Section {
    /// Who buys it.
    static let customers = Section(
        .customers,
        short: "title",
        summary: "The customers the product is designed for.",
        source: "IR 8259r1 3.2",
        fields: [
            Field("title", .text, "Who they are."),
            Field("kind", .choice(.customerKind), "People or organisations."),
            Field("description", .text, "What marks them, as far as security is concerned."),
            Field("users", .list(.reference([.users])), "The users they bring with them."),
            Field("skill", .level, "How well they can look after security themselves."),
            Field("scale", .text, "How many units one of them runs."),
            Field("known_from", .text, "How they were studied: interviews, returns, market data."),
            Field("reviewed", .date, "When this was last looked at."),
        ])

    /// Who uses it, or is touched by it.
    static let users = Section(
        .users,
        short: "title",
        summary: "The people who use the product or are affected by it; they need not be customers.",
        source: "IR 8259r1 3.2; 8259B",
        fields: [
            Field("title", .text, "Who they are."),
            Field("kind", .choice(.userKind), "How they stand to the product."),
            Field("description", .text, "What they do with it, or what it does to them."),
            Field("skill", .level, "How well they can look after security themselves."),
            Field("vulnerable", .flag, "Whether they need special care: children, patients, people under threat."),
            Field("may", .text, "What they are allowed to do."),
        ])
}
