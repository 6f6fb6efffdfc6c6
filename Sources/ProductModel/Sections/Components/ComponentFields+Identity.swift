extension ComponentFields {
    /// Identity, keys and accounts.
    static let identity = [
        Field(
            "identity", .choice(.identity), "How it can be told apart from every other unit.",
            source: "IR 8425 AI.1"),
        Field("label_identifier", .flag, "Whether a unique identifier can be read on it.", source: "8259A DI.2"),
        Field(
            "identifier_guessable", .flag, "Whether the number that leads to a unit can be guessed or counted up.",
            source: "CWE-340"),
        Field("provisioning", .choice(.provisioning), "How its keys and identity get into it."),
        Field("key_storage", .choice(.keyStorage), "Where its secrets are kept."),
        Field(
            "key_rotation", .flag, "Whether its keys and certificates can be replaced in the field.",
            source: "SP 800-57"),
        Field(
            "identity_revocable", .flag, "Whether one unit's identity can be refused without touching the others.",
            source: "IR 8425 AI.1"),
        Field("random_source", .choice(.randomSource), "Where its random numbers come from.", source: "SP 800-90B"),
        Field(
            "standard_cryptography", .flag, "Whether it uses only published algorithms, from a maintained library.",
            source: "EN 303 645 5.5-1"),
        Field("default_credentials", .choice(.defaultCredentials), "What it ships with to log in."),
        Field(
            "service_account", .choice(.serviceAccount), "Accounts of the maker's own in sold units.",
            source: "EN 303 645 5.1-1"),
        Field(
            "password_storage", .choice(.passwordStorage), "How it keeps the passwords that it checks.",
            source: "SP 800-63B"),
        Field(
            "embedded_service_key", .flag, "Whether it holds a key to a service that other units or apps hold too.",
            source: "CWE-798"),
    ]
}
