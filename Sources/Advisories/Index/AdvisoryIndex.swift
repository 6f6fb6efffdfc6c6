public import Foundation

/// The advisory index, opened to read.
///
/// It is made by ``AdvisoryUpdate``. Records of several sources on one vulnerability stand side by side.
public final class AdvisoryIndex {
    /// How many days old a feed may be unless the user says otherwise.
    public static let usualAgeLimit = 5

    /// The database file, for queries of one's own.
    public let file: SQLiteFile

    /// Opens an index.
    ///
    /// - Throws: ``AdvisoriesError/refused(_:)`` where there is none, it is damaged, or of another edition.
    public init(_ place: URL) throws(AdvisoriesError) { file = try IndexFile.reading(place) }

    /// The feeds that it holds, in the order of their names.
    public func feeds() throws(AdvisoriesError) -> [FeedState] {
        var feeds: [FeedState] = []
        let select = try file.statement(IndexStatements.text("feeds"))
        while try select.step() {
            feeds.append(
                FeedState(
                    name: select.text(0) ?? "", kind: FeedKind(rawValue: select.text(1) ?? ""),
                    origin: select.text(2) ?? "", published: select.text(3), imported: select.text(4) ?? "",
                    isWhole: select.integer(5) == 1, records: select.integer(6)))
        }
        return feeds
    }

    /// The feeds that give no clean bill: too old, of no known time, or not whole.
    ///
    /// - Parameters:
    ///   - days: How old a feed may be.
    ///   - now: The time that counts as now.
    public func staleFeeds(
        after days: Int = usualAgeLimit, now: Date
    ) throws(AdvisoriesError) -> [FeedState] { try feeds().filter { $0.isStale(after: days, now) } }

    /// How many records of vulnerabilities it holds, without lists of exploitation.
    public func recordCount() throws(AdvisoriesError) -> Int {
        let select = try file.statement(IndexStatements.text("count-records"))
        defer { select.reset() }
        return try select.step() ? select.integer(0) : 0
    }
}
