/// The parts of SARIF 2.1.0 (OASIS) that a report of findings needs, by the names that the standard gives them.
struct SARIFLog: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        let invocations: [Invocation]
        let originalUriBaseIds = ["SRCROOT": BaseURI()]
        let columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    struct Invocation: Encodable {
        let executionSuccessful = true
        let toolExecutionNotifications: [Notification]
    }

    struct Notification: Encodable {
        let level = "warning"
        let message: Message
    }

    struct BaseURI: Encodable {
        let description = Message("The root of the repository; without one, the folder that the program ran in.")
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    struct Driver: Encodable {
        let name = "Securable"
        let version: String
        let semanticVersion: String
        let rules: [Descriptor]
    }

    struct Descriptor: Encodable {
        let id: String
        let name: String?
        let shortDescription: Message
        let fullDescription: Message
        let help: Help
        let defaultConfiguration: Configuration
        let properties: Properties?
    }

    struct Configuration: Encodable {
        let level: String
    }

    struct Properties: Encodable {
        let tags: [String]
        let securitySeverity: String?
        let problemSeverity: String?

        enum CodingKeys: String, CodingKey {
            case tags
            case securitySeverity = "security-severity"
            case problemSeverity = "problem.severity"
        }
    }

    struct Message: Encodable {
        let text: String

        init(_ text: String) { self.text = text }
    }

    struct Help: Encodable {
        let text: String
        let markdown: String
    }

    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let rank: Double?
        let baselineState: String?
        let message: Message
        let locations: [Location]
        let relatedLocations: [Location]?
        let partialFingerprints: [String: String]
        let suppressions: [Suppression]?
    }

    struct Location: Encodable {
        let physicalLocation: PhysicalLocation
        let message: Message?
    }

    struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region?
    }

    struct ArtifactLocation: Encodable {
        let uri: String
        let uriBaseId = "SRCROOT"
    }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int?
        let endLine: Int?
        let endColumn: Int?
    }

    struct Suppression: Encodable {
        let kind = "external"
        let status = "accepted"
        let justification: String?
    }
}
