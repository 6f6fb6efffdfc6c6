extension ComponentFields {
    /// How software is updated.
    static let updates = [
        Field("update_method", .choice(.updateMethod), "How its software is updated.", source: "IR 8425 SU.1"),
        Field(
            "immutable", .flag, "Whether its software can't be changed at all, for security reasons.",
            source: "EN 303 645 5.3-1"),
        Field("update_verified", .flag, "Whether an update's signature is checked before it is installed."),
        Field(
            "update_signature", .choice(.updateSignature), "What kind of key the authenticity of updates rests on.",
            source: "EMB3D PID-2721"),
        Field("update_encrypted", .flag, "Whether update files are encrypted.", source: "EMB3D PID-273"),
        Field("update_freshness", .flag, "Whether it notices that updates are withheld from it."),
        Field("update_fail_safe", .flag, "Whether it still works after an update that was cut off."),
        Field("update_deferrable", .flag, "Whether an update waits until the product is not in use."),
        Field(
            "staged_rollout", .flag, "Whether updates go to a few units first, and stop when these fail.",
            source: "EN 303 645 5.3-4"),
        Field("update_notice", .flag, "Whether the customer is told of updates.", source: "IR 8425 SU.2"),
    ]
}
