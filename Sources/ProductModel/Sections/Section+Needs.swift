extension Section {
    /// What customers expect of the product's cybersecurity.
    static let needs = Section(
        .needs,
        short: "statement",
        summary: "The cybersecurity needs and goals of customers.",
        source: "IR 8259r1 2.5, 3.3",
        fields: [
            Field("statement", .text, "What the customer needs, in one testable sentence."),
            Field("from", .list(.reference([.customers])), "The customers who need it."),
            Field("use_cases", .list(.reference([.useCases])), "Where the need shows."),
            Field("priority", .level, "How much depends on it."),
            Field("origin", .choice(.needOrigin), "How it became known."),
            Field("area", .choice(.riskArea), "The risk mitigation area it belongs to.", source: "IR 8228"),
            Field("required_by", .text, "The law, standard or contract clause that asks for it."),
            Field("risks", .list(.reference([.risks])), "The risks that it answers."),
            Field("refines", .reference([.needs]), "The broader need that it is a part of."),
            Field("reviewed", .date, "When this was last looked at."),
        ])
}
