extension ComponentFields {
    /// Chips, ports, case, battery.
    static let hardware = [
        Field("debug_port", .choice(.debugPort), "The state of UART, JTAG, SWD and the like on sold units."),
        Field(
            "boot_loader_locked", .flag,
            "Whether the boot loader of sold units takes no commands or settings from outside.", source: "EMB3D PID-21"),
        Field(
            "factory_mode_closed", .flag, "Whether test and factory modes are closed for good in sold units.",
            source: "EN 303 645 5.6-4"),
        Field("tamper", .choice(.tamper), "How it takes being opened."),
        Field(
            "external_memory", .choice(.externalMemory), "How memory chips outside of the processor are protected.",
            source: "EMB3D PID-12"),
        Field("readout_protection", .flag, "Whether firmware and data cannot be read out of the chip."),
        Field("removable_storage", .flag, "Whether data lies on a medium that can be taken out."),
        Field(
            "peripherals_limited", .flag, "Whether it accepts only the kinds of plugged-in equipment that it needs.",
            source: "EMB3D PID-14"),
        Field(
            "dma_protection", .flag, "Whether peripherals reach only the memory that they are given.",
            source: "EMB3D PID-122"),
        Field(
            "fault_protection", .flag, "Whether glitches of voltage, clock or light don't get past its checks.",
            source: "EMB3D TID-105"),
        Field(
            "side_channel_protection", .flag, "Whether its keys can't be read from power use, timing or radiation.",
            source: "EMB3D TID-102"),
        Field("battery_powered", .flag, "Whether it lives on a battery."),
        Field(
            "wakeups_limited", .flag, "Whether strangers can't keep it awake until its battery is empty.",
            source: "CWE-920"),
        Field(
            "parts_verified", .flag, "Whether chips and modules come from known sources and are checked on arrival.",
            source: "SP 800-161 SR-11"),
    ]
}
