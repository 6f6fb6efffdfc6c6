extension Vocabulary {
    static let partyRole = Vocabulary(
        "role of a party",
        [
            "manufacturer": "Makes the product and answers for it",
            "supplier": "Supplies hardware or software",
            "service-provider": "Runs a service that the product uses",
            "supporting": "Supports customers on the manufacturer's behalf",
            "reseller": "Sells or installs the product",
            "third-party": "Has access by the customer's or manufacturer's leave",
            "infrastructure": "Network equipment and services that only carry data",
            "customer": "Stands for customers in flows",
            "evaluator": "Tests, certifies or audits",
            "authority": "A regulator or a coordinator of vulnerability reports",
        ])

    static let customerKind = Vocabulary(
        "kind of customer", ["people": "People and households", "organization": "Companies and public bodies"])

    static let userKind = Vocabulary(
        "kind of user",
        [
            "owner": "Decides over the product",
            "user": "Uses it",
            "administrator": "Manages it for others",
            "guest": "Uses it for a time",
            "maintainer": "Installs, repairs or services it",
            "bystander": "Does not use it, but it affects them",
        ])

    static let environment = Vocabulary(
        "environment",
        [
            "indoors": "In a home",
            "outdoors": "Outside, at a building or in the open",
            "office": "In an office or shop",
            "public": "Where anybody comes and goes",
            "industrial": "In a plant",
            "clinical": "Where patients are cared for",
            "vehicle": "On the move, in a vehicle",
            "body": "On or in a body",
            "online": "At a screen, anywhere",
        ])

    static let boundaryKind = Vocabulary(
        "kind of boundary",
        [
            "network": "Another network",
            "physical": "Walls, a case, a locked room",
            "administrative": "Another organisation is in charge",
            "execution": "Another privilege, process or virtual machine",
        ])

    static let bearer = Vocabulary(
        "bearer",
        [
            "manufacturer": "The manufacturer",
            "customer": "The customer",
            "user": "The user",
            "third-party": "A supplier or service provider",
            "shared": "Several of these together",
        ])
}
