public import SourceText

/// MITRE EMB3D: which properties of a device expose it to which threats, and what mitigates these.
///
/// Ids, categories, tiers and relations are EMB3D's; the titles are ours.
public struct EMB3D: Sendable {
    /// The version of EMB3D.
    public let version: String
    /// Where it is published.
    public let source: String
    /// The notice that its terms ask for.
    public let notice: String
    /// Where its terms of use are published.
    public let terms: String
    /// Device properties, by category and id; the finer points of one follow it.
    public let properties: [Property]
    /// Threats, by id.
    public let threats: [Threat]
    /// Mitigations, by id.
    public let mitigations: [Mitigation]

    /// What a device has, or does.
    public struct Property: Sendable {
        /// Its id: `PID-123`.
        public let id: String
        /// What is so, in our words.
        public let title: String
        /// What it is about.
        public let category: Category
        /// The property that this is a finer point of.
        public let partOf: String?
    }

    /// What can be done to a device with certain properties.
    public struct Threat: Sendable {
        /// Its id: `TID-101`.
        public let id: String
        /// What happens, in our words.
        public let title: String
        /// What it is about.
        public let category: Category
        /// How well it is known to happen, in EMB3D's words: `proof of concept`.
        public let maturity: String
        /// The properties that expose a device to it; one is enough.
        public let properties: [String]
        /// The numbers of weaknesses in CWE.
        public let weaknesses: [String]
    }

    /// What keeps a threat away.
    public struct Mitigation: Sendable {
        /// Its id: `MID-001`.
        public let id: String
        /// What is in place, in our words.
        public let title: String
        /// How much it takes.
        public let tier: Tier
        /// Requirements of IEC 62443-4-2, with the number of an enhancement in parentheses: `CR-1.5(1)`.
        public let requirements: [String]
        /// The threats that it mitigates.
        public let threats: [String]
    }

    /// What properties and threats are about.
    public enum Category: String, Sendable, CaseIterable {
        case hardware
        case systemSoftware = "system-software"
        case applicationSoftware = "application-software"
        case networking

        /// The category in words.
        public var title: String { rawValue.replacing("-", with: " ") }
    }

    /// How much a mitigation takes; the least first.
    public enum Tier: String, Sendable, CaseIterable {
        case foundational, intermediate, leading
    }

    /// The property with an id.
    public func property(_ id: String) -> Property? { properties.first { $0.id == id } }

    /// The threat with an id.
    public func threat(_ id: String) -> Threat? { threats.first { $0.id == id } }

    /// The mitigation with an id.
    public func mitigation(_ id: String) -> Mitigation? { mitigations.first { $0.id == id } }

    /// The mitigations of a threat, by tier and id.
    public func mitigations(of threat: String) -> [Mitigation] {
        Tier.allCases.flatMap { tier in mitigations.filter { $0.tier == tier && $0.threats.contains(threat) } }
    }

    /// All ids of properties, threats and mitigations.
    public var ids: [String] { properties.map(\.id) + threats.map(\.id) + mitigations.map(\.id) }
}

extension EMB3D {
    private static let path = "ThreatInformation/emb3d.yaml"

    /// Reads what comes with the program.
    ///
    /// - Throws: a diagnostic when the file is not as it should be, which the tests rule out.
    public static func read() throws(DiagnosticError) -> EMB3D {
        let text = Resources.text(of: path) ?? ""
        guard let node = try YAMLNode.read(SourceFile(path: path, text: text)) else {
            throw DiagnosticError(Diagnostic("bad-catalog", "EMB3D is missing", at: Place(file: path)))
        }
        var properties: [Property] = []
        for (key, value) in node["properties"]?.pairs ?? [] {
            properties.append(
                Property(
                    id: key.text ?? "", title: try value.required("title"), category: try value.word("category"),
                    partOf: value["part_of"]?.text))
        }
        var threats: [Threat] = []
        for (key, value) in node["threats"]?.pairs ?? [] {
            threats.append(
                Threat(
                    id: key.text ?? "", title: try value.required("title"), category: try value.word("category"),
                    maturity: try value.required("maturity"), properties: value.texts("properties"),
                    weaknesses: value.texts("cwe")))
        }
        var mitigations: [Mitigation] = []
        for (key, value) in node["mitigations"]?.pairs ?? [] {
            mitigations.append(
                Mitigation(
                    id: key.text ?? "", title: try value.required("title"), tier: try value.word("tier"),
                    requirements: value.texts("iec_62443"), threats: value.texts("mitigates")))
        }
        return EMB3D(
            version: try node.required("version"), source: try node.required("source"),
            notice: try node.required("notice"), terms: try node.required("terms"), properties: properties,
            threats: threats, mitigations: mitigations)
    }
}
