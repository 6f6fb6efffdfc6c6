/// A model of our own with every construct of AWS Threat Composer.
enum ThreatComposerSample {
    static let text = """
        {"schema": 1,
         "applicationInfo": {"name": "Mail Box", "description": "Tells when there is post\\n\\n- by radio"},
         "architecture": {"description": "A box and a bell", "image": "data:image/png;base64,AAAA"},
         "dataflow": {"description": "", "image": ""},
         "assumptions": [
           {"id": "a1", "numericId": 1, "displayOrder": 1, "content": "Nobody steals the box", "tags": ["box"],
            "metadata": [{"key": "Comments", "value": "It is heavy"}]},
           {"id": "a2", "numericId": 2, "content": "Radio is free"}],
         "mitigations": [
           {"id": "m1", "numericId": 1, "content": "Sign messages", "status": "mitigationResolved", "displayOrder": 1},
           {"id": "m2", "numericId": 2, "content": "Count messages", "status": "mitigationInProgress"},
           {"id": "m3", "numericId": 3, "content": "Hire a guard", "status": "mitigationResolvedWillNotAction"},
           {"id": "m4", "numericId": 4, "content": "Paint it", "status": "mitigationIdentified"}],
         "assumptionLinks": [
           {"type": "Threat", "assumptionId": "a1", "linkedId": "t1"},
           {"type": "Mitigation", "assumptionId": "a2", "linkedId": "m1"},
           {"type": "Threat", "assumptionId": "a9", "linkedId": "t1"}],
         "mitigationLinks": [
           {"mitigationId": "m1", "linkedId": "t1"}, {"mitigationId": "m3", "linkedId": "t1"},
           {"mitigationId": "m2", "linkedId": "t2"}, {"mitigationId": "m4", "linkedId": "t3"},
           {"mitigationId": "m1", "linkedId": "t9"}],
         "threats": [
           {"id": "t1", "numericId": 7, "displayOrder": 1, "status": "threatResolved", "tags": ["radio"],
            "threatSource": "neighbour", "prerequisites": "in radio range", "threatAction": "forge a message",
            "threatImpact": "a walk for nothing", "impactedGoal": ["integrity"], "impactedAssets": ["messages"],
            "statement": "A neighbour in radio range can forge a message, which leads to a walk for nothing",
            "metadata": [{"key": "STRIDE", "value": ["S", "T"]}, {"key": "Priority", "value": "High"},
              {"key": "Comments", "value": ""}]},
           {"id": "t2", "numericId": 8, "status": "threatIdentified", "statement": "A stranger can replay a message"},
           {"id": "t3", "numericId": 9, "status": "threatIdentified", "threatSource": "bird", "threatAction": "sit on it"},
           {"id": "t4", "numericId": 10, "status": "threatResolvedNotUseful", "statement": "The moon can fall"},
           {"id": "t5", "numericId": 11, "status": "threatResolved", "statement": "Rain can fall"},
           {"id": "t6", "numericId": 12}],
         "brainstorm": {"assets": [{"id": "x", "content": "Post", "createdAt": "now"}], "assumptions": []}}
        """
}
