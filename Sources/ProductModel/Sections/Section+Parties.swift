extension Section {
    /// Everybody around the product: suppliers, service providers, infrastructure.
    static let parties = Section(
        .parties,
        short: "title",
        isShared: true,
        summary: "The organisations, services and outside equipment around the product.",
        source: "IR 8259r1 2.3; CSWP 33",
        fields: [
            Field("title", .text, "Its name."),
            Field("role", .choice(.partyRole), "What it does for the product."),
            Field("description", .text, "What it supplies or runs."),
            Field("country", .text, "The country it works from."),
            Field("contact", .address, "How to reach it about security."),
            Field("security_terms", .flag, "Whether the contract with it has security terms.", source: "CSF 2.0 GV.SC"),
            Field("assessed", .date, "When its security was last assessed.", source: "CSF 2.0 GV.SC"),
            Field("critical", .flag, "Whether the product fails its users if this party fails."),
            Field("sees_data", .list(.reference([.data])), "The data it can read.", source: "IR 8259r1 4.3.3"),
            Field(
                "required", .flag, "Whether the product needs it beyond basic operation.",
                source: "CSWP 33, boundary rules"),
            Field(
                "application_access", .flag, "Whether it handles product data or operations at the application layer.",
                source: "CSWP 33, boundary rules"),
            Field(
                "dedicated", .flag, "Whether it serves this product or product line alone.",
                source: "CSWP 33, boundary rules"),
            Field("support_until", .date, "Until when it promises to support what it supplies."),
            Field("scoped_access", .flag, "Whether it gets at only what the customer granted, and can be cut off."),
        ])
}
