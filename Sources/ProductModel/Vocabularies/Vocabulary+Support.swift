extension Vocabulary {
    static let supportKind = Vocabulary(
        "kind of support",
        [
            "security-updates": "Updates that remove vulnerabilities",
            "feature-updates": "Updates that add functions",
            "vulnerability-handling": "Taking in, judging and answering vulnerability reports",
            "technical-support": "Answering customers",
            "cloud-service": "Running the backend",
            "spare-parts": "Parts and repair",
            "end-of-support": "What happens when support ends",
            "secure-development": "How the software is kept good",
            "supplier-commitment": "What suppliers promise",
            "documentation": "Keeping records and instructions",
        ])

    static let operationKind = Vocabulary(
        "kind of operation",
        [
            "vulnerability-intake": "Taking in reports from outside",
            "vulnerability-monitoring": "Watching for known vulnerabilities in what is supplied",
            "supplier-watch": "Watching for suppliers' notices and ends of support",
            "threat-review": "Going through threats and risks again",
            "update-release": "Building, signing and releasing updates",
            "incident-response": "Responding to incidents",
            "monitoring": "Watching the backend and the fleet",
            "backup-restore": "Trying to restore",
            "key-rotation": "Replacing keys and certificates",
            "access-review": "Going through who may do what",
            "end-of-support": "Preparing and announcing the end",
            "decommissioning": "Retiring secrets, data and the backend",
        ])

    static let channel = Vocabulary(
        "channel",
        [
            "box": "On the box or label",
            "manual": "In the printed or on-line manual",
            "website": "On the website",
            "app": "In the app",
            "product": "By the product itself: a light, a sound, a screen",
            "email": "By e-mail",
            "post": "By letter",
            "phone": "By telephone",
            "reseller": "By those who sell or install it",
            "portal": "In a portal for customers or partners",
            "advisory": "In a security advisory, such as CSAF",
            "security-txt": "In security.txt (RFC 9116)",
            "contract": "In the contract",
        ])

    static let topic = Vocabulary(
        "topic",
        [
            "assumptions": "Cybersecurity risk-related assumptions (IR 8259r1 4.3.1)",
            "support": "Support and lifespan expectations (4.3.2)",
            "composition": "Product composition and capabilities (4.3.3)",
            "updates": "Software updates (4.3.4)",
            "retirement": "Product retirement options (4.3.5)",
            "capabilities": "Technical and non-technical cybersecurity capabilities (4.3.6)",
        ])

    static let assumptionTopic = Vocabulary(
        "topic of an assumption",
        [
            "customers": "Customers, users and use cases (IR 8425 DOC.1a i)",
            "physical": "Physical use and place (ii)",
            "network": "Network access and needs (iii)",
            "data": "Data created and handled (iv)",
            "input-output": "Expected inputs and outputs (v)",
            "requirements": "Security requirements taken as given (vi)",
            "law": "Laws complied with (vii)",
            "lifespan": "Lifespan, cost and support (viii)",
        ])

    static let scheme = Vocabulary(
        "scheme of evidence",
        [
            "eu-declaration": "An EU declaration of conformity",
            "psti": "A statement of compliance with the United Kingdom's PSTI Act",
            "jc-star": "JC-STAR, Japan",
            "cls": "Cybersecurity Labelling Scheme, Singapore",
            "cyber-trust-mark": "U.S. Cyber Trust Mark",
            "eucc": "EU Common Criteria scheme",
            "en-303645": "An attestation by EN 303 645",
            "en-18031": "An examination by EN 18031",
            "iec-62443-4-1": "A certificate by IEC 62443-4-1",
            "iec-62443-4-2": "A certificate by IEC 62443-4-2",
            "iso-27001": "A certificate by ISO/IEC 27001",
            "psa-certified": "PSA Certified",
            "sesip": "SESIP (EN 17927)",
            "matter": "Matter certification",
            "ioxt": "ioXt certification",
            "other": "Another",
        ])

    static let evidenceKind = Vocabulary(
        "kind of evidence",
        [
            "test-report": "A test was run",
            "penetration-test": "Somebody tried to break it",
            "certificate": "Somebody certified it",
            "label": "A security label was given",
            "review": "Somebody read it",
            "design-document": "It was designed so",
            "source": "The source code shows it",
            "configuration": "A configuration shows it",
            "sbom": "A software bill of materials",
            "record": "It was done and written down",
            "policy": "It is the rule",
            "contract": "It was agreed",
            "declaration": "Somebody answers for it",
        ])
}
