extension ComponentFields {
    /// From first owner to last: set-up, sharing, reset, resale.
    static let ownership = [
        Field("onboarding", .choice(.onboarding), "How it is first joined to its owner and network."),
        Field("refuses_second_owner", .flag, "Whether a unit that has an owner refuses another until it is released."),
        Field("configurable", .flag, "Whether authorised people can change its settings.", source: "IR 8425 PC.1"),
        Field("shows_access", .flag, "Whether the owner sees who has access, and who used it."),
        Field("access_revocation", .flag, "Whether access that was given to others ends at once when it is withdrawn."),
        Field("remote_unbind", .flag, "Whether it can be cut from an account when it is sold or lost."),
        Field("factory_reset", .flag, "Whether a secure default state can be restored.", source: "IR 8425 PC.2"),
        Field("reset_erases", .flag, "Whether reset deletes the customer's data and keys.", source: "IR 8425 DP.2"),
        Field(
            "reset_revokes_access", .flag,
            "Whether reset withdraws the access that apps, guests and services were given.", source: "EN 303 645 5.11-1"
        ),
        Field("reset_needs_presence", .flag, "Whether reset needs somebody at the device or the owner's consent."),
        Field(
            "remote_access", .choice(.remoteAccess),
            "How the maker's staff can get into sold units or customers' accounts."),
    ]
}
