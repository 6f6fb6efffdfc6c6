extension Vocabulary {
    static let impactStatus = Vocabulary(
        "status of a vulnerability",
        [
            "affected": "Something has to be done about it",
            "not-affected": "Nothing has to be done about it",
            "fixed": "This version holds a fix",
            "under-investigation": "It is not known yet",
        ])

    static let impactJustification = Vocabulary(
        "justification",
        [
            "component-not-present": "The component is not in the product",
            "vulnerable-code-not-present": "The component is there without the vulnerable code",
            "vulnerable-code-not-in-execute-path": "The vulnerable code never runs",
            "vulnerable-code-cannot-be-controlled-by-adversary": "No adversary can control it",
            "inline-mitigations-already-exist": "Something built in keeps it from being exploited",
        ])

    static let vulnerabilityResponse = Vocabulary(
        "response to a vulnerability",
        [
            "update": "An update removes it",
            "workaround": "There is a way to live with it",
            "rollback": "An older version is without it",
            "will-not-fix": "It stays, by decision",
            "can-not-fix": "It stays, since it can't be removed",
        ])
}
