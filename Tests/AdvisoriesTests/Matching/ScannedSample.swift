import Advisories
import Foundation
import ProductModel
import SourceText

/// An index made of a few records, and scans against it.
final class ScannedSample {
    private let folder: TemporaryFolder
    let index: AdvisoryIndex

    /// - Parameter feeds: The files of each feed, each a record's JSON, by the feed's name.
    init(_ feeds: [String: [String]]) throws {
        let folder = try TemporaryFolder()
        var sources: [FeedSource] = []
        for (name, records) in feeds.sorted(by: { $0.key < $1.key }) {
            let place = folder.place.appending(path: name)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (number, record) in records.enumerated() {
                try record.write(to: place.appending(path: "\(number).json"), atomically: true, encoding: .utf8)
            }
            sources.append(FeedSource(place: place, shown: name, name: name))
        }
        _ = try AdvisoryUpdate(index: folder.index, now: "2026-11-24T00:00:00Z").run(sources)
        index = try AdvisoryIndex(folder.index)
        self.folder = folder
    }

    /// What is found in packages.
    func scan(
        _ packages: SoftwarePackage..., statements: [ImpactStatement] = [], decisions: [VulnerabilityDecision] = [],
        context: ComponentContext? = nil
    ) throws -> VulnerabilityScan {
        let bill = SoftwareBill(format: "test", packages: packages, statements: statements)
        var subject = VulnerabilityScan.Subject(
            bills: [ScannedBill(component: "hub", path: "hub.json", bill: bill)], asOf: CalendarDay(number: 20_780))
        subject.decisions = decisions
        if let context { subject.components = ["hub": context] }
        return try VulnerabilityScan(subject, index: index.file)
    }

    // MARK: Records

    static func osv(
        _ id: String, ecosystem: String, _ name: String, events: String = "", versions: [String] = [],
        type: String = "ECOSYSTEM", aliases: [String] = [], more: String = "", leading: String = ""
    ) -> String {
        let range = events.isEmpty ? "" : "{\"type\": \"\(type)\", \"events\": [\(events)]}"
        let list = versions.map { "\"\($0)\"" }.joined(separator: ",")
        let names = aliases.map { "\"\($0)\"" }.joined(separator: ",")
        return """
            {"id": "\(id)", "modified": "2026-11-20T00:00:00Z", "aliases": [\(names)], \(more)
             "affected": [{"package": {"ecosystem": "\(ecosystem)", "name": "\(name)"},
               "ranges": [\(leading)\(range)], "versions": [\(list)]}]}
            """
    }

    static func nvd(_ id: String, _ configurations: String) -> String {
        """
        {"id": "\(id)", "published": "2026-11-01T00:00:00.000", "lastModified": "2026-11-20T00:00:00.000",
         "vulnStatus": "Analyzed", "descriptions": [{"lang": "en", "value": "A flaw."}], "metrics": {},
         "configurations": [\(configurations)]}
        """
    }

    static func match(_ criteria: String, vulnerable: Bool = true, _ range: String = "") -> String {
        "{\"vulnerable\": \(vulnerable), \"criteria\": \"\(criteria)\", \"matchCriteriaId\": \"0\"\(range)}"
    }

    static func node(_ matches: String..., operator name: String = "OR") -> String {
        "{\"operator\": \"\(name)\", \"negate\": false, \"cpeMatch\": [\(matches.joined(separator: ","))]}"
    }
}

extension VulnerabilityScan {
    /// The states of all findings, by vulnerability.
    var states: [String: [VulnerabilityFinding.State]] {
        Dictionary(uniqueKeysWithValues: vulnerabilities.map { ($0.id, $0.findings.map(\.state)) })
    }
}
