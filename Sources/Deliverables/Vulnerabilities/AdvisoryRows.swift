public import Advisories
import Foundation
public import ProductDatabase
import ProductModel

/// What an advisory index says about a product's software, as rows of the product database.
///
/// Rules, questions, queries and documents then ask for it like for everything else.
public struct AdvisoryRows: Sendable {
    /// The rows, by table.
    public private(set) var tables: [TableRows] = []
    private let product: SQLValue

    /// Writes down a scan and what it rests on.
    ///
    /// - Parameters:
    ///   - product: The product's id.
    ///   - scan: What was found.
    ///   - subject: What was held against the index.
    ///   - feeds: The feeds of the index; their ages are counted to the end of the scan's day.
    ///   - limit: How many days old a feed may be.
    public init(
        of product: String, _ scan: VulnerabilityScan, _ subject: VulnerabilityScan.Subject, feeds: [FeedState],
        limit: Int = AdvisoryIndex.usualAgeLimit
    ) {
        self.product = .text(product)
        let now = Date(timeIntervalSince1970: TimeInterval((subject.asOf.number + 1) * 86_400 - 1))
        let areFresh = !feeds.isEmpty && !feeds.contains { $0.isStale(after: limit, now) }
        tables = [
            state(scan.coverage, subject, areFresh: areFresh),
            feedRows(feeds, now: now, limit: limit),
            TableRows(
                "advisory_gap", ["product", "ecosystem"],
                scan.coverage.missingEcosystems.map { [self.product, .text($0)] }),
            software(subject.bills, scan.coverage),
        ]
        tables += vulnerabilities(scan.vulnerabilities)
    }

    private func state(
        _ coverage: VulnerabilityScan.Coverage, _ subject: VulnerabilityScan.Subject, areFresh: Bool
    ) -> TableRows {
        TableRows(
            "advisory_state",
            ["product", "day", "is_fresh", "bills", "packages", "known", "unknown", "unidentified"],
            [
                [
                    product, .text(subject.asOf.text), SQLValue(flag: areFresh), .integer(subject.bills.count),
                    .integer(coverage.packages), .integer(coverage.known), .integer(coverage.unknown.count),
                    .integer(coverage.unidentified.count),
                ]
            ])
    }

    private func feedRows(_ feeds: [FeedState], now: Date, limit: Int) -> TableRows {
        TableRows(
            "advisory_feed",
            ["product", "id", "kind", "records", "as_of", "age_days", "is_whole", "is_stale"],
            feeds.map { feed in
                [
                    product, .text(feed.name), SQLValue(feed.kind?.rawValue), .integer(feed.records),
                    .text(feed.asOf), feed.age(now).map { .integer(Int(($0 / 86_400).rounded(.down))) } ?? .null,
                    SQLValue(flag: feed.isWhole), SQLValue(flag: feed.isStale(after: limit, now)),
                ]
            })
    }

    // MARK: Software

    private struct PackageName: Hashable {
        let bill: String
        let name: String
        let version: String?
    }

    private func software(_ bills: [ScannedBill], _ coverage: VulnerabilityScan.Coverage) -> TableRows {
        var reasons: [PackageName: String] = [:]
        for package in coverage.unknown + coverage.unidentified {
            reasons[PackageName(bill: package.bill, name: package.name, version: package.version)] = package.reason
        }
        var rows = TableRows(
            "software",
            [
                "product", "component", "bill", "place", "kind", "name", "version", "supplier", "package_url", "cpe",
                "licence", "is_identified", "is_known", "unknown_because",
            ])
        var read: Set<[String]> = []
        for bill in bills where read.insert([bill.component ?? "", bill.path]).inserted {
            for (place, package) in bill.bill.packages.enumerated() {
                let item = SoftwareItem(package)
                guard item.isLookedUp else { continue }
                let reason = reasons[
                    PackageName(bill: bill.path, name: package.name, version: package.version)]
                let licence = package.licences.joined(separator: " AND ")
                rows.rows.append([
                    product, .text(bill.component ?? ""), .text(bill.path), .integer(place + 1), .text(package.kind),
                    .text(package.name), SQLValue(package.version), SQLValue(package.supplier),
                    SQLValue(package.packageURL), SQLValue(package.cpes.first),
                    licence.isEmpty ? .null : .text(licence), SQLValue(flag: item.isIdentified),
                    SQLValue(flag: reason == nil), SQLValue(reason),
                ])
            }
        }
        return rows
    }

    // MARK: Vulnerabilities

    private func vulnerabilities(_ vulnerabilities: [Vulnerability]) -> [TableRows] {
        var matches = TableRows(
            "vulnerability_match",
            [
                "product", "place", "vulnerability_name", "summary", "component", "bill", "package", "version",
                "package_url", "state", "is_open", "verdict", "level", "likelihood", "impact", "because", "score",
                "probability", "exploited", "fixed_in", "decided", "decision", "changed",
            ])
        var removals = TableRows(
            "vulnerability_removal",
            ["product", "match_place", "place", "kind", "reason", "source", "is_applied"])
        var weaknesses = TableRows("vulnerability_weakness", ["product", "vulnerability_name", "cwe"])
        var named: Set<String> = []
        for vulnerability in vulnerabilities {
            let isNew = named.insert(vulnerability.id).inserted
            weaknesses.rows +=
                !isNew ? [] : vulnerability.weaknesses.map { [product, .text(vulnerability.id), .integer($0)] }
            for finding in vulnerability.findings {
                let place = matches.rows.count + 1
                matches.rows.append(match(vulnerability, finding, place: place))
                let reasons = finding.removals.map { ($0, true) } + finding.suggestions.map { ($0, false) }
                for (number, (removal, isApplied)) in reasons.enumerated() {
                    removals.rows.append([
                        product, .integer(place), .integer(number + 1), .text(removal.kind.rawValue),
                        .text(removal.reason), .text(removal.source), SQLValue(flag: isApplied),
                    ])
                }
            }
        }
        return [matches, removals, weaknesses]
    }

    private func match(
        _ vulnerability: Vulnerability, _ finding: VulnerabilityFinding, place: Int
    ) -> [SQLValue] {
        let priority = finding.priority
        let fixedIn = finding.fixedIn.joined(separator: ", ")
        let changes = finding.decision?.changes.joined(separator: "; ") ?? ""
        return [
            product, .integer(place), .text(vulnerability.id), .text(vulnerability.summary),
            .text(finding.component ?? ""), .text(finding.bill), .text(finding.package.name),
            SQLValue(finding.package.version), SQLValue(finding.package.packageURL), .text(finding.state.rawValue),
            SQLValue(flag: finding.state.isOpen), .text(finding.verdict.rawValue), .integer(priority.level.rawValue),
            .integer(priority.likelihood.rawValue), .integer(priority.impact.rawValue),
            .text(priority.reasons.joined(separator: "; ")),
            vulnerability.severities.first.map { .real($0.score) } ?? .null,
            vulnerability.prediction.map { .real($0.probability) } ?? .null,
            vulnerability.exploitation == nil ? .null : .integer(1), fixedIn.isEmpty ? .null : .text(fixedIn),
            SQLValue(flag: finding.decision != nil), SQLValue(finding.decision?.decision.key),
            changes.isEmpty ? .null : .text(changes),
        ]
    }
}

extension SoftwareItem {
    /// Whether a scan looks it up: files and data of a bill are no software unless something names them.
    fileprivate var isLookedUp: Bool {
        package.kind != "file" && package.kind != "data" || !identities.isEmpty || !cpes.isEmpty
    }
}
