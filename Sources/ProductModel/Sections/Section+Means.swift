extension Section {
    /// How needs are met, and by whom.
    static let means = Section(
        .means,
        short: "title",
        summary: "How each need is met: by the product, by the manufacturer's work, by others, by the customer.",
        source: "IR 8259r1 2.6, 3.4",
        fields: [
            Field("title", .text, "What is done."),
            Field(
                "kind", .choice(.meansKind), "Technical in the product or elsewhere, non-technical, or the customer's."),
            Field("provider", .reference([.parties]), "Who does it."),
            Field("needs", .list(.reference([.needs])), "The needs it serves."),
            Field("components", .list(.reference([.components])), "The components that carry it out."),
            Field("because", .text, "Why this and not another."),
            Field("rejected", .list(.text), "What else was weighed, and why not."),
            Field("strength", .level, "How robust it must be.", source: "IR 8259r1 3.5"),
            Field("residual", .level, "The risk that stays."),
            Field("status", .choice(.progress), "How far it is."),
        ])

    /// What the product, or its maker, can do: an answer to each element of a framework.
    static let capabilities = Section(
        .capabilities,
        shape: .elements,
        summary: "Product cybersecurity capabilities and supporting capabilities: a decision for each element, "
            + "by component where components differ.",
        source: "IR 8259r1 3.5; IR 8425; 8259B",
        fields: [
            Field("components", .list(.reference([.components])), "The components that it is decided for."),
            Field("means", .list(.reference([.means])), "The means it carries out."),
            Field("status", .choice(.capabilityStatus), "The decision."),
            Field("how", .text, "How it is done."),
            Field("because", .text, "Why it is not met, or does not apply.", source: "IR 8425 DOC.1c"),
            Field(
                "implementation", .choice(.implementation), "Where its strength comes from.", source: "IR 8259r1 3.5"),
            Field("verification", .text, "How it is tested."),
            Field("evidence", .list(.reference([.evidence])), "What proves it."),
            Field("reviewed", .date, "When this was last looked at."),
        ],
        derived: [
            Field("element", .element, "The element: the id without what follows `/`."),
            Field("proven", .flag, "Whether it is met and has evidence that is still good."),
        ])
}
