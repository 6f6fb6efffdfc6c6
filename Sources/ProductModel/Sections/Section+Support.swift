extension Section {
    /// What is promised for the product's life.
    static let support = Section(
        .support,
        summary: "What the manufacturer and others plan and promise for the product's life.",
        source: "IR 8259r1 3.6; 8259B",
        fields: [
            Field("title", .text, "What is promised."),
            Field("kind", .choice(.supportKind), "What sort of support it is."),
            Field("components", .list(.reference([.components])), "The components it covers; all, unless said."),
            Field("means", .list(.reference([.means])), "The means it carries out."),
            Field("provider", .reference([.parties]), "Who gives it."),
            Field("since", .date, "The first day."),
            Field("until", .date, "The last day."),
            Field("because", .text, "How the dates or the amount were decided."),
            Field("cadence", .text, "How often, such as monthly or within 30 days."),
            Field("channel", .choice(.channel), "How it reaches the customer."),
            Field("owner", .text, "The role that answers for it."),
            Field("funded", .flag, "Whether people and money are set aside for the whole time."),
            Field("evidence", .list(.reference([.evidence])), "What proves it."),
        ])

    /// What is done while the product is in the field.
    static let operations = Section(
        .operations,
        summary: "What is done, again and again, while the product is in use, and at its end.",
        source: "IR 8259r1 4.1; IR 8425 DOC.1e to 1g",
        fields: [
            Field("title", .text, "What is done."),
            Field("kind", .choice(.operationKind), "What sort of work it is."),
            Field("components", .list(.reference([.components])), "The components it covers; all, unless said."),
            Field("owner", .text, "The role that does it."),
            Field("how", .text, "How it is done."),
            Field("every_days", .integer(1...1825), "Days from one time to the next."),
            Field("last", .date, "When it was last done."),
            Field("evidence", .list(.reference([.evidence])), "What proves it."),
        ])
}
