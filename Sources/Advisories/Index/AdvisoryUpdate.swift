public import Foundation
import SourceText

/// Brings the advisory index up to date with feeds that lie in files.
///
/// An import that is cut short, even by force, leaves the index whole: what was written stays, the feed is marked, and the
/// next import of the same completes it. The same data again changes nothing.
public struct AdvisoryUpdate {
    /// The index.
    public let index: URL
    /// The time that counts as now, as RFC 3339 text.
    public let now: String
    /// How long to wait for another import to end, in seconds.
    public var patience = 60
    let progress: (String) -> Void

    /// Makes one.
    ///
    /// - Parameters:
    ///   - index: Where the index is, or is to be.
    ///   - now: The time that counts as now, as RFC 3339 text in UTC.
    ///   - progress: Is told what is being done.
    public init(index: URL, now: String, progress: @escaping (String) -> Void = { _ in }) {
        self.index = index
        self.now = now
        self.progress = progress
    }

    /// Imports feeds.
    ///
    /// - Returns: What was done, for each feed.
    /// - Throws: ``AdvisoriesError``; feeds before the one that failed are imported.
    public func run(_ sources: [FeedSource]) throws(AdvisoriesError) -> [ImportOutcome] {
        let feeds = try opened(sources)
        let lock = try IndexLock(index, patience: patience, progress: progress)
        defer { withExtendedLifetime(lock) {} }
        let file = try IndexFile.writing(index)
        let writer = try IndexWriter(file)
        do throws(AdvisoriesError) {
            let files = feeds.reduce(0) { $0 + $1.files.count }
            let present = try Self.count(file)
            let isMuch = files > max(20_000, present) || present == 0
            if isMuch { writer.leavesIndexesForTheEnd = true } else { try writer.makeIndexes() }
            var outcomes: [ImportOutcome] = []
            var numbers = try IndexNumbers(file)
            for feed in feeds { outcomes.append(try run(feed, writer, &numbers)) }
            if isMuch { progress("making the indexes") }
            try writer.makeIndexes()
            try writer.commit()
            return outcomes
        } catch {
            writer.rollBack()
            throw Self.explained(error)
        }
    }

    // MARK: Feeds

    struct Feed {
        var name: String
        var kind: FeedKind
        var files: FeedFiles
        var origin: String
        var isPartial: Bool
        /// Whether it was fetched just now, so that even data without news are as new as that.
        var wasFetched: Bool
    }

    /// Opens the sources, finds out what they are, and puts those of one feed together.
    private func opened(_ sources: [FeedSource]) throws(AdvisoriesError) -> [Feed] {
        var feeds: [Feed] = []
        for source in sources {
            progress("opening \(source.shown)")
            let files = try FeedFiles(source.place, origin: source.shown)
            let recognition = try FeedRecognition(files)
            if let kind = source.kind, kind != recognition.kind {
                throw .refused("\(source.shown) should be \(kind.title), and is \(recognition.kind.title)")
            }
            let name = source.name ?? recognition.name
            let origin = source.origin ?? source.shown
            if let index = feeds.firstIndex(where: { $0.name == name }) {
                guard feeds[index].kind == recognition.kind else {
                    throw .refused(
                        "feed '\(name)' can't be both \(feeds[index].kind.title) and \(recognition.kind.title); "
                            + "import them one after the other, with names of their own")
                }
                feeds[index].files.append(files)
                feeds[index].origin += ", \(origin)"
                feeds[index].isPartial = feeds[index].isPartial || source.isPartial
            } else {
                feeds.append(
                    Feed(
                        name: name, kind: recognition.kind, files: files, origin: origin, isPartial: source.isPartial,
                        wasFetched: source.origin != nil))
            }
        }
        return feeds
    }

    private func run(
        _ feed: Feed, _ writer: IndexWriter, _ numbers: inout IndexNumbers
    ) throws(AdvisoriesError) -> ImportOutcome {
        let row = try FeedRow(writer.file, name: feed.name)
        if let row, row.kind != feed.kind.rawValue {
            throw .refused(
                "feed '\(feed.name)' has \(row.kind), and \(feed.origin) is \(feed.kind.title); choose another name with "
                    + "--name")
        }
        progress("\(feed.name): reading \(feed.origin)")
        switch feed.kind {
        case .kev, .epss: return try runList(feed, row, writer)
        default: return try runRecords(feed, row, writer, &numbers)
        }
    }

    /// Notes in the index that an import of a feed has begun; gives the feed's number.
    func begin(_ feed: Feed, _ row: FeedRow?, _ writer: IndexWriter) throws(AdvisoriesError) -> Int {
        try writer.begin()
        if let row {
            try writer.run("feed-begins", row.id)
            return row.id
        }
        let insert = try writer.file.statement(IndexStatements.text("insert-feed"))
        insert.bind(feed.name, at: 1)
        insert.bind(feed.kind.rawValue, at: 2)
        insert.bind(feed.origin, at: 3)
        insert.bind(now, at: 4)
        try insert.run()
        return try FeedRow(writer.file, name: feed.name)?.id ?? 0
    }

    func end(
        _ id: Int, _ feed: Feed, _ outcome: ImportOutcome, _ writer: IndexWriter
    ) throws(AdvisoriesError) {
        let update = try writer.file.statement(IndexStatements.text("feed-ends"))
        update.bind(feed.origin, at: 1)
        update.bind(outcome.published, at: 2)
        update.bind(now, at: 3)
        update.bind(outcome.records, at: 4)
        update.bind(id, at: 5)
        try update.run()
        try writer.commit()
    }

    /// Notes that a publisher had nothing new to say.
    func confirm(_ feed: Feed, _ row: FeedRow?, _ writer: IndexWriter) throws(AdvisoriesError) {
        guard feed.wasFetched, let row else { return }
        try writer.begin()
        let update = try writer.file.statement(IndexStatements.text("feed-origin"))
        update.bind(feed.origin, at: 1)
        update.bind(now, at: 2)
        update.bind(row.id, at: 3)
        try update.run()
        try writer.commit()
    }

    // MARK: Feeds of records

    private func runRecords(
        _ feed: Feed, _ row: FeedRow?, _ writer: IndexWriter, _ numbers: inout IndexNumbers
    ) throws(AdvisoriesError) -> ImportOutcome {
        var outcome = ImportOutcome(feed: feed.name, kind: feed.kind)
        outcome.published = row?.published
        let known = try row.map { row throws(AdvisoriesError) in try KnownRecords(writer.file, feed: row.id) }
        let channel = BatchChannel<FeedReading.Message>(room: 2)
        let reading = FeedReading(
            outcome, feed.files, known: known ?? KnownRecords(), numbers: numbers, to: channel)
        let thread = Thread { reading.run() }
        thread.stackSize = 8 << 20
        thread.start()
        var id = row?.id
        var hasBegun = false
        var written = 0
        do throws(AdvisoriesError) {
            while true {
                switch channel.receive() {
                case .rows(let batch):
                    if !hasBegun { id = try begin(feed, row, writer) }
                    hasBegun = true
                    try writer.write(batch, feed: id ?? 0)
                    written += batch.records.count
                    progress(
                        "\(feed.name): \(written) records written, \(batch.filesRead) of \(feed.files.count) files read"
                    )
                case .end(let result):
                    let reading = try result.get()
                    numbers = reading.numbers
                    return try finish(feed, row, reading, hasBegun: hasBegun, writer)
                }
            }
        } catch {
            channel.close()
            throw error
        }
    }

    private func finish(
        _ feed: Feed, _ row: FeedRow?, _ reading: FeedReading, hasBegun: Bool, _ writer: IndexWriter
    ) throws(AdvisoriesError) -> ImportOutcome {
        var outcome = reading.outcome
        let isAll = !feed.isPartial && (feed.files.isSet && feed.files.count > 1 || feed.kind.isWholeByNature)
        var gone = isAll ? reading.known.gone : []
        if gone.count > 100, gone.count * 2 > reading.known.entries.count {
            outcome.remarks.add(
                "\(gone.count) of \(reading.known.entries.count) records of feed \(feed.name) are not in \(feed.origin), "
                    + "which looks like a part of it; they are kept. To drop them: securable advisories remove "
                    + "\(feed.name), then import again")
            gone = []
        }
        let goneParts = isAll && !gone.isEmpty ? reading.known.goneParts : []
        outcome.published = outcome.published ?? feed.files.newestTime
        outcome.removed = gone.count
        outcome.records = reading.known.entries.count - gone.count
        let hasChanged = hasBegun || !gone.isEmpty || !outcome.changedParts.isEmpty
        guard hasChanged || row?.isWhole != true else {
            try confirm(feed, row, writer)
            return outcome
        }
        let id = hasBegun ? try FeedRow(writer.file, name: feed.name)?.id ?? 0 : try begin(feed, row, writer)
        try writer.remove(gone)
        try writer.begin()
        for part in outcome.changedParts {
            guard let digest = reading.known.digest(ofPart: part) else { continue }
            let insert = try writer.file.statement(IndexStatements.text("insert-part"))
            insert.bind(id, at: 1)
            insert.bind(part, at: 2)
            insert.bind(digest.stored, at: 3)
            try insert.run()
        }
        for part in goneParts {
            let delete = try writer.file.statement(IndexStatements.text("delete-part"))
            delete.bind(id, at: 1)
            delete.bind(part, at: 2)
            try delete.run()
        }
        try end(id, feed, outcome, writer)
        return outcome
    }

    // MARK: Failures

    private static func count(_ file: SQLiteFile) throws(AdvisoriesError) -> Int {
        let select = try file.statement(IndexStatements.text("count-records"))
        defer { select.reset() }
        return try select.step() ? select.integer(0) : 0
    }

    /// What failed, with what it means for the index.
    static func explained(_ error: AdvisoriesError) -> AdvisoriesError {
        guard case .database(let text) = error else { return error }
        if text.contains("full") {
            return .refused(
                "the disk is full; the index is whole, with what was imported before. Make room and import again: it goes "
                    + "on where it stopped")
        }
        return .refused("the index could not be written: \(text)")
    }
}

extension FeedKind {
    /// Whether one file always has all there is.
    var isWholeByNature: Bool { self == .debian || self == .alpine }
}
