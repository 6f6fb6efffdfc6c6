extension Vocabulary {
    static let threatSource = Vocabulary(
        "threat source",
        [
            "outsider": "A stranger on the internet",
            "neighbour": "Somebody in radio range or on the local network",
            "visitor": "Somebody who can touch the product",
            "insider": "Staff of the manufacturer or of a party",
            "intimate": "Somebody who shares the home or the account",
            "supplier": "Somebody who gets at what is supplied",
            "criminal-group": "An organised group that wants money",
            "state": "A state or its agents",
            "previous-owner": "Somebody who had the product before",
            "accident": "A mistake or a failure",
            "environment": "Nature, power or network failing",
        ])

    static let stride = Vocabulary(
        "STRIDE category",
        [
            "spoofing": "Passing for somebody else",
            "tampering": "Changing what must not be changed",
            "repudiation": "Denying what was done",
            "information-disclosure": "Learning what must not be known",
            "denial-of-service": "Keeping others from what they need",
            "elevation-of-privilege": "Doing what one has no right to",
        ])

    static let riskArea = Vocabulary(
        "risk mitigation area",
        [
            "asset-management": "Knowing what is there",
            "vulnerability-management": "Removing known weaknesses",
            "access-management": "Letting in only those who may",
            "device-incident-detection": "Noticing incidents on components",
            "data-protection": "Keeping data from being read or changed",
            "data-incident-detection": "Noticing incidents with data",
            "disassociated-data": "Keeping data apart from people",
            "informed-decisions": "Letting people know and choose",
            "pii-permissions": "Handling personal data only as agreed",
            "information-flow": "Knowing where personal data goes",
            "privacy-breach-detection": "Noticing breaches of privacy",
            "safety": "Keeping people and property from harm",
            "continuity": "Keeping the function going",
        ])

    static let needOrigin = Vocabulary(
        "origin of a need",
        [
            "customer": "Customers said so",
            "law": "A law asks for it",
            "standard": "A standard asks for it",
            "contract": "A contract or tender asks for it",
            "risk": "The risk assessment showed it",
            "research": "Studies or incidents showed it",
        ])

    static let meansKind = Vocabulary(
        "kind of means",
        [
            "product": "Technical, in a component of the product",
            "technical": "Technical, in something that is not part of the product",
            "non-technical": "Work or a service of the manufacturer or another party",
            "customer": "What the customer does",
        ])

    static let capabilityStatus = Vocabulary(
        "status of a capability",
        [
            "met": "Wholly",
            "partly": "In part",
            "planned": "Not yet, but decided",
            "not-met": "Not",
            "not-applicable": "It asks nothing of this product",
        ])

    static let implementation = Vocabulary(
        "implementation",
        ["hardware": "Hardware", "software": "Software", "both": "Both", "process": "Work that people do"])

    static let decision = Vocabulary(
        "decision",
        [
            "mitigate": "Reduce it, by means",
            "avoid": "Do without what causes it",
            "transfer": "Let another bear it, by contract or insurance",
            "accept": "Bear it, for a reason, until a day",
            "false-alarm": "It is none, for a reason",
        ])
}
