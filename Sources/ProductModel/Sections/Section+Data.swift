extension Section {
    /// What the product knows and handles.
    static let data = Section(
        .data,
        short: "title",
        summary: "The data that the product creates, stores and sends, with what is at stake.",
        source: "IR 8259r1 3.2; IR 8425 DP",
        fields: [
            Field("title", .text, "What it is, in plain words."),
            Field("kind", .choice(.dataKind), "What it serves as."),
            Field("personal", .flag, "Whether it says something about a person."),
            Field("sensitive", .choice(.sensitivity), "The special kind of personal data that it is."),
            Field("confidentiality", .level, "The harm when others read it.", source: "FIPS 199; SP 800-30 H"),
            Field("integrity", .level, "The harm when it is changed.", source: "FIPS 199; SP 800-30 H"),
            Field("availability", .level, "The harm when it is not there.", source: "FIPS 199; SP 800-30 H"),
            Field("stored_in", .list(.reference([.components])), "The components that keep it."),
            Field("retention_days", .integer(0...36500), "Days until it is deleted; 0 when it is not kept."),
            Field("erasable", .flag, "Whether the customer can delete it.", source: "IR 8425 DP.2"),
            Field("exportable", .flag, "Whether the customer can take it along."),
            Field("consent", .flag, "Whether the person agrees, or another lawful ground is written down."),
            Field("lawful_basis", .choice(.lawfulBasis), "What allows it to be handled.", source: "GDPR Art. 6"),
            Field(
                "aggregate_only", .flag, "Whether only totals over many units are ever needed.",
                source: "EN 303 645 6-7"),
            Field("necessary", .flag, "Whether the product's use needs it."),
            Field("location", .text, "The country or region where it is kept."),
            Field(
                "pseudonymous", .flag, "Whether it is kept under numbers that don't name the person.",
                source: "GDPR Art. 4(5)"),
            Field("reduced_precision", .flag, "Whether places and times are kept no more exactly than needed."),
            Field(
                "shared_by_default", .flag, "Whether others see it unless the person stops that.",
                source: "GDPR Art. 25(2)"),
            Field("per_person", .flag, "Whether each person sees only their own, also within one home or account."),
            Field(
                "secondary_use", .flag, "Whether it is used for more than the person was told.",
                source: "GDPR Art. 5(1)(b)"),
        ],
        derived: [
            Field("impact", .level, "The highest of its three levels.")
        ])
}
