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
    private var rules: [SARIFRule] = []
    private var places: [String: Int] = [:]
    private var results: [SARIFLog.Result] = []

    /// An empty report.
    ///
    /// - Parameters:
    ///   - version: The version of this program.
    ///   - root: The folder that files are named from, relative to where the reader's paths begin; empty when it is the
    ///     same.
    public init(version: String, root: String = "") {
        self.version = version
        self.root = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
    }

    /// Adds a product's findings, and the rules that failed.
    public mutating func add(_ assessment: ProductAssessment) {
        for finding in assessment.findings { add(finding, files: assessment.product.files) }
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
                    level: level, rank: nil, message: SARIFLog.Message(diagnostic.message + meant),
                    locations: [location(diagnostic.place)], relatedLocations: related.isEmpty ? nil : related,
                    partialFingerprints: [
                        "diagnostic/v1": "\(diagnostic.code):\(diagnostic.place.file):\(diagnostic.message)"
                    ],
                    suppressions: nil))
        }
    }

    /// The report as JSON.
    public func json() throws -> String {
        let run = SARIFLog.Run(
            tool: SARIFLog.Tool(
                driver: SARIFLog.Driver(
                    version: version, semanticVersion: version, rules: rules.map(\.descriptor))),
            results: results)
        return try JSONText.of(SARIFLog(runs: [run])) + "\n"
    }

    private mutating func add(_ finding: Finding, files: [String]) {
        let position = finding.position
        let place = Place(file: files[Int(position.file)], line: Int(position.line), column: Int(position.column))
        let suppression = SARIFLog.Suppression(justification: finding.reason)
        results.append(
            SARIFLog.Result(
                ruleId: finding.rule.id, ruleIndex: self.place(of: .rule(finding.rule)),
                level: SARIFRule.level(finding.residual), rank: SARIFRule.rank(finding.residual),
                message: SARIFLog.Message(finding.message), locations: [location(place)], relatedLocations: nil,
                partialFingerprints: ["finding/v1": finding.key],
                suppressions: finding.status == .open ? nil : [suppression]))
    }

    private mutating func place(of rule: SARIFRule) -> Int {
        if let known = places[rule.id] { return known }
        places[rule.id] = rules.count
        rules.append(rule)
        return rules.count - 1
    }

    private func location(_ place: Place, message: String? = nil) -> SARIFLog.Location {
        let region = SARIFLog.Region(startLine: place.line, startColumn: place.column > 0 ? place.column : nil)
        let path = root + place.file
        let uri = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        return SARIFLog.Location(
            physicalLocation: SARIFLog.PhysicalLocation(
                artifactLocation: SARIFLog.ArtifactLocation(uri: uri.replacing(":", with: "%3A")),
                region: place.line > 0 ? region : nil),
            message: message.map(SARIFLog.Message.init))
    }
}
