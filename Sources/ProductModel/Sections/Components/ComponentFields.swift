/// The facts of a component, in groups that are read together.
enum ComponentFields {
    /// What it is, where it stands, what it holds.
    static let basics = [
        Field("kind", .choice(.componentKind), "Which of the four kinds of component it is."),
        Field("title", .text, "Its name, as people call it."),
        Field("description", .text, "What it does."),
        Field("in_box", .flag, "Whether it ships together with the device.", source: "IR 8425"),
        Field("part_of", .reference([.components]), "The component that it is a part of."),
        Field("managed_by", .reference([.parties]), "Who runs it, if not the customer."),
        Field("supplier", .reference([.parties]), "Who supplies it, if not the manufacturer."),
        Field("platform", .text, "The operating system or platform it runs on."),
        Field(
            "operating_system", .choice(.operatingSystem), "What kind of operating system it runs.",
            source: "EMB3D PID-23"),
        Field("hardware", .text, "The main chip or module."),
        Field("software", .list(.path), "Its software bills of materials, as files of this folder."),
        Field(
            "properties", .list(.text),
            "EMB3D device properties that it has, besides those that its other facts imply.", source: "MITRE EMB3D"),
        Field(
            "without_properties", .list(.text), "EMB3D device properties that it does not have.", source: "MITRE EMB3D"),
        Field("exposure", .list(.choice(.exposure)), "From where somebody can get at it."),
        Field(
            "sensors", .list(.choice(.sensor)), "What it senses of its surroundings and of people.",
            source: "EN 303 645 5.8-3"),
        Field("safety", .level, "The harm to people or property when it misbehaves."),
        Field("constrained", .flag, "Whether its power, memory or bandwidth rule out common protections."),
        Field(
            "needed", .flag, "Whether the product needs it beyond basic operation.",
            source: "CSWP 33, boundary rules"),
        Field(
            "support", .record([Field("until", .date, "The last day on which this part is supported.")]),
            "How long this part is supported."),
    ]

    /// All of them, in the order in which they are written.
    static let all =
        basics + hardware + identity + software + updates + ownership + network + service + app + people
}
