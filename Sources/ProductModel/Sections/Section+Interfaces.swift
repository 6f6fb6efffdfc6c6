extension Section {
    /// Where a component can be talked to.
    static let interfaces = Section(
        .interfaces,
        short: "component",
        summary: "Where a component can be talked to: networks, radios, ports, buttons.",
        source: "8259A; IR 8425 IAC",
        fields: [
            Field("component", .reference([.components]), "The component it belongs to."),
            Field("title", .text, "Its name."),
            Field("kind", .choice(.interfaceKind), "Network, or local (reached only by touch).", source: "8259A"),
            Field("protocol", .choice(.wireProtocol), "What is spoken on it."),
            Field("reach", .choice(.reach), "From where it can be reached; from the protocol unless said."),
            Field("purpose", .text, "What it is there for."),
            Field("needed", .flag, "Whether the product's use needs it.", source: "IR 8425 IAC.1a"),
            Field("enabled", .choice(.enabled), "When it is switched on."),
            Field("can_disable", .flag, "Whether an authorised person can switch it off.", source: "8259A LA.1"),
            Field("authentication", .choice(.authentication), "How the other side proves who it is."),
            Field("peers", .list(.choice(.peer)), "Who proves who they are on it: people, machines or both."),
            Field(
                "authorizes", .flag, "Whether each action is allowed only to those with the right.",
                source: "IR 8425 IAC.1c"),
            Field("lockout", .flag, "Whether repeated wrong attempts are slowed or stopped.", source: "8259A LA.3"),
            Field("encrypted", .flag, "Whether what passes over it is encrypted."),
            Field("replay_protected", .flag, "Whether recorded messages are refused when sent again."),
            Field("validates_input", .flag, "Whether malformed input is refused.", source: "IR 8425 IAC.2a"),
            Field("pairing_confirmed", .flag, "Whether pairing needs an act at the device."),
            Field(
                "private_address", .flag, "Whether a radio's address changes so that people can't be followed by it."),
            Field(
                "configures", .flag, "Whether security settings can be changed over it.", source: "EN 303 645 5.5-5"),
            Field("session_expires", .flag, "Whether sessions end by themselves."),
            Field(
                "legacy_allowed", .flag, "Whether it still accepts outdated versions, ciphers or pairing.",
                source: "EN 303 645 5.5-1"),
            Field("fresh_keys", .flag, "Whether each connection has keys of its own, made anew."),
            Field(
                "management_protected", .flag, "Whether messages that end or steer a connection are authenticated.",
                source: "IEEE 802.11w"),
            Field("discoverable", .flag, "Whether it answers anybody who looks for devices, also outside of pairing."),
            Field("announces_identity", .flag, "Whether it tells names or lasting numbers to anybody who listens."),
            Field("distance_bounded", .flag, "Whether it notices that the other side is farther away than it seems."),
            Field(
                "password_quality", .flag, "Whether short, common and leaked passwords are refused.",
                source: "SP 800-63B"),
            Field(
                "web_protected", .flag, "Whether its pages refuse forged requests and show input as text only.",
                source: "CWE-79, CWE-352"),
            Field("amplifies", .flag, "Whether it answers strangers with much more than they sent.", source: "CWE-406"),
            Field(
                "fuzz_tested", .flag, "Whether it was tested with malformed and random input.",
                source: "IEC 62443-4-1 SVV-3"),
        ],
        derived: [
            Field("effective_reach", .choice(.reach), "Its reach as said, or else as its protocol implies."),
            Field("effective_encrypted", .flag, "Encrypted as said, or else as its protocol implies."),
            Field("authenticated", .flag, "Whether the other side proves who it is at all."),
            Field("initiation", .level, "How likely an attempt is, from its reach and its component's exposure."),
            Field("impact", .level, "Its component's impact."),
            Field("active", .flag, "Whether it is ever switched on in a sold unit."),
        ])
}
