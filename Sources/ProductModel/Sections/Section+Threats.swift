extension Section {
    /// What somebody could do; written by hand where no rule knows it.
    static let threats = Section(
        .threats,
        short: "title",
        summary: "Threat scenarios and misuse that the makers know of, besides those that rules find.",
        source: "IR 8259r1 3.3; SP 800-30 D, E",
        fields: [
            Field("title", .text, "Who can do what, leading to what."),
            Field("source", .choice(.threatSource), "Who or what starts it.", source: "SP 800-30 D"),
            Field("components", .list(.reference([.components])), "Where it happens."),
            Field("data", .list(.reference([.data])), "The data at stake."),
            Field("stride", .list(.choice(.stride)), "What kind of harm it does."),
            Field("likelihood", .level, "How likely it is to happen and do harm.", source: "SP 800-30 G"),
            Field("rules", .list(.identifier), "The rules that look for the same thing."),
            Field("known_from", .text, "Where it was seen: an incident, a paper, a workshop."),
            Field("reviewed", .date, "When this was last looked at."),
        ])

    /// What could happen, how likely, how bad.
    static let risks = Section(
        .risks,
        short: "title",
        summary: "Risks that the makers have judged, before and after what they do about them.",
        source: "IR 8259r1 3.3; SP 800-30",
        fields: [
            Field("title", .text, "What could happen, to whom."),
            Field("threats", .list(.reference([.threats])), "The threats behind it."),
            Field("components", .list(.reference([.components])), "Where it lies."),
            Field("vulnerability", .text, "The weakness that makes it possible.", source: "SP 800-30 F"),
            Field("likelihood", .level, "How likely it is, before treatment.", source: "SP 800-30 G"),
            Field("impact", .level, "How bad it would be.", source: "SP 800-30 H"),
            Field("residual_likelihood", .level, "How likely it stays after treatment."),
            Field("residual_impact", .level, "How bad it stays after treatment."),
            Field("owner", .text, "The role that answers for it."),
            Field("because", .text, "Why it is judged so."),
            Field("reviewed", .date, "When this was last looked at."),
        ])
}
