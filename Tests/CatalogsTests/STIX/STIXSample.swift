import SourceText

@testable import Catalogs

/// A maker's own bundle, in which everybody and everything is invented.
enum STIXSample {
    static func id(_ type: String, _ number: Int) -> String {
        let digits = String(number)
        return "\(type)--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// One object.
    static func object(_ type: String, _ number: Int, _ fields: String = "", modified: String = "2026-03-01") -> String
    {
        let more = fields.isEmpty ? "" : ", " + fields
        return """
            {"type": "\(type)", "id": "\(id(type, number))", "spec_version": "2.1",
             "created": "2026-01-01T00:00:00Z", "modified": "\(modified)T00:00:00.000Z"\(more)}
            """
    }

    /// A relationship between two objects.
    static func relation(_ number: Int, _ kind: String, _ source: (String, Int), _ target: (String, Int)) -> String {
        object(
            "relationship", number,
            """
            "relationship_type": "\(kind)", "source_ref": "\(id(source.0, source.1))",
            "target_ref": "\(id(target.0, target.1))"
            """)
    }

    static func bundle(_ objects: [String], more: String = "") -> String {
        """
        {"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000000"\(more),
         "objects": [\(objects.joined(separator: ",\n"))]}
        """
    }

    static let objects = [
        object("identity", 1, #""name": "Harbor Locks", "identity_class": "organization""#),
        object(
            "threat-actor", 1,
            #""name": "Door Crew", "description": "Burglars.", "created_by_ref": "\#(id("identity", 1))""#),
        object("intrusion-set", 1, #""name": "Door Set""#),
        object("campaign", 1, #""name": "Spring round""#),
        object(
            "attack-pattern", 1,
            ##""name": "Firmware swap", "description": "They swap **firmware** ([why](https://x.example)). More follows.", "external_references": [{"source_name": "mitre-attack", "external_id": "T0857"}, {"source_name": "capec", "external_id": "CAPEC-186"}]"##
        ),
        object(
            "vulnerability", 1,
            #""name": "CVE-2026-1234", "external_references": [{"source_name": "cve", "external_id": "CVE-2026-1234"}]"#
        ),
        object("indicator", 1, #""name": "Beacon", "pattern": "[ipv4-addr:value = '192.0.2.1']""#),
        object("report", 1, #""name": "Spring report", "object_refs": ["\#(id("campaign", 1))", "\#(id("tool", 9))"]"#),
        object("sighting", 1, #""sighting_of_ref": "\#(id("campaign", 1))""#),
        """
        {"type": "software", "id": "\(id("software", 1))", "name": "Zephyr", "version": "3.7 LTS",
         "cpe": "cpe:2.3:o:zephyrproject:zephyr:3.7:*:*:*:*:*:*:*"}
        """,
        relation(1, "attributed-to", ("campaign", 1), ("threat-actor", 1)),
        relation(2, "uses", ("threat-actor", 1), ("attack-pattern", 1)),
        relation(3, "targets", ("attack-pattern", 1), ("vulnerability", 1)),
        relation(4, "has", ("software", 1), ("vulnerability", 1)),
    ]

    static func read(
        _ text: String, path: String = "Own feed.json", id: String? = nil, allowsMarked: Bool = false
    ) throws(DiagnosticError) -> STIXImport {
        try STIXImport(SourceFile(path: path, text: text), id: id, allowsMarked: allowsMarked)
    }
}
