public import Advisories
import ProductModel

/// What a scan found, as JSON for scripts.
///
/// Fields are only ever added.
public struct ScanDocument: Encodable, Sendable {
    let format = "securable-vulnerabilities/1"
    let subject: String
    let asOf: String
    /// Whether the absence of findings means anything: all feeds whole and fresh, everything identified and known.
    let isCleanBillPossible: Bool
    let doubts: [String]
    let feeds: [Feed]
    let coverage: Coverage
    let vulnerabilities: [Entry]
    let unusedDecisions: [String]

    struct Feed: Encodable, Sendable {
        let name: String
        let kind: String?
        let asOf: String
        let isWhole: Bool
        let isStale: Bool
    }

    struct Coverage: Encodable, Sendable {
        let packages: Int
        let known: Int
        let silent: Int
        let unknown: [Package]
        let unidentified: [Package]
        let missingEcosystems: [String]
        let componentsWithoutBill: [String]
    }

    struct Package: Encodable, Sendable {
        let name: String
        let version: String?
        let bill: String
        let reason: String
    }

    /// One vulnerability.
    public struct Entry: Encodable, Sendable {
        let id: String
        let names: [String]
        let summary: String
        let priority: String?
        let severities: [Severity]
        let exploited: Exploited?
        let epss: Prediction?
        let weaknesses: [String]
        let records: [Record]
        let findings: [Finding]
    }

    struct Severity: Encodable, Sendable {
        let source: String
        let version: String
        let vector: String
        let score: Double
        let severity: String
    }

    struct Exploited: Encodable, Sendable {
        let listedAs: String
        let added: String?
        let due: String?
        let usedForRansom: Bool?
    }

    struct Prediction: Encodable, Sendable {
        let probability: Double
        let percentile: Double
    }

    struct Record: Encodable, Sendable {
        let name: String
        let feed: String
        let modified: String?
        let withdrawn: Bool
        let substance: String
    }

    struct Finding: Encodable, Sendable {
        let component: String?
        let bill: String
        let package: String
        let version: String?
        let packageURL: String?
        let cpes: [String]
        let state: String
        let verdict: String
        let priority: Reasons
        let evidence: [Evidence]
        let saidNotAffectedBy: [String]
        let removals: [Reason]
        let suggestions: [Reason]
        let fixedIn: [String]
        let decision: Decision?
    }

    struct Reasons: Encodable, Sendable {
        let level: String
        let likelihood: String
        let impact: String
        let reasons: [String]
    }

    struct Evidence: Encodable, Sendable {
        let record: String
        let feed: String
        let verdict: String
        let rule: String
        let confidence: String
        let identity: String
        let reasons: [String]
        let fixedIn: [String]
    }

    struct Reason: Encodable, Sendable {
        let kind: String
        let reason: String
        let source: String
    }

    struct Decision: Encodable, Sendable {
        let key: String
        let status: String?
        let holds: Bool
        let changes: [String]
    }

    /// Makes the document.
    ///
    /// - Parameters:
    ///   - subject: The product's id or the bill's path.
    ///   - asOf: The day, as `YYYY-MM-DD`.
    public init(
        _ scan: VulnerabilityScan, subject: String, asOf: String, doubts: [String], feeds: [(FeedState, isStale: Bool)],
        componentsWithoutBill: [String] = []
    ) {
        self.subject = subject
        self.asOf = asOf
        self.doubts = doubts
        isCleanBillPossible = doubts.isEmpty
        self.feeds = feeds.map {
            Feed(
                name: $0.0.name, kind: $0.0.kind?.rawValue, asOf: $0.0.asOf, isWhole: $0.0.isWhole, isStale: $0.isStale)
        }
        let coverage = scan.coverage
        self.coverage = Coverage(
            packages: coverage.packages, known: coverage.known, silent: coverage.silent,
            unknown: coverage.unknown.map(Package.init),
            unidentified: coverage.unidentified.map(Package.init), missingEcosystems: coverage.missingEcosystems,
            componentsWithoutBill: componentsWithoutBill)
        vulnerabilities = scan.vulnerabilities.map(Entry.init)
        unusedDecisions = scan.unusedDecisions.map(\.key)
    }
}

extension ScanDocument.Package {
    init(_ package: VulnerabilityScan.UncoveredPackage) {
        self.init(name: package.name, version: package.version, bill: package.bill, reason: package.reason)
    }
}

extension ScanDocument.Entry {
    /// Makes the entry of one vulnerability.
    public init(_ vulnerability: Vulnerability) {
        id = vulnerability.id
        names = vulnerability.names
        summary = vulnerability.summary
        priority = vulnerability.priority?.word
        severities = vulnerability.severities.map {
            .init(source: $0.source, version: $0.version, vector: $0.vector, score: $0.score, severity: $0.word)
        }
        exploited = vulnerability.exploitation.map {
            .init(listedAs: $0.name, added: $0.added, due: $0.due, usedForRansom: $0.isUsedForRansom)
        }
        epss = vulnerability.prediction.map { .init(probability: $0.probability, percentile: $0.percentile) }
        weaknesses = vulnerability.weaknesses.map { "CWE-\($0)" }
        records = vulnerability.records.map {
            .init(
                name: $0.name, feed: $0.feed, modified: $0.modified, withdrawn: $0.isWithdrawn, substance: $0.substance)
        }
        findings = vulnerability.findings.map(ScanDocument.Finding.init)
    }
}

extension ScanDocument.Finding {
    init(_ finding: VulnerabilityFinding) {
        component = finding.component
        bill = finding.bill
        package = finding.package.name
        version = finding.package.version
        packageURL = finding.package.packageURL
        cpes = finding.package.cpes
        state = finding.state.rawValue
        verdict = finding.verdict.rawValue
        priority = .init(
            level: finding.priority.level.word, likelihood: finding.priority.likelihood.word,
            impact: finding.priority.impact.word, reasons: finding.priority.reasons)
        evidence = finding.evidence.map(ScanDocument.Evidence.init)
        saidNotAffectedBy = finding.against
        removals = finding.removals.map { .init(kind: $0.kind.rawValue, reason: $0.reason, source: $0.source) }
        suggestions = finding.suggestions.map { .init(kind: $0.kind.rawValue, reason: $0.reason, source: $0.source) }
        fixedIn = finding.fixedIn
        decision = finding.decision.map {
            .init(
                key: $0.decision.key, status: $0.decision.status?.word, holds: $0.holds, changes: $0.changes)
        }
    }
}

extension ScanDocument.Evidence {
    /// Makes one of what a record says.
    init(_ evidence: MatchEvidence) {
        record = evidence.record
        feed = evidence.feed
        verdict = evidence.outcome.verdict.rawValue
        rule = evidence.outcome.rule.rawValue
        confidence = evidence.outcome.confidence.word
        identity = evidence.outcome.identity
        reasons = evidence.outcome.reasons
        fixedIn = evidence.outcome.fixedIn
    }
}
