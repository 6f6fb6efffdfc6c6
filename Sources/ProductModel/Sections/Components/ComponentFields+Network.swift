extension ComponentFields {
    /// What it does on networks, and for how long it holds out.
    static let network = [
        Field("validates_server", .flag, "Whether it checks the identity of the server it talks to."),
        Field("rate_limited", .flag, "Whether it limits how often others may try or call."),
        Field(
            "forwards_traffic", .flag, "Whether it passes traffic from one network on to another.",
            source: "EMB3D PID-42"),
        Field(
            "network_separation", .flag, "Whether the networks that it joins are kept apart by a filter.",
            source: "IEC 62443-4-2 NDR 5.2"),
        Field("egress_limited", .flag, "Whether it can send only to the addresses that it needs.", source: "RFC 8520"),
        Field("detects_jamming", .flag, "Whether it notices, and tells, that its radio is being jammed."),
        Field("watchdog", .flag, "Whether it recovers by itself when it hangs.", source: "EN 303 645 5.9-1"),
        Field("offline_function", .flag, "Whether it keeps its main function when the network or backend is away."),
        Field("staggered_reconnect", .flag, "Whether many units spread their reconnects after an outage."),
    ]
}
