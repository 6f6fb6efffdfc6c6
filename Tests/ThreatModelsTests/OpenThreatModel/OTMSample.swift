/// A model of our own with every construct of the Open Threat Model.
enum OTMSample {
    static let json = """
        {"otmVersion": "0.2.0",
         "project": {"name": "Door Bell", "id": "door-bell", "description": "Rings and shows who is there",
           "owner": "B. Ring", "ownerContact": "ring@example.org", "tags": ["home"], "attributes": {"cmdb": "42"}},
         "representations": [{"name": "Picture", "id": "picture", "type": "diagram",
           "size": {"width": 10, "height": 10}}],
         "assets": [
           {"name": "Pictures", "id": "pictures", "description": "Who rang",
            "risk": {"confidentiality": 96, "integrity": 50, "availability": 4, "comment": "Faces"}}],
         "trustZones": [
           {"id": "b61d6911-338d-46a8-9f39-8dcd24abfe91", "name": "Home", "type": "private",
            "risk": {"trustRating": 80}},
           {"id": "f0ba7722-39b6-4c81-8290-a30a248bb8d9", "name": "Porch", "description": "Outside",
            "risk": {"trustRating": 10}, "parent": {"trustZone": "b61d6911-338d-46a8-9f39-8dcd24abfe91"}}],
         "components": [
           {"id": "bell", "name": "Bell", "type": "iot-device", "description": "With a camera",
            "parent": {"trustZone": "f0ba7722-39b6-4c81-8290-a30a248bb8d9"}, "tags": ["esp32"],
            "assets": {"processed": ["pictures"], "stored": ["pictures", "gone"]},
            "representations": [{"representation": "picture", "id": "box"}],
            "threats": [
              {"threat": "t-1", "state": "exposed", "mitigations": [{"mitigation": "m-1", "state": "required"}]},
              {"threat": "t-2", "state": "accepted"}]},
           {"id": "lens", "name": "Lens", "type": "part", "parent": {"component": "bell"},
            "threats": [{"threat": "t-2", "state": "not-applicable"}]},
           {"id": "cloud", "name": "Cloud", "type": "web-service", "parent": {"trustZone": "nowhere"},
            "threats": [{"threat": "t-1", "state": "exposed",
              "mitigations": [{"mitigation": "m-1", "state": "required"}]}]},
           {"id": "visitor", "name": "Visitor", "type": "generic-user",
            "parent": {"trustZone": "f0ba7722-39b6-4c81-8290-a30a248bb8d9"}}],
         "dataflows": [
           {"id": "6e1a4f0e-7b5a-4a59-9a7b-000000000001", "name": "Shows picture", "bidirectional": true,
            "source": "bell", "destination": "cloud", "assets": ["pictures"], "tags": ["tls"],
            "threats": [{"threat": "t-3", "state": "mitigated",
              "mitigations": [{"mitigation": "m-1", "state": "implemented"}, {"mitigation": "m-2", "state": "rejected"}]}]},
           {"id": "ring", "name": "Ring", "source": "visitor", "destination": "bell"},
           {"id": "lost", "name": "Lost", "source": "bell", "destination": "moon"}],
         "threats": [
           {"id": "t-1", "name": "Pictures are read", "description": "by strangers", "categories": ["Spoofing", "Privacy"],
            "cwes": ["CWE-319"], "risk": {"likelihood": 81, "impact": 60, "impactComment": "Faces"}},
           {"id": "t-2", "name": "Lens is covered", "risk": {"likelihood": null, "impact": 5}},
           {"id": "t-3", "name": "Man in the middle", "risk": {"likelihood": 30, "impact": 50}, "tags": ["net"]},
           {"id": "t-4", "name": "Nobody asked", "risk": {"likelihood": 1, "impact": 1}}],
         "mitigations": [
           {"id": "m-1", "name": "TLS", "description": "everywhere", "riskReduction": 90},
           {"id": "m-2", "name": "A wall", "riskReduction": 10}]}
        """

    static let yaml = """
        otmVersion: 0.1.0
        project: {name: Door Bell, id: Door Bell!}
        trustZones:
          - {id: home, name: Home, risk: {trustRating: 1}}
        components:
          - {id: bell, name: Bell, type: device, parent: {trustZone: home}, threats: , attributes: }
        dataflows: []
        """
}
