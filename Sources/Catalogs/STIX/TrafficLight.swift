/// How far information may be passed on, by the Traffic Light Protocol (FIRST, TLP 2.0); the freest first.
public enum TrafficLight: String, Sendable, CaseIterable, Comparable {
    /// Anybody; `white` in TLP 1.0.
    case clear
    /// The reader's community.
    case green
    /// The reader's organisation and its clients.
    case amber
    /// The reader's organisation alone.
    case amberStrict = "amber+strict"
    /// The named readers alone.
    case red

    /// The freer first.
    public static func < (left: TrafficLight, right: TrafficLight) -> Bool { left.rank < right.rank }

    /// Whether a folder that others read is no place for it.
    public var isRestricted: Bool { self >= .amber }

    /// `TLP:AMBER`.
    public var title: String { "TLP:\(rawValue.uppercased())" }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Reads `amber`, `TLP:AMBER` and `white`; nil for any other text.
    init?(name: String) {
        let word = name.lowercased().replacing("tlp:", with: "")
        guard let light = word == "white" ? .clear : TrafficLight(rawValue: word) else { return nil }
        self = light
    }

    /// The marking definitions that STIX 2.1 fixes (TLP 1.0, section 7.2.1.4) and that OASIS published for TLP 2.0.
    static let definitions: [String: TrafficLight] = [
        "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9": .clear,
        "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da": .green,
        "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82": .amber,
        "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed": .red,
        "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487": .clear,
        "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb": .green,
        "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421": .amber,
        "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003": .amberStrict,
        "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1": .red,
    ]
}
