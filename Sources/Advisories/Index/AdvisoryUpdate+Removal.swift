extension AdvisoryUpdate {
    /// Removes a feed with its records; false where there is none of that name.
    public func remove(feed name: String) throws(AdvisoriesError) -> Bool {
        let lock = try IndexLock(index, patience: patience, progress: progress)
        defer { withExtendedLifetime(lock) {} }
        _ = try IndexFile.reading(index)
        let writer = try IndexWriter(try IndexFile.writing(index))
        guard let row = try FeedRow(writer.file, name: name) else { return false }
        do throws(AdvisoriesError) {
            try writer.makeIndexes()
            let known = try KnownRecords(writer.file, feed: row.id)
            try writer.begin()
            try writer.run("feed-begins", row.id)
            progress("removing \(known.entries.count) records")
            try writer.remove(known.entries.map(\.id))
            try writer.begin()
            for statement in ["delete-exploited", "delete-predictions", "delete-parts", "delete-feed"] {
                try writer.run(statement, row.id)
            }
            try writer.commit()
            return true
        } catch {
            writer.rollBack()
            throw Self.explained(error)
        }
    }
}
