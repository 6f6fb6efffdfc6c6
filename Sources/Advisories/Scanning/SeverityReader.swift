/// Reads the severities that records give, each vector once: thousands of records share a few hundred vectors.
struct SeverityReader {
    private var known: [String: CVSS?] = [:]

    /// All that records give, the newest edition of CVSS and the worst first.
    mutating func all(of records: [RecordSummary]) -> [StatedSeverity] {
        var found: [StatedSeverity] = []
        for record in records where !record.isWithdrawn && !record.vectors.isEmpty {
            let source = "\(record.name) (\(record.feed))"
            for vector in record.vectors.count == 1 ? record.vectors : record.vectors.withoutRepetition {
                if let cvss = cvss(vector) { found.append(StatedSeverity(source, vector, cvss)) }
            }
        }
        guard found.count > 1 else { return found }
        return found.sorted { ($0.version, $0.score, $1.source) > ($1.version, $1.score, $0.source) }
    }

    private mutating func cvss(_ vector: String) -> CVSS? {
        if let known = known[vector] { return known }
        let cvss = try? CVSS(vector)
        known[vector] = .some(cvss)
        return cvss
    }
}

extension StatedSeverity {
    /// The severity that a vector means; nil for a text that is none.
    init?(_ source: String, _ vector: String) {
        guard let cvss = try? CVSS(vector) else { return nil }
        self.init(source, vector, cvss)
    }

    fileprivate init(_ source: String, _ vector: String, _ cvss: CVSS) {
        self.init(
            source: source, vector: vector, version: cvss.version.rawValue, score: cvss.score,
            word: cvss.severity.rawValue)
    }
}
