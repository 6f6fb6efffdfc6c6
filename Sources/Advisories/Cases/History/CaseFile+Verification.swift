/// Whether a file of cases is as it was written.
public struct CaseVerification: Sendable, Equatable {
    /// How many events it holds.
    public let events: Int
    /// The hash of the last event; whoever keeps it elsewhere can later prove that nothing before it was changed.
    public let head: String
    /// What was found, in words, first to last; empty when all is well.
    public let problems: [String]
}

extension CaseFile {
    /// Checks every event against the chain of hashes.
    ///
    /// A chain shows that an event was changed, put in or taken out, unless all after it were made anew; that shows where
    /// a hash was kept elsewhere.
    ///
    /// - Parameter kept: A hash that was kept elsewhere, or its first 12 or more digits.
    /// - Complexity: O(*n*) for *n* events; problems after the tenth are only counted.
    public func verify(kept: String? = nil) throws(AdvisoriesError) -> CaseVerification {
        var problems: [String] = []
        var previous = CaseEvent.start
        var count = 0
        var isKept = false
        let rows = try database.statement("\(Self.select) ORDER BY number")
        while try rows.step() {
            count += 1
            let number = rows.integer(0)
            if number != count, problems.isEmpty {
                problems.append("event \(count) is missing")
            }
            if rows.text(7) != previous { problems.append("event \(number) does not follow from the one before it") }
            let columns = [String(number)] + (1...7).map { rows.text($0) }
            let hash = rows.text(8) ?? ""
            if CaseEvent.hash(of: columns) != hash {
                problems.append("event \(number) was changed after it was written")
            }
            previous = hash
            if let kept, kept.count >= 12, hash.hasPrefix(kept.lowercased()) { isKept = true }
        }
        if let kept, !isKept { problems.append("no event has the hash \(kept), which was kept elsewhere") }
        if problems.count > 10 { problems = problems.prefix(10) + ["and \(problems.count - 10) more"] }
        return CaseVerification(events: count, head: previous, problems: problems)
    }
}
