extension Section {
    /// Lines across which trust changes.
    static let boundaries = Section(
        .boundaries,
        summary: "Trust boundaries: what lies within one is trusted alike.",
        source: "IR 8259r1 2.2; CSWP 33",
        fields: [
            Field("title", .text, "Its name."),
            Field("kind", .choice(.boundaryKind), "What separates inside from outside."),
            Field("contains", .list(.reference([.components, .parties])), "What lies within it."),
            Field("inside", .reference([.boundaries]), "The boundary that it lies within."),
        ])
}
