extension ComponentFields {
    /// Start, memory, programs and where they come from.
    static let software = [
        Field("secure_boot", .flag, "Whether only authentic software starts."),
        Field("root_of_trust", .choice(.rootOfTrust), "What the authenticity of its software rests on."),
        Field("rollback_protection", .flag, "Whether older, vulnerable software is refused."),
        Field("encrypted_storage", .flag, "Whether the data in it is encrypted at rest.", source: "IR 8425 DP.1"),
        Field("least_privilege", .flag, "Whether its services run with no more rights than they need."),
        Field("memory_protection", .flag, "Whether it has defences against memory corruption."),
        Field(
            "memory_safe_language", .flag, "Whether what faces the outside is written in a memory-safe language.",
            source: "EMB3D PID-3122"),
        Field("input_validation", .flag, "Whether it checks what other components send.", source: "IR 8425 IAC.2a"),
        Field(
            "development_removed", .flag,
            "Whether test accounts, debug commands and symbols are gone from released software.",
            source: "EN 303 645 5.6-5"),
        Field(
            "functions_documented", .flag, "Whether every service and command in it is documented and wanted.",
            source: "EMB3D TID-401"),
        Field(
            "hosts_applications", .flag, "Whether software of others can be installed on it.",
            source: "IEC 62443-4-2, host devices"),
        Field(
            "isolates_applications", .flag, "Whether software of others runs in a confined environment.",
            source: "EMB3D PID-3232"),
        Field(
            "applications_signed", .flag, "Whether it runs only software of others that is signed and checked.",
            source: "EMB3D MID-040"),
        Field("third_party_code", .flag, "Whether it contains software made by others."),
        Field("sbom_kept", .flag, "Whether a software bill of materials is kept for each release."),
        Field("vulnerability_scan", .flag, "Whether its dependencies are checked for known vulnerabilities."),
        Field(
            "dependencies_pinned", .flag, "Whether every dependency of a build is named with version and digest.",
            source: "SSDF PS.3.2"),
        Field("signed_release", .flag, "Whether releases are signed in a protected build."),
    ]
}
