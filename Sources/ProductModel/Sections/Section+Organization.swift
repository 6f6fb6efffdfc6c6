extension Section {
    /// The manufacturer's own posture: Activity 0.
    static let organization = Section(
        .organization,
        shape: .single,
        isShared: true,
        summary: "The manufacturer's own readiness, for all of its products. It stands in `organization.yaml`.",
        source: "IR 8259r1 3.1",
        fields: [
            Field("name", .text, "The manufacturer's name."),
            Field("address", .text, "Its postal address."),
            Field("website", .address, "Its website."),
            Field("security_contact", .address, "Where anyone reports a vulnerability.", source: "IR 8425 IQR.1a"),
            Field(
                "roles",
                .record([
                    Field("product_security", .text, "The role that owns product security."),
                    Field("release_stop", .text, "The role that can stop a release."),
                    Field("incident_response", .text, "The role that leads the response to incidents."),
                    Field("sponsor", .text, "The executive who answers for cybersecurity."),
                ]),
                "Who does what.", source: "CSF 2.0 GV.RR"),
            Field(
                "risk_appetite", .level, "The highest risk that may stay without a treatment.", source: "CSF 2.0 GV.RM"),
            Field(
                "obligations", .list(.text), "Laws and contracts on cybersecurity that apply.", source: "CSF 2.0 GV.OC"),
            Field("policies", .list(.text), "The security policies in force.", source: "CSF 2.0 GV.PO"),
            Field(
                "secure_development",
                .record([
                    Field("process", .text, "The secure development process followed, such as SSDF 1.1."),
                    Field("code_review", .flag, "Whether every change is reviewed by a second person."),
                    Field("static_analysis", .flag, "Whether code is scanned before it is merged."),
                    Field("dependency_check", .flag, "Whether third-party software is checked before use."),
                ]),
                "How software is made.", source: "SP 800-218"),
            Field(
                "protection",
                .record([
                    Field("source_code", .flag, "Whether source code is protected against unauthorised change."),
                    Field("build", .flag, "Whether builds run in a protected environment."),
                    Field("signing_keys", .flag, "Whether release keys are kept in hardware with two-person use."),
                    Field("manufacturing", .flag, "Whether the factory's provisioning line is protected."),
                    Field("backend", .flag, "Whether the operating environment of the backend is protected."),
                    Field("logging", .flag, "Whether these environments are logged and watched."),
                    Field("recovery", .flag, "Whether they can be restored, and this was tried."),
                ]),
                "The environments the product comes from.", source: "CSF 2.0 PR.PS, PR.IR, RC.RP"),
            Field(
                "training",
                .record([
                    Field("program", .text, "What the people who make the product are taught."),
                    Field("last", .date, "When it was last held."),
                ]),
                "Security training.", source: "CSF 2.0 PR.AT"),
            Field(
                "disclosure",
                .record([
                    Field("policy", .address, "Where the vulnerability disclosure policy is published."),
                    Field("acknowledge_days", .integer(0...90), "Days until a report is acknowledged."),
                    Field("update_days", .integer(0...365), "Days between progress updates to the reporter."),
                    Field("fix_days", .integer(0...730), "Days within which a fix is aimed for."),
                    Field(
                        "advisories", .address, "Where its CSAF advisories are published: the folder of the provider.",
                        source: "CSAF 2.0, 7.1"),
                    Field(
                        "coordinator", .text, "The CSIRT that it reports to: that of its main establishment.",
                        source: "CRA Art. 14(7)"),
                ]),
                "Coordinated vulnerability disclosure.", source: "ISO/IEC 29147; PSTI Sch. 1 para 2"),
            Field(
                "posture",
                .record([
                    Field("framework", .text, "The framework the posture is measured against, such as CSF 2.0."),
                    Field("current", .integer(1...4), "The current tier, 1 (partial) to 4 (adaptive)."),
                    Field("target", .integer(1...4), "The target tier, 1 to 4."),
                    Field("reviewed", .date, "The day of the last review."),
                ]),
                "The organisation's cybersecurity posture.", source: "CSF 2.0, tiers"),
            Field(
                "review_days", .integer(1...1095),
                "Days after which any reviewed entry counts as stale; 365 unless said."),
        ])

    /// How far each category of the CSF is, and how far it shall be.
    static let posture = Section(
        .posture,
        shape: .elements,
        isShared: true,
        summary:
            "The manufacturer's cybersecurity profile: the current and the target tier of each category of the CSF.",
        source: "IR 8259r1 3.1; CSF 2.0, organizational profiles",
        fields: [
            Field("current", .integer(1...4), "The tier today, 1 (partial) to 4 (adaptive)."),
            Field("target", .integer(1...4), "The tier to reach, 1 to 4."),
            Field("due", .date, "By when it is to be reached."),
            Field("how", .text, "What is done, and what is missing."),
            Field("owner", .text, "The role that answers for it."),
            Field("evidence", .list(.reference([.evidence])), "What proves it."),
            Field("reviewed", .date, "When this was last looked at."),
        ],
        derived: [
            Field("element", .element, "The element: the id without what follows `/`.")
        ])
}
