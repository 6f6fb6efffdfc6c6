public import SourceText

/// A question about each device and gateway that their facts answer: whether it has a property, or a mitigation in place.
public struct DeviceQuery: Sendable {
    /// What is asked about: `PID-15`, `MID-057`.
    public let id: String
    /// The facts that decide, as in a rule's `asks`: `component.debug_port`.
    public let facts: [String]
    /// Elements that show the same where they are met with evidence.
    public let elements: [String]
    /// The query: rows with `product`, `subject`, `applies` and, where it is about interfaces, `interface`.
    public let find: String
    /// Where it stands.
    public let place: Place

    /// How facts show the device properties of EMB3D.
    public static func ofProperties() throws(DiagnosticError) -> [DeviceQuery] {
        try read("ThreatInformation/Properties/")
    }

    /// How facts show that mitigations of EMB3D are in place; those that nothing shows are left out.
    public static func ofMitigations() throws(DiagnosticError) -> [DeviceQuery] {
        try read("ThreatInformation/mitigations-in-place")
    }

    private static func read(_ prefix: String) throws(DiagnosticError) -> [DeviceQuery] {
        var queries: [DeviceQuery] = []
        for resource in Resources.all where resource.path.description.hasPrefix(prefix) {
            let source = SourceFile(path: resource.path.description, text: resource.text.description)
            for (key, value) in try YAMLNode.read(source)?.pairs ?? [] {
                try value.only(["asks", "reads", "elements", "find"], of: "a query about devices")
                queries.append(
                    DeviceQuery(
                        id: key.text ?? "", facts: value.texts("asks") + value.texts("reads"),
                        elements: value.texts("elements"), find: try value.required("find"), place: key.place))
            }
        }
        return queries
    }
}
