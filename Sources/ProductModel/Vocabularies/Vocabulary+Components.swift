extension Vocabulary {
    static let componentKind = Vocabulary(
        "kind of component",
        [
            "device": "Equipment with a sensor or actuator and a network interface",
            "gateway": "Network equipment made for this product, which gathers, translates or forwards its data",
            "app": "Software of the product on equipment that is not part of it, such as a phone",
            "backend": "A remote service that stores or processes the product's data",
        ])

    static let exposure = Vocabulary(
        "exposure",
        [
            "physical-public": "Anybody can touch it: a street, a hotel corridor, a front door",
            "physical-private": "Those in a home or an office can touch it",
            "physical-restricted": "Only staff can touch it: a locked cabinet, a data centre",
            "radio": "Anybody within range of a local radio",
            "lan": "Anybody on the customer's local network",
            "internet": "Anybody on the internet",
        ])

    static let identity = Vocabulary(
        "identity",
        [
            "none": "Units cannot be told apart",
            "shared": "Units of a kind share one identity or key",
            "unique": "Each unit has its own, kept in software",
            "hardware": "Each unit has its own, bound to hardware",
        ])

    static let provisioning = Vocabulary(
        "provisioning",
        [
            "none": "No keys are put in",
            "shared-key": "The same key in every unit",
            "factory": "A key of its own, put in at the factory",
            "generated": "A key of its own, made in the unit and certified",
            "first-use": "A key of its own, made when first used",
        ])

    static let defaultCredentials = Vocabulary(
        "default credentials",
        [
            "none": "None: nothing to log in with until somebody sets it",
            "unique": "A password or code of its own for each unit, not derived from public facts",
            "derived": "A password of its own, but derived from a serial number or address",
            "shared": "The same password for all units",
        ])

    static let rootOfTrust = Vocabulary(
        "root of trust",
        [
            "none": "Nothing",
            "software": "Code in rewritable memory",
            "hardware": "Immutable code or a security chip",
        ])

    static let debugPort = Vocabulary(
        "state of debug ports",
        [
            "none": "There is none",
            "removed": "Present in development, disabled for good in sold units",
            "locked": "Needs a key or a certificate of its own for each unit",
            "password": "Needs a password that units share",
            "open": "Anybody can use it",
        ])

    static let sensor = Vocabulary(
        "sensor",
        [
            "none": "It senses nothing",
            "camera": "Pictures",
            "microphone": "Sound",
            "presence": "That somebody is there",
            "location": "Where it is",
            "biometric": "Features that identify a person",
            "health": "The state of a body",
            "environment": "Temperature, light, air and the like",
            "motion": "Movement and vibration of things",
            "touch": "Keys and buttons",
        ])

    static let tamper = Vocabulary(
        "tamper protection",
        [
            "none": "Opens without a trace",
            "evident": "Opening leaves a trace",
            "resistant": "Opening takes effort or special tools",
            "responsive": "Opening is noticed, and secrets are erased or the owner is told",
        ])

    static let keyStorage = Vocabulary(
        "key storage",
        [
            "none": "It keeps no secrets",
            "plaintext": "In ordinary memory, readable",
            "obfuscated": "Hidden in code or encrypted with a key beside it",
            "protected": "In a part of the chip or system that code can use but not read",
            "secure-element": "In a security chip or hardware security module",
        ])

    static let updateMethod = Vocabulary(
        "way of updating",
        [
            "none": "It cannot be updated",
            "local": "By hand, at the unit",
            "manual": "Over the network, when somebody starts it",
            "automatic": "Over the network, by itself",
            "continuous": "Deployed by those who run it, as with a backend",
        ])

    static let onboarding = Vocabulary(
        "onboarding",
        [
            "open": "Whoever comes first owns it, from anywhere in reach",
            "presence": "Whoever can press a button on it or read its label",
            "code": "Whoever has a code that is unique to the unit",
            "certificate": "By certificates that both sides check",
            "installer": "By trained staff with tools of their own",
        ])

    static let accountRecovery = Vocabulary(
        "account recovery",
        [
            "none": "There are no accounts, or they cannot be recovered",
            "email": "By a link sent to an e-mail address",
            "email-and-device": "By a link, confirmed at a device of the owner",
            "support": "By support staff, after a check",
        ])
}
