extension ComponentFields {
    /// What an app does on equipment of others.
    static let app = [
        Field("stores_secrets_safely", .flag, "Whether an app keeps tokens in the system's key store."),
        Field(
            "app_backup_excluded", .flag, "Whether an app's secrets stay out of backups of the phone.",
            source: "CWE-530"),
        Field(
            "app_links_checked", .flag, "Whether an app checks what other apps and links send it.", source: "CWE-926"),
        Field("app_hardening", .flag, "Whether an app resists tampering and reverse engineering."),
        Field("minimal_permissions", .flag, "Whether an app asks only for the rights that its function needs."),
        Field("hides_content", .flag, "Whether sensitive content is kept off lock screens and screenshots."),
        Field("trackers", .flag, "Whether an app contains code of others that follows its users."),
    ]
}
