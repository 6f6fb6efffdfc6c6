extension Section {
    /// What customers are told.
    static let communications = Section(
        .communications,
        summary: "What customers are told, where, in which words, and what it states.",
        source: "IR 8259r1 4.2, 4.3",
        fields: [
            Field("title", .text, "What is told."),
            Field("topic", .choice(.topic), "The topic."),
            Field("audience", .list(.reference([.customers, .users])), "Who is told."),
            Field("channel", .list(.choice(.channel)), "How it reaches them."),
            Field("states", .list(.statement), "The entries and fields that it states, such as `product.support`."),
            Field("text", .text, "The words."),
            Field("address", .address, "Where it is published."),
            Field("before_purchase", .flag, "Whether it can be read before buying."),
            Field("plain_language", .flag, "Whether it was tried on somebody of the audience."),
            Field("languages", .list(.text), "The languages it is in, as BCP 47 tags."),
            Field("integrity", .text, "How a reader can tell that it is genuine."),
            Field("published", .date, "Since when it is out."),
            Field("reviewed", .date, "When this was last looked at."),
        ])

    /// What proves what is said.
    static let evidence = Section(
        .evidence,
        isShared: true,
        summary: "Reports, certificates and records that prove what the files claim.",
        source: "IR 8425, assertions and evidence",
        fields: [
            Field("title", .text, "What it is."),
            Field("kind", .choice(.evidenceKind), "What sort of proof it is."),
            Field(
                "scheme", .choice(.scheme), "The label, certification scheme or law that it is given under.",
                source: "SI 2025/1267; CRA Art. 27"),
            Field("file", .path, "The file, below this folder."),
            Field("address", .address, "Where it is kept, if not in this folder."),
            Field("sha256", .digest, "The file's SHA-256 digest."),
            Field("made", .date, "The day it was made."),
            Field("expires", .date, "The last day on which it counts."),
            Field("made_by", .reference([.parties]), "Who made it."),
            Field("scope", .text, "What it covers, and what it does not."),
            Field("version", .text, "The version of the product or component that was looked at."),
        ],
        derived: [
            Field("is_intact", .flag, "Whether its file has the digest that was said; not known without both."),
            Field("is_current", .flag, "Whether it still counts today, unchanged; not known without dates."),
        ])

    /// What was decided about findings.
    static let treatments = Section(
        .treatments,
        shape: .findings,
        summary: "What was decided about a finding, by its key.",
        source: "SP 800-30; SP 800-39",
        fields: [
            Field("decision", .choice(.decision), "What is done about it."),
            Field("by", .list(.reference([.means])), "The means that mitigate it."),
            Field("because", .text, "Why; an acceptance is nothing without it."),
            Field("owner", .text, "The role that answers for it."),
            Field("due", .date, "By when it is done."),
            Field("until", .date, "The last day of an acceptance."),
            Field("evidence", .list(.reference([.evidence])), "What proves it."),
        ])
}
