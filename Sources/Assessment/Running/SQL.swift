/// Queries that are files, by name.
enum SQL {
    static let provenElements = resource("proven-elements.sql")
    static let provenMeans = resource("proven-means.sql")
    static let treatments = resource("treatments.sql")
    static let treatmentMeans = resource("treatment-means.sql")
    static let capabilitySummary = resource("capability-summary.sql")
    static let capabilityProof = resource("capability-proof.sql")
    static let entries = resource("entries.sql")
    static let references = resource("references.sql")

    static let levelOrigins = resource("Risk/level-origins.sql")
    static let ownRisks = resource("Risk/own-risks.sql")
    static let ownRiskLinks = resource("Risk/own-risk-links.sql")
    static let treatmentEvidence = resource("Risk/treatment-evidence.sql")

    static let decisions = resource("decisions.sql")
    static let decisionComponents = resource("decision-components.sql")
    static let decisionEvidence = resource("decision-evidence.sql")
    static let labels = resource("labels.sql")
    static let knownElements = resource("known-elements.sql")
    static let knownFrameworks = resource("known-frameworks.sql")
    static let components = resource("components.sql")
    static let devices = resource("devices.sql")
    static let threatCollections = resource("threat-collections.sql")
    static let threatMatches = resource("threat-matches.sql")
    static let threatMatchLinks = resource("threat-match-links.sql")
    static let statedProperties = resource("stated-properties.sql")

    private static func resource(_ name: String) -> String {
        Resources.text(of: "Queries/" + name) ?? ""
    }
}
