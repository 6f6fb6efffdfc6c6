public import Advisories
import ProductModel

/// What a scan found, as JSON for scripts.
///
/// Fields are only ever added. It is written straight from what was found, since one scan may find a hundred megabytes.
public struct ScanDocument: Sendable {
    private let scan: VulnerabilityScan
    private let subject: String
    private let asOf: String
    private let doubts: [String]
    private let feeds: [(state: FeedState, isStale: Bool)]
    private let componentsWithoutBill: [String]

    /// Makes the document.
    ///
    /// - Parameters:
    ///   - subject: The product's id or the bill's path.
    ///   - asOf: The day, as `YYYY-MM-DD`.
    public init(
        _ scan: VulnerabilityScan, subject: String, asOf: String, doubts: [String], feeds: [(FeedState, isStale: Bool)],
        componentsWithoutBill: [String] = []
    ) {
        self.scan = scan
        self.subject = subject
        self.asOf = asOf
        self.doubts = doubts
        self.feeds = feeds.map { (state: $0.0, isStale: $0.isStale) }
        self.componentsWithoutBill = componentsWithoutBill
    }

    /// Writes documents, a single one by itself and several as a list, with a line end after them.
    ///
    /// - Parameter sink: Takes the bytes piece by piece.
    public static func write(_ documents: [ScanDocument], to sink: @escaping (UnsafeRawBufferPointer) -> Void) {
        var json = JSONWriter(sink)
        if documents.count == 1 {
            json.object(documents[0].fields)
        } else {
            json.objects(documents) { $0.fields(&$1) }
        }
        json.end()
    }

    /// Writes one vulnerability by itself, with a line end after it.
    public static func write(_ vulnerability: Vulnerability, to sink: @escaping (UnsafeRawBufferPointer) -> Void) {
        var json = JSONWriter(sink)
        json.object { $0.fields(of: vulnerability) }
        json.end()
    }

    private func fields(_ json: inout JSONWriter) {
        json.field("asOf", asOf)
        json.name("coverage")
        json.object(coverage)
        json.field("doubts", doubts)
        json.name("feeds")
        json.objects(feeds) { feed, json in
            json.field("asOf", feed.state.asOf)
            json.field("isStale", feed.isStale)
            json.field("isWhole", feed.state.isWhole)
            json.field("kind", feed.state.kind?.rawValue)
            json.field("name", feed.state.name)
        }
        json.field("format", "securable-vulnerabilities/1")
        // Whether the absence of findings means anything: all feeds whole and fresh, everything identified and known.
        json.field("isCleanBillPossible", doubts.isEmpty)
        json.field("subject", subject)
        json.field("unusedDecisions", scan.unusedDecisions.map(\.key))
        json.name("vulnerabilities")
        json.objects(scan.vulnerabilities) { $1.fields(of: $0) }
    }

    private func coverage(_ json: inout JSONWriter) {
        let coverage = scan.coverage
        json.field("componentsWithoutBill", componentsWithoutBill)
        json.field("known", coverage.known)
        json.field("missingEcosystems", coverage.missingEcosystems)
        json.field("packages", coverage.packages)
        json.field("silent", coverage.silent)
        json.packages("unidentified", coverage.unidentified)
        json.packages("unknown", coverage.unknown)
    }
}

extension JSONWriter {
    fileprivate mutating func packages(_ name: StaticString, _ packages: [VulnerabilityScan.UncoveredPackage]) {
        self.name(name)
        objects(packages) { package, json in
            json.field("bill", package.bill)
            json.field("name", package.name)
            json.field("reason", package.reason)
            json.field("version", package.version)
        }
    }

    fileprivate mutating func fields(of vulnerability: Vulnerability) {
        if let prediction = vulnerability.prediction {
            name("epss")
            object { json in
                json.field("percentile", prediction.percentile)
                json.field("probability", prediction.probability)
            }
        }
        if let exploitation = vulnerability.exploitation {
            name("exploited")
            object { json in
                json.field("added", exploitation.added)
                json.field("due", exploitation.due)
                json.field("listedAs", exploitation.name)
                json.field("usedForRansom", exploitation.isUsedForRansom)
            }
        }
        name("findings")
        objects(vulnerability.findings) { $1.fields(of: $0) }
        field("id", vulnerability.id)
        field("names", vulnerability.names)
        field("priority", vulnerability.priority?.word)
        name("records")
        objects(vulnerability.records) { record, json in
            json.field("feed", record.feed)
            json.field("modified", record.modified)
            json.field("name", record.name)
            json.field("substance", record.substance)
            json.field("withdrawn", record.isWithdrawn)
        }
        name("severities")
        objects(vulnerability.severities) { severity, json in
            json.field("score", severity.score)
            json.field("severity", severity.word)
            json.field("source", severity.source)
            json.field("vector", severity.vector)
            json.field("version", severity.version)
        }
        field("summary", vulnerability.summary)
        field("weaknesses", vulnerability.weaknesses.map { "CWE-\($0)" })
    }

    private mutating func fields(of finding: VulnerabilityFinding) {
        field("bill", finding.bill)
        field("component", finding.component)
        field("cpes", finding.package.cpes)
        if let applied = finding.decision {
            name("decision")
            object { json in
                json.field("changes", applied.changes)
                json.field("holds", applied.holds)
                json.field("key", applied.decision.key)
                json.field("status", applied.decision.status?.word)
            }
        }
        name("evidence")
        objects(finding.evidence) { $1.fields(of: $0) }
        field("fixedIn", finding.fixedIn)
        field("package", finding.package.name)
        field("packageURL", finding.package.packageURL)
        name("priority")
        object { json in
            json.field("impact", finding.priority.impact.word)
            json.field("level", finding.priority.level.word)
            json.field("likelihood", finding.priority.likelihood.word)
            json.field("reasons", finding.priority.reasons)
        }
        reasons("removals", finding.removals)
        field("saidNotAffectedBy", finding.against)
        field("state", finding.state.rawValue)
        reasons("suggestions", finding.suggestions)
        field("verdict", finding.verdict.rawValue)
        field("version", finding.package.version)
    }

    private mutating func fields(of evidence: MatchEvidence) {
        field("confidence", evidence.outcome.confidence.word)
        field("feed", evidence.feed)
        field("fixedIn", evidence.outcome.fixedIn)
        field("identity", evidence.outcome.identity)
        field("reasons", evidence.outcome.reasons)
        field("record", evidence.record)
        field("rule", evidence.outcome.rule.rawValue)
        field("verdict", evidence.outcome.verdict.rawValue)
    }

    private mutating func reasons(_ name: StaticString, _ removals: [Removal]) {
        self.name(name)
        objects(removals) { removal, json in
            json.field("kind", removal.kind.rawValue)
            json.field("reason", removal.reason)
            json.field("source", removal.source)
        }
    }
}
