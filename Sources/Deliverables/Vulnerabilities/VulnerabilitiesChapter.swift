import ProductDatabase
import ProductModel

/// What was decided about vulnerabilities, and what advisories say about the product's software where they were asked.
struct VulnerabilitiesChapter {
    func value(_ queries: DocumentQueries) throws(DeliverableError) -> [String: TemplateValue] {
        let scan = try queries.record("vulnerability-summary")
        let news = try news(queries)
        let parts =
            scan.isEmpty
            ? [Self.software("software-bills")] : Self.scanned + [Self.software("software-summary")]
        return [
            "news": .records(news.prefix(TableQuery.limit)),
            "news_left": news.count > TableQuery.limit ? .record(TableQuery.left(news.count)) : .absent,
            "decisions": .list([.record(["parts": .list(try TableChapter.parts([Self.decisions], queries))])]),
            "scan": scan.isEmpty ? .absent : .record(try filled(scan, queries)),
            "parts": .list(try TableChapter.parts(parts, queries)),
            "count": scan["open"] ?? .absent,
        ]
    }

    private func news(_ queries: DocumentQueries) throws(DeliverableError) -> [[String: TemplateValue]] {
        var news: [[String: TemplateValue]] = []
        try queries.each("vulnerability-news") { row throws(DatabaseError) in
            news.append([
                "id": TemplateValue(row.text(0)), "missing": TemplateValue(row.text(1)),
                "assessed": TemplateValue(row.text(2)),
            ])
        }
        return news
    }

    private func filled(
        _ scan: [String: TemplateValue], _ queries: DocumentQueries
    ) throws(DeliverableError) -> [String: TemplateValue] {
        var levels: [[String: TemplateValue]] = []
        try queries.each("vulnerability-levels") { row throws(DatabaseError) in
            guard let level = row.integer(0).flatMap(Level.init(rawValue:)) else { return }
            let count = row.integer(1) ?? 0
            levels.append([
                "number": TemplateValue(level.rawValue), "title": .text(level.title),
                "count": count > 0 ? TemplateValue(count) : .absent,
            ])
        }
        var gaps: [String] = []
        try queries.each("advisory-gaps") { row throws(DatabaseError) in
            if let ecosystem = row.text(0) { gaps.append(ecosystem) }
        }
        var scan = scan
        if case .text("0") = scan["fresh"] { scan["fresh"] = .absent }
        scan["levels"] = .records(levels)
        scan["gaps"] = gaps.isEmpty ? .absent : .record(["names": .texts(gaps.prefix(TableQuery.limit))])
        return scan
    }

    private static let decisions = TableChapter.Part(
        anchor: "vulnerability-decisions", title: "Decisions", query: "vulnerability-decisions",
        empty: """
            Nothing was decided about any vulnerability. Decisions belong in the section vulnerabilities; securable \
            vulnerabilities decide writes them.
            """)

    private static func software(_ query: String) -> TableChapter.Part {
        TableChapter.Part(
            anchor: "software", title: "Software", query: query,
            empty: "The files name no components, so it is not known what software the product consists of.")
    }

    private static let scanned = [
        TableChapter.Part(
            anchor: "open-vulnerabilities", title: "Open", query: "open-vulnerabilities",
            empty: "No record of the index speaks of this software in a way that is still open."),
        TableChapter.Part(
            anchor: "removed-vulnerabilities", title: "Taken away by data", query: "removed-vulnerabilities",
            empty: "Nothing was taken away."),
        TableChapter.Part(
            anchor: "unknown-software", title: "What the index can’t tell", query: "unknown-software",
            empty: "Some record speaks of each piece of software."),
        TableChapter.Part(
            anchor: "advisory-feeds", title: "How old the advisories are", query: "advisory-feeds",
            empty: "The index has no feeds, so it knows nothing."),
    ]
}
