import ProductModel

/// What the words of Threagile's schema come to.
enum ThreagileWords {
    static let confidentiality: [String: Level] = [
        "public": .veryLow, "internal": .low, "restricted": .moderate, "confidential": .high,
        "strictly-confidential": .veryHigh,
    ]
    static let criticality: [String: Level] = [
        "archive": .veryLow, "operational": .low, "important": .moderate, "critical": .high,
        "mission-critical": .veryHigh,
    ]
    static let likelihood: [String: Level] = [
        "unlikely": .low, "likely": .moderate, "very-likely": .high, "frequent": .veryHigh,
    ]
    static let boundaryKind = [
        "network-on-prem": "network", "network-dedicated-hoster": "network", "network-virtual-lan": "network",
        "network-cloud-provider": "network", "network-cloud-security-group": "network",
        "network-policy-namespace-isolation": "network", "execution-environment": "execution",
    ]
    static let authentication = [
        "none": "none", "credentials": "password", "session-id": "token", "token": "token",
        "client-certificate": "mutual-certificate", "two-factor": "multi-factor",
    ]
    /// Whether a word says that data at rest is encrypted.
    static let encryption = [
        "none": false, "transparent": true, "data-with-symmetric-shared-key": true,
        "data-with-asymmetric-shared-key": true, "data-with-end-user-individual-key": true,
    ]
    /// What somebody decided.
    static let decision: [String: RecordedDecision] = [
        "unchecked": .open, "in-discussion": .open, "accepted": .accept, "in-progress": .mitigate,
        "mitigated": .mitigate, "false-positive": .falseAlarm,
    ]

    /// The kind of component that a technology is; nil where it may be several.
    static func componentKind(_ technology: String) -> String? {
        switch technology {
        case "iot-device": "device"
        case "gateway": "gateway"
        case "browser", "desktop", "mobile-app", "client-system", "devops-client", "cli": "app"
        case "unknown-technology", "library", "tool", "task", "local-file-system", "hsm": nil
        default: "backend"
        }
    }

    /// A protocol in our words.
    struct Wire {
        var word: String?
        var encrypted: Bool?

        init(_ word: String?, _ encrypted: Bool? = nil) { (self.word, self.encrypted) = (word, encrypted) }
    }

    /// A protocol: our word where there is one that says no more, and whether it is encrypted where it says so.
    static func wire(_ word: String) -> Wire {
        switch word {
        case "http", "reverse-proxy-web-protocol": Wire("http")
        case "https", "reverse-proxy-web-protocol-encrypted": Wire("https")
        case "ws": Wire("websocket")
        case "wss": Wire("websocket-tls")
        case "ssh", "ssh-tunnel", "sftp", "scp": Wire("ssh")
        case "ftp": Wire("ftp")
        case "ftps", "ldaps": Wire("tls")
        case let word where word.hasSuffix("-encrypted"): Wire("tls")
        case "jdbc", "odbc", "sql-access-protocol", "nosql-access-protocol", "binary", "text", "smtp", "pop3", "imap",
            "ldap", "smb", "iiop", "jrmp":
            // Each of these has a sibling that is encrypted, so the plain word says that it is not.
            Wire("tcp", false)
        case "jms", "nfs", "nrpe", "xmpp": Wire("tcp")
        // Threagile has one word for MQTT with and without TLS, and ours would say more than the model does.
        default: Wire(nil)
        }
    }
}
