public import Assessment
import Foundation
import ProductModel
public import SourceText

/// Findings and diagnostics in SARIF 2.1.0, the format that code hosts and dashboards read.
///
/// Add what was found, product by product, and take the text at the end.
public struct SARIFReport: Sendable {
    private let version: String
    private let root: String
    private let isOnlyOpen: Bool
    private var rules: [SARIFRule] = []
    private var places: [String: Int] = [:]
    private var results: [SARIFLog.Result] = []

    /// An empty report.
    ///
    /// - Parameters:
    ///   - version: The version of this program.
    ///   - root: The path from the root of the repository to the folder that files are named from; empty when it is the
    ///     same.
    ///   - isOnlyOpen: Whether findings that are settled or gone are left out, for readers that know neither suppressions
    ///     nor baselines and would show them as open.
    public init(version: String, root: String = "", isOnlyOpen: Bool = false) {
        self.version = version
        self.root = root
        self.isOnlyOpen = isOnlyOpen
    }

    /// Adds a product's findings, and the rules that failed.
    ///
    /// - Parameters:
    ///   - assessment: What was found.
    ///   - changes: What changed since an earlier state, if there is one to compare with.
    public mutating func add(_ assessment: ProductAssessment, changes: AssessmentChanges? = nil) {
        for finding in assessment.findings where !isOnlyOpen || finding.status == .open {
            add(finding, of: assessment.product, state: changes.map { Self.state(of: $0.finding(finding.key)) })
        }
        if !isOnlyOpen, let changes, let before = changes.before {
            for change in changes.findings where change.after == nil {
                add(change.latest, of: before.product, state: "absent")
            }
        }
        add(assessment.diagnostics)
    }

    /// Adds mistakes in a product's files.
    public mutating func add(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            let level = diagnostic.severity == .error ? "error" : "warning"
            let related = diagnostic.notes.map { location($0.place, message: $0.message) }
            let meant = diagnostic.suggestion.map { "; did you mean '\($0)'?" } ?? ""
            results.append(
                SARIFLog.Result(
                    ruleId: diagnostic.code, ruleIndex: place(of: .diagnostic(diagnostic.code, level: level)),
                    level: level, rank: nil, baselineState: nil, message: message(diagnostic.message + meant),
                    locations: [location(diagnostic.place)], relatedLocations: related.isEmpty ? nil : related,
                    partialFingerprints: fingerprints(
                        "diagnostic/v1", "\(diagnostic.code):\(diagnostic.place.file):\(diagnostic.message)"),
                    suppressions: nil))
        }
    }

    /// The report as JSON.
    ///
    /// More results than code hosts take are left out, least grave first, and a notification says how many.
    public func json() throws -> String {
        var kept = results
        var notifications: [SARIFLog.Notification] = []
        if results.count > SARIFLimits.results {
            let order = results.indices.sorted { (results[$1].gravity, $0) < (results[$0].gravity, $1) }
            kept = order.prefix(SARIFLimits.results).sorted().map { results[$0] }
            let hidden = results.count - kept.count
            notifications.append(
                SARIFLog.Notification(message: SARIFLog.Message("\(hidden) results of the least risk are left out.")))
        }
        let run = SARIFLog.Run(
            tool: SARIFLog.Tool(
                driver: SARIFLog.Driver(
                    version: version, semanticVersion: version, rules: rules.map(\.descriptor))),
            invocations: [SARIFLog.Invocation(toolExecutionNotifications: notifications)], results: kept)
        return try JSONText.of(SARIFLog(runs: [run])) + "\n"
    }

    private mutating func add(_ finding: Finding, of product: Product, state: String?) {
        let position = finding.position
        let place = Place(
            file: product.files[Int(position.file)], line: Int(position.line), column: Int(position.column))
        let suppression = SARIFLog.Suppression(justification: finding.reason)
        results.append(
            SARIFLog.Result(
                ruleId: finding.rule.id, ruleIndex: self.place(of: .rule(finding.rule)),
                level: SARIFRule.level(finding.residual), rank: SARIFRule.rank(finding.residual), baselineState: state,
                message: message(finding.message), locations: [location(place, length: finding.subject.count)],
                relatedLocations: nil,
                partialFingerprints: fingerprints("finding/v1", finding.key, of: product.id),
                suppressions: finding.status == .open ? nil : [suppression]))
    }

    /// How a finding stands to the earlier state, in SARIF's words (2.1.0, 3.27.24).
    private static func state(of change: FindingChange?) -> String {
        switch change?.kind {
        case nil: "unchanged"
        case .new?: "new"
        case .gone?: "absent"
        case .worse?, .changed?, .better?: "updated"
        }
    }

    /// The key as it is, and as the one name that GitHub compares, which says nothing of the line.
    private func fingerprints(_ name: String, _ key: String, of product: String = "") -> [String: String] {
        let digest = SHA256.hexadecimal(SHA256.digest(of: "\(name)\u{0}\(product)\u{0}\(key)".utf8))
        return [name: key, "primaryLocationLineHash": digest.prefix(16) + ":1"]
    }

    private func message(_ text: String) -> SARIFLog.Message {
        SARIFLog.Message(SARIFLimits.cut(text, to: SARIFLimits.message))
    }

    private mutating func place(of rule: SARIFRule) -> Int {
        if let known = places[rule.id] { return known }
        places[rule.id] = rules.count
        rules.append(rule)
        return rules.count - 1
    }

    /// - Parameter length: How many characters of the line are meant; one unless given.
    private func location(_ place: Place, message: String? = nil, length: Int = 1) -> SARIFLog.Location {
        // Code hosts need a line, also for what is wrong with a whole file.
        let (line, column) = (max(1, place.line), max(1, place.column))
        let region = SARIFLog.Region(
            startLine: line, startColumn: column, endLine: line, endColumn: column + max(1, length))
        let path = RepositoryPath.of(place.file, below: root) ?? place.file
        let uri = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        return SARIFLog.Location(
            physicalLocation: SARIFLog.PhysicalLocation(
                artifactLocation: SARIFLog.ArtifactLocation(uri: uri.replacing(":", with: "%3A")), region: region),
            message: message.map(SARIFLog.Message.init))
    }
}

extension SARIFLog.Result {
    /// How grave it is, for the order in which results are kept; mistakes in files before all others.
    fileprivate var gravity: Double { suppressions == nil && baselineState != "absent" ? rank ?? 100 : 0 }
}
