import SourceText

/// One object of a STIX 2.1 bundle, with what an import has a use for.
struct STIXObject {
    let id: String
    let type: String
    let specVersion: String?
    let name: String
    let description: String
    /// When it was last changed, as it stands there.
    let modified: String
    /// Revoked, or deprecated as ATT&CK marks it.
    let isWithdrawn: Bool
    let references: [Reference]
    let markings: [String]
    let members: [String: JSONValue]

    /// What another source calls it.
    struct Reference {
        let source: String
        let id: String
    }

    init?(_ value: JSONValue) {
        let members = value.members
        guard let id = members["id"]?.text, let type = members["type"]?.text, id.hasPrefix(type + "--") else {
            return nil
        }
        self.id = id
        self.type = type
        self.members = members
        specVersion = members["spec_version"]?.text
        name = members["name"]?.text ?? ""
        description = members["description"]?.text ?? ""
        modified = members["modified"]?.text ?? members["created"]?.text ?? ""
        isWithdrawn = members["revoked"]?.flag == true || members["x_mitre_deprecated"]?.flag == true
        references = (members["external_references"]?.items ?? []).compactMap { item in
            let reference = item.members
            guard let source = reference["source_name"]?.text, let id = reference["external_id"]?.text else {
                return nil
            }
            return Reference(source: source.lowercased(), id: id)
        }
        let granular = (members["granular_markings"]?.items ?? []).compactMap { $0.members["marking_ref"]?.text }
        markings = (members["object_marking_refs"]?.texts ?? []) + granular
    }

    /// A text of its own that only some types have.
    func text(_ name: String) -> String? { members[name]?.text }

    /// A list of texts that only some types have.
    func texts(_ name: String) -> [String] { members[name]?.texts ?? [] }

    /// Types of STIX whose version may be left out, and of which an import has no use.
    var isObservable: Bool { !Self.versioned.contains(type) && !type.hasPrefix("x-") }

    private static let versioned: Set = [
        "attack-pattern", "campaign", "course-of-action", "grouping", "identity", "indicator", "infrastructure",
        "intrusion-set", "location", "malware", "malware-analysis", "note", "observed-data", "opinion", "report",
        "threat-actor", "tool", "vulnerability", "relationship", "sighting", "marking-definition",
        "extension-definition", "language-content",
    ]
}
