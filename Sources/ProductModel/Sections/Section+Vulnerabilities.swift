extension Section {
    /// What was decided about vulnerabilities in the product's software.
    static let vulnerabilities = Section(
        .vulnerabilities,
        shape: .vulnerabilities,
        short: "status",
        summary: """
            What was decided about vulnerabilities in the product's software, and what each decision rests on: when that \
            changes, the decision is open again.
            """,
        source: "IR 8259r1 3.7; CRA Annex I Part II(2); CISA VEX 2023",
        fields: [
            Field("title", .text, "What it is, in words for customers."),
            Field("status", .choice(.impactStatus), "Whether the product is affected.", source: "CISA VEX 2023"),
            Field(
                "justification", .choice(.impactJustification), "Why it is not affected.",
                source: "CISA VEX Status Justifications 2022"),
            Field("because", .text, "Why, in words that still convince in two years."),
            Field(
                "packages", .list(.text),
                "The software meant, without its version: a package URL, a CPE name or a name; all that match unless said."
            ),
            Field(
                "components", .list(.reference([.components])), "The components meant; all that hold it unless said."),
            Field("aliases", .list(.text), "Other ids of the same vulnerability."),
            Field(
                "rests_on", .list(.text),
                "What the decision rests on, with what that was: `advisory:CVE-2023-38408=5f2c…`, `version:9.3p1`."),
            Field("responses", .list(.choice(.vulnerabilityResponse)), "What is done about it."),
            Field("action", .text, "What customers should do."),
            Field("fixed_in", .text, "The version of the product that holds the fix."),
            Field("fix_released", .date, "The day the fix was there to be installed."),
            Field(
                "exploited", .flag, "Whether it is exploited in this product, as far as reliable evidence shows.",
                source: "CRA Art. 3(42)"),
            Field("cvss", .text, "The CVSS vector for this product, where it differs from what others publish."),
            Field(
                "shows", .list(.text),
                "The threats that it shows: keys of findings, or ids of `threats`; a threat that no file has is missing.",
                source: "IR 8259r1 3.3"),
            Field("owner", .text, "The role that answers for the decision."),
            Field("found", .date, "The day it was first seen."),
            Field("decided", .date, "The day of the decision."),
            Field("until", .date, "The last day that the decision holds."),
            Field("evidence", .list(.reference([.evidence])), "What proves it."),
            Field("advisory", .text, "The id of the advisory that tells customers."),
        ])
}
