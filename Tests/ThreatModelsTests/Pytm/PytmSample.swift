/// A model of our own with every construct of pytm's JSON, and its defaults.
enum PytmSample {
    private static let defaults = """
        "assumptions": [], "inScope": true, "levels": [0], "maxClassification": "Classification.UNKNOWN",
        "minTLSVersion": "TLSVersion.NONE", "overrides": [], "severity": 0, "sourceFiles": []
        """

    static let text = """
        {"name": "Plant Light", "description": "Lights a plant", "isOrdered": true, "mergeResponses": false,
         "onDuplicates": "Action.NO_ACTION", "threatsFile": "pytm/threatlib/threats.json", "threatsExcluded": ["AC01"],
         "ignoreUnused": false, "colormap": false,
         "assumptions": ["The plant does not mind", {"name": "Sun", "description": "rises", "exclude": ["DS01"]}],
         "actors": [\(element("Gardener", "Actor", "\"isAdmin\": true, \"inBoundary\": \"Shelf\""))],
         "assets": [
           \(element("Lamp", "Process", "\"OS\": \"Zephyr\", \"inBoundary\": \"Shelf\"", controls: ["isHardened", "implementsPOLP"])),
           \(element("Light Cloud", "Server", "\"port\": 443, \"protocol\": \"HTTPS\", \"onAWS\": true")),
           \(element("Diary", "Datastore", """
            "storesPII": true, "storesLogData": true, "isSQL": true, "data": ["hours", "gone"], "inBoundary": "Attic",
            "type": "DatastoreType.SQL"
            """, controls: ["isEncryptedAtRest"]))],
         "elements": [\(element("Gardener", "Actor", "\"isAdmin\": true, \"inBoundary\": \"Shelf\"")),
           {"name": "Sun", "__class__": "ExternalEntity", "inScope": false, "description": "Shines"}],
         "boundaries": [
           {"name": "House", "inBoundary": null, "controls": {"isEncrypted": false}, \(defaults)},
           {"name": "Shelf", "inBoundary": "House", "description": "By the window", \(defaults)}],
         "data": [{"name": "hours", "description": "Hours of light", "classification": "Classification.SENSITIVE",
           "isPII": true, "isCredentials": false, "format": "JSON", "credentialsLife": "Lifetime.NONE",
           "carriedBy": ["Sets hours"], "processedBy": ["Lamp"], "isStored": true}],
         "flows": [
           {"name": "Sets hours", "source": "Gardener", "sink": "Lamp", "protocol": "MQTT", "dstPort": 8883, "srcPort": -1,
            "data": ["hours"], "note": "by phone", "order": 1, "tlsVersion": "TLSVersion.TLSv12", "usesVPN": false,
            "controls": {"isEncrypted": true, "authenticatesSource": true, "authenticatesDestination": true}, \(defaults)},
           {"name": "Reports", "source": "Lamp", "sink": "Light Cloud", "protocol": "MQTT", "isResponse": true,
            "responseTo": "Sets hours", "controls": {"isEncrypted": false, "authenticatesSource": false}, \(defaults)},
           {"name": "Lost", "source": "Lamp", "sink": "Moon", "protocol": "", \(defaults)}],
         "findings": [
           {"id": "1", "threat_id": "DE01", "target": "Sets hours", "description": "Interception", "severity": "Medium",
            "mitigations": "Use TLS.", "details": "Long prose", "response": "mitigated by TLS", "cvss": ""},
           {"id": "2", "threat_id": "AA01", "target": "Lamp", "description": "Bypass", "severity": "High",
            "response": "accepted since nobody cares", "cvss": "5.2"},
           {"id": "3", "threat_id": "AA02", "target": "Gardener", "description": "Abuse", "severity": "Low",
            "response": "to be discussed"}],
         "excluded_findings": [{"id": "4", "threat_id": "DS01", "target": "Diary", "description": "Excavation",
           "assumption": {"name": "Sun"}}]}
        """

    private static func element(_ name: String, _ kind: String, _ more: String, controls: [String] = []) -> String {
        let said = controls.map { "\"\($0)\": true" } + ["\"isEncrypted\": false", "\"usesEncryptionAlgorithm\": \"\""]
        return """
            {"name": "\(name)", "__class__": "\(kind)", "description": "", "controls": {\(said.joined(separator: ", "))},
             "inputs": ["x"], "outputs": [], "findings": [
              {"id": "2", "threat_id": "AA01", "target": "Lamp", "description": "Bypass", "severity": "High"}],
             \(defaults), \(more)}
            """
    }
}
