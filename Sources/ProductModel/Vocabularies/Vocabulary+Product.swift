extension Vocabulary {
    static let market = Vocabulary(
        "market",
        [
            "eu": "The European Union and the European Economic Area",
            "uk": "The United Kingdom",
            "us": "The United States",
            "us-ca": "California",
            "us-or": "Oregon",
            "ca": "Canada",
            "jp": "Japan",
            "sg": "Singapore",
            "kr": "Korea",
            "au": "Australia",
            "in": "India",
            "br": "Brazil",
            "other": "Elsewhere",
        ])

    static let coreFunction = Vocabulary(
        "core function",
        [
            "access-reader": "Access readers and the management of access (CRA Annex III, class I)",
            "identity-management": "Management of identities and privileged access (class I)",
            "browser": "Browsers (class I)",
            "password-manager": "Password managers (class I)",
            "anti-malware": "Search for malicious software (class I)",
            "vpn": "Virtual private networks (class I)",
            "network-management": "Management of networks (class I)",
            "siem": "Management of security events (class I)",
            "boot-manager": "Boot managers (class I)",
            "pki": "Issuing of certificates (class I)",
            "network-interface": "Network interfaces, physical and virtual (class I)",
            "operating-system": "Operating systems (class I)",
            "router": "Routers, modems for the internet, and switches (class I)",
            "secure-microprocessor": "Microprocessors with security functions (class I)",
            "secure-microcontroller": "Microcontrollers with security functions (class I)",
            "secure-asic": "ASICs and FPGAs with security functions (class I)",
            "voice-assistant": "General-purpose voice assistants for the home (class I)",
            "smart-home-security": "Locks, cameras, baby monitors and alarms for the home (class I)",
            "smart-toy": "Connected toys that interact or locate (class I)",
            "health-wearable": "Things worn to watch health, unless they are medical devices (class I)",
            "childrens-wearable": "Things worn by children (class I)",
            "hypervisor": "Hypervisors and container runtimes (class II)",
            "firewall": "Firewalls and the detection of intrusion (class II)",
            "tamper-resistant-microprocessor": "Tamper-resistant microprocessors (class II)",
            "tamper-resistant-microcontroller": "Tamper-resistant microcontrollers (class II)",
            "security-box": "Hardware with a security box (Annex IV, critical)",
            "smart-meter-gateway": "Gateways of smart meters (Annex IV, critical)",
            "secure-element": "Smart cards and secure elements (Annex IV, critical)",
            "other": "None of these: the default class",
        ])

    static let regime = Vocabulary(
        "regime",
        [
            "none": "None of these",
            "medical-device": "A medical or in-vitro diagnostic device (Regulations (EU) 2017/745, 2017/746)",
            "vehicle": "Type-approved for vehicles (Regulation (EU) 2019/2144)",
            "aviation": "Certified for aviation (Regulation (EU) 2018/1139)",
            "marine": "Marine equipment (Directive 2014/90/EU)",
            "defence": "Made for national security or defence alone",
            "ev-charge-point": "A charge point for electric vehicles",
            "smart-meter": "A smart meter for gas or electricity",
            "computer": "A desktop, laptop or tablet computer without a cellular connection",
            "toy": "A toy (Directive 2009/48/EC)",
            "childcare": "Made for the care of children",
            "wearable": "Worn on the body or in clothes",
        ])

    static let edition = Vocabulary(
        "edition of IR 8259",
        [
            "r1": "Revision 1, April 2026: nine activities, 0 to 8",
            "2020-05": "The first edition of May 2020: six activities",
            "2020-01": "The second draft of January 2020: six activities",
        ])

    static let progress = Vocabulary(
        "progress",
        ["planned": "Decided, not begun", "in-progress": "Begun", "in-place": "Done and working"])
}
