extension Section {
    /// The product itself: what it is for, how long it is supported, where it is sold.
    static let product = Section(
        .product,
        shape: .single,
        summary: "The product as a whole. A folder whose `product.yaml` has this section is a product folder.",
        source: "IR 8259r1 2.2, 3.2",
        fields: [
            Field("id", .identifier, "The product's id, in kebab case; stays the same for its whole life."),
            Field("name", .text, "The name it is sold under."),
            Field("version", .text, "The version that this description is of."),
            Field("model", .text, "The model or type designation on its label.", source: "CRA Annex II(3)"),
            Field("cpe", .text, "The CPE 2.3 name by which advisories of others know it.", source: "NISTIR 7695"),
            Field("package_url", .text, "The package URL by which VEX documents name it.", source: "ECMA-427"),
            Field("description", .text, "What it is, in a few sentences."),
            Field(
                "intended_purpose", .text, "The use it is made for, in the words that customers read.",
                source: "CRA Art. 3(23)"),
            Field("manufacturer", .reference([.parties]), "Who makes it and answers for it."),
            Field("works_unconnected", .flag, "Whether its basic function works without any network."),
            Field("service_life_years", .integer(1...100), "How long it is expected to stay in use, in years."),
            Field("released", .date, "The day of first sale."),
            Field(
                "support",
                .record([
                    Field("from", .date, "The first day of support."),
                    Field("until", .date, "The last day of support."),
                    Field("because", .text, "How the length of support was decided."),
                ]),
                "The support period of the whole product.", source: "IR 8425 IDS.1a; CRA Art. 13(8)"),
            Field("markets", .list(.choice(.market)), "Where it is sold."),
            Field(
                "classification",
                .record([
                    Field(
                        "core_function", .choice(.coreFunction), "What it does at its core, as the CRA lists products.",
                        source: "CRA Annexes III and IV"),
                    Field(
                        "regimes", .list(.choice(.regime)), "Other kinds of product that it counts as in law.",
                        source: "CRA Art. 2; SI 2023/1007 Sch. 3; Delegated Regulation (EU) 2022/30"),
                    Field("consumer", .flag, "Whether it is made for consumers."),
                    Field("critical_infrastructure", .flag, "Whether it is used in essential services."),
                ]),
                "How laws and schemes see it."),
            Field("edition", .choice(.edition), "The edition of IR 8259 whose activities are asked; `r1` unless said."),
            Field(
                "frameworks", .list(.text),
                "The ids of the frameworks and profiles it is assessed against; `8425` unless said."),
            Field(
                "risk_assessment",
                .record([
                    Field("made", .date, "The day of the initial risk assessment."),
                    Field("reviewed", .date, "The day of its last review."),
                    Field("method", .text, "The method used, such as SP 800-30 with STRIDE."),
                ]),
                "The risk assessment and threat model.", source: "IR 8259r1 3.3"),
        ])
}
