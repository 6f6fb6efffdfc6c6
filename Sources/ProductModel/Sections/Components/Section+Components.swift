extension Section {
    /// The parts that make up the product, and the security facts of each.
    static let components = Section(
        .components,
        short: "kind",
        summary: "The parts that make up the product: devices, gateways, apps and backends.",
        source: "IR 8259r1 2.2; IR 8425",
        fields: ComponentFields.all,
        derived: [
            Field(
                "reach_internet", .flag, "Whether it can be reached from the internet; from exposure and interfaces."),
            Field("reach_lan", .flag, "Whether it can be reached from the local network."),
            Field("reach_radio", .flag, "Whether it can be reached by local radio."),
            Field("reach_physical", .flag, "Whether somebody who is not trusted can touch it."),
            Field("physical_initiation", .level, "How likely an attempt by touch is, from its exposure."),
            Field("initiation", .level, "How likely an attempt is at all, from where it can be reached."),
            Field("confidentiality", .level, "The highest confidentiality of the data it stores, sends or receives."),
            Field("integrity", .level, "The highest integrity of that data."),
            Field("availability", .level, "The highest availability of that data."),
            Field("personal", .flag, "Whether any of that data is personal."),
            Field("impact", .level, "The highest of safety, confidentiality, integrity and availability."),
            Field("support_end", .date, "When its support ends: its own date, or else the product's."),
        ])
}
