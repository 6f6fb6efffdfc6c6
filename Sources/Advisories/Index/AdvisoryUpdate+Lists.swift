import SourceText

extension AdvisoryUpdate {
    /// Imports lists of what is exploited, or likely to be.
    func runList(
        _ feed: Feed, _ row: FeedRow?, _ writer: IndexWriter
    ) throws(AdvisoriesError) -> ImportOutcome {
        var outcome = ImportOutcome(feed: feed.name, kind: feed.kind)
        outcome.published = row?.published
        outcome.records = row?.records ?? 0
        outcome.unchanged = outcome.records
        let known = try row.map { row throws(AdvisoriesError) in try KnownRecords(writer.file, feed: row.id) }
        // Each such file is all there is; of several, the last.
        let last = feed.files.count - 1
        try feed.files.withContent(last) { bytes, digest throws(AdvisoriesError) in
            let name = feed.files.name(last)
            if row?.isWhole == true, known?.parts.contains(where: { $0.digest == digest }) == true {
                return try confirm(feed, row, writer)
            }
            let list: ExploitationList
            do throws(ReadingFault) {
                list = try ExploitationList(bytes, feed.kind)
            } catch {
                throw .file(Diagnostic("bad-record", error.text, at: Place(file: feed.files.origin)))
            }
            for remark in list.remarks { outcome.remarks.add(remark) }
            let id = try begin(feed, row, writer)
            try list.write(to: writer, feed: id)
            try writer.run("delete-parts", id)
            let insert = try writer.file.statement(IndexStatements.text("insert-part"))
            insert.bind(id, at: 1)
            insert.bind(name, at: 2)
            insert.bind(digest.stored, at: 3)
            try insert.run()
            outcome.added = max(0, list.count - outcome.records)
            outcome.changed = min(list.count, outcome.records)
            outcome.removed = max(0, outcome.records - list.count)
            outcome.unchanged = 0
            outcome.records = list.count
            outcome.published = list.published ?? outcome.published
            try end(id, feed, outcome, writer)
        }
        return outcome
    }
}
