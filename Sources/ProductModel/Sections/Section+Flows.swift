extension Section {
    /// Who sends what to whom.
    static let flows = Section(
        .flows,
        summary: "What is sent from where to where, and over which interface.",
        source: "IR 8425 DP.3, IAC.2",
        fields: [
            Field("title", .text, "What happens in it."),
            Field("from", .reference([.components, .parties]), "Where it starts."),
            Field("to", .reference([.components, .parties]), "Where it ends."),
            Field("via", .reference([.interfaces]), "The interface it goes through, usually one of the receiver's."),
            Field("protocol", .choice(.wireProtocol), "What is spoken; from the interface unless said."),
            Field("data", .list(.reference([.data])), "The data it carries."),
            Field("encrypted", .flag, "Whether it is encrypted; from the interface unless said."),
            Field("authenticated", .flag, "Whether both ends know each other; from the interface unless said."),
            Field("integrity_protected", .flag, "Whether changes on the way are noticed."),
            Field("end_to_end", .flag, "Whether it stays protected through every party between."),
            Field("needed", .flag, "Whether the product's use needs it."),
            Field(
                "replay_protected", .flag, "Whether recorded messages are refused when sent again.",
                source: "EMB3D TID-407"),
            Field("hides_pattern", .flag, "Whether time and amount of the traffic don't tell what happens."),
        ],
        derived: [
            Field("effective_protocol", .choice(.wireProtocol), "The protocol as said, or else its interface's."),
            Field("effective_encrypted", .flag, "Encrypted as said, or else as the interface or protocol implies."),
            Field("effective_authenticated", .flag, "Authenticated as said, or else as the interface implies."),
            Field("effective_reach", .choice(.reach), "From where the wire can be reached."),
            Field(
                "crosses_boundary", .flag, "Whether its ends lie in different trust boundaries, or outside the product."
            ),
            Field("leaves_product", .flag, "Whether one end is not a component of the product."),
            Field("confidentiality", .level, "The highest confidentiality of its data."),
            Field("integrity", .level, "The highest integrity of its data."),
            Field("availability", .level, "The highest availability of its data."),
            Field("personal", .flag, "Whether any of its data is personal."),
            Field(
                "impact", .level, "The highest of the three, or its ends' safety where it carries commands or firmware."
            ),
            Field("initiation", .level, "How likely an attempt on the wire is, from its reach."),
        ])
}
