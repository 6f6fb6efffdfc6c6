extension ComponentFields {
    /// Privacy of those around it, and their safety.
    static let people = [
        Field(
            "recording_indicator", .flag, "Whether people around see or hear that it records.",
            source: "EN 303 645 5.8-3"),
        Field("sensors_can_be_off", .flag, "Whether cameras and microphones can be switched off by hand."),
        Field(
            "private_by_default", .flag, "Whether settings start at the most private choice.", source: "GDPR Art. 25"),
        Field("sensor_plausibility", .flag, "Whether it doubts measurements that can't be true."),
        Field("limits_actuation", .flag, "Whether hardware or a separate check keeps its actions within safe limits."),
        Field("confirms_dangerous", .flag, "Whether a dangerous command needs a second act before it is carried out."),
        Field(
            "fail_safe", .flag, "Whether it goes into a safe state when it fails or loses contact.",
            source: "IEC 62443-4-2 CR 3.6"),
        Field(
            "safety_separated", .flag, "Whether functions that keep people safe run apart from those on the network."),
        Field("manual_override", .flag, "Whether people can always do by hand what it does."),
    ]
}
