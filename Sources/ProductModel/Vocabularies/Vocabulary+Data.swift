extension Vocabulary {
    static let dataKind = Vocabulary(
        "kind of data",
        [
            "credential": "Something to log in with: a password, a token, a code",
            "key": "A cryptographic key or certificate",
            "command": "Something that makes the product act",
            "firmware": "Software and its updates",
            "configuration": "Settings",
            "telemetry": "What the product measures or reports of itself",
            "log": "A record of events",
            "media": "Sound, picture or video",
            "account": "Who the customer or user is",
            "payment": "Means of payment",
            "content": "What users enter or keep",
        ])

    static let sensitivity = Vocabulary(
        "sensitivity",
        [
            "none": "None of these",
            "presence": "Who is where, and when",
            "location": "Precise location over time",
            "health": "Health",
            "biometric": "Features that identify a person",
            "child": "About children",
            "intimate": "Sound or pictures from private rooms",
        ])

    static let lawfulBasis = Vocabulary(
        "lawful basis",
        [
            "consent": "The person agreed",
            "contract": "A contract with the person needs it",
            "legal-obligation": "A law demands it",
            "vital-interest": "Somebody's life depends on it",
            "public-task": "A public task needs it",
            "legitimate-interest": "An interest that outweighs the person's",
            "none": "Nothing allows it, or it is not personal",
        ])
}
