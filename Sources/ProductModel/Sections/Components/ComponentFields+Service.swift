extension ComponentFields {
    /// What those who run a service do.
    static let service = [
        Field("multi_tenant", .flag, "Whether it serves several customers together."),
        Field("tenant_isolation", .flag, "Whether one customer's data and commands are kept from the others."),
        Field("admin_mfa", .flag, "Whether administrators need a second factor."),
        Field(
            "admin_separated", .flag, "Whether it is managed only from the maker's own network.",
            source: "CSF 2.0 PR.IR"),
        Field("user_mfa", .flag, "Whether users are offered a second factor."),
        Field("login_notice", .flag, "Whether people are told of logins from new places."),
        Field("account_recovery", .choice(.accountRecovery), "How a lost account is recovered."),
        Field(
            "staff_access_limited", .flag, "Whether staff see customers' data only for a stated task and time.",
            source: "CSF 2.0 PR.AA"),
        Field(
            "staff_access_logged", .flag, "Whether each look of staff at customers' data is recorded and reviewed.",
            source: "CSF 2.0 DE.CM"),
        Field(
            "storage_private", .flag, "Whether none of its stores of data can be read without login.", source: "CWE-732"
        ),
        Field(
            "secrets_managed", .flag,
            "Whether keys and passwords of a service are kept apart from its code and settings.", source: "SSDF PO.5.2"),
        Field("fleet_commands_limited", .flag, "Whether a command to many units needs two people, or goes out slowly."),
        Field("backup", .flag, "Whether what it holds is backed up, and the backup is protected."),
        Field(
            "redundant", .flag, "Whether it goes on when one site, server or provider fails.",
            source: "EN 303 645 5.9-1"),
        Field("domains_kept", .flag, "Whether the names that units call are kept for as long as units are in use."),
        Field("security_log", .flag, "Whether it records security events.", source: "IR 8425 CSA.1"),
        Field("log_protected", .flag, "Whether its log can be neither changed nor read without rights."),
        Field(
            "log_free_of_secrets", .flag, "Whether its log holds no passwords, keys or personal content.",
            source: "CWE-532"),
    ]
}
