extension Section {
    /// What is taken for granted.
    static let assumptions = Section(
        .assumptions,
        short: "statement",
        summary: "What the makers take for granted about customers, places, networks and times.",
        source: "IR 8425 DOC.1a; 8259B DO.1; IR 8259r1 4.3.1",
        fields: [
            Field("statement", .text, "What is assumed."),
            Field("about", .choice(.assumptionTopic), "What it is about."),
            Field("because", .text, "Why it may be assumed."),
            Field("if_wrong", .text, "What happens if it is wrong."),
            Field("internal", .flag, "Whether customers need not know it."),
            Field("reviewed", .date, "When this was last looked at."),
        ])

    /// Who must do what.
    static let responsibilities = Section(
        .responsibilities,
        short: "statement",
        summary: "What customers, suppliers and others must do for the product to stay secure.",
        source: "8259B EA.3; IR 8259r1 4.3.1",
        fields: [
            Field("statement", .text, "What is to be done."),
            Field("bearer", .choice(.bearer), "Who has to do it."),
            Field("party", .reference([.parties]), "Which party, where it is none of the customers."),
            Field("customers", .list(.reference([.customers])), "Which customers."),
            Field("means", .list(.reference([.means])), "The means that rest on it."),
            Field("if_not", .text, "What happens if nobody does it."),
        ])
}
