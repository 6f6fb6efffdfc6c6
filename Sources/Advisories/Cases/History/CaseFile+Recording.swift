import Foundation

extension CaseFile {
    /// Opens a case, together with what is known of it from the start.
    ///
    /// - Parameters:
    ///   - opening: The entry that opens it; its details hold the kind and the title.
    ///   - known: What else is known, such as the awareness time; all is kept, or nothing.
    ///   - now: The time by this machine's clock.
    /// - Throws: ``AdvisoriesError`` with the reason where something can't be true, or was not written.
    public func open(
        _ opening: CaseEntry, known: [CaseEntry] = [], now: PointInTime
    ) throws(AdvisoriesError) -> Case {
        guard let kind = opening.details.kind, let title = opening.details.title,
            title.contains(where: { !$0.isWhitespace })
        else { throw .refused("a case needs a title, so that people know it again") }
        try Case.admitTexts(of: opening)
        guard opening.happened <= now else { throw .refused("\(opening.happened.spoken) lies in the future") }
        if kind == .vulnerability, known.contains(where: { $0.kind == .aware }),
            known.contains(where: { $0.kind == .exploited && $0.details.answer == false })
        {
            throw Case.awareOfNothing
        }
        return try database.transaction { () throws(AdvisoriesError) in
            let id = try nextID(in: now)
            var events = [try append(opening, to: id, now)]
            for entry in known {
                guard let case_ = Case(events) else { throw .refused("the case has no kind") }
                try case_.admit(entry, now: now)
                events.append(try append(entry, to: id, now))
            }
            guard let made = Case(events) else { throw .refused("the case has no kind") }
            return made
        }
    }

    /// Writes down what happened in a case.
    ///
    /// - Throws: ``AdvisoriesError`` with the reason where it can't be true of the case, or was not written.
    public func record(_ entry: CaseEntry, in id: String, now: PointInTime) throws(AdvisoriesError) -> Case {
        try database.transaction { () throws(AdvisoriesError) in
            guard var found = try find(id) else { throw .refused("there is no case \(id)") }
            try found.admit(entry, now: now)
            found.add(try append(entry, to: id, now))
            return found
        }
    }

    private func nextID(in now: PointInTime) throws(AdvisoriesError) -> String {
        let year = now.utc.prefix(4)
        let last = try database.statement(
            "SELECT max(CAST(substr(case_id, 6) AS INTEGER)) FROM event WHERE kind = 'opened' AND substr(case_id, 1, 5) = ?"
        )
        last.bind(year + "-", at: 1)
        let number = try last.step() ? last.integer(0) + 1 : 1
        last.reset()
        let digits = String(number)
        return year + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private func append(_ entry: CaseEntry, to id: String, _ now: PointInTime) throws(AdvisoriesError) -> CaseEvent {
        let last = try database.statement("SELECT number, hash FROM event ORDER BY number DESC LIMIT 1")
        let isThere = try last.step()
        let (number, previous) = isThere ? (last.integer(0) + 1, last.text(1) ?? "") : (1, CaseEvent.start)
        last.reset()
        let recorded = now.shown(in: .utc)
        let columns: [String?] = [
            String(number), id, entry.kind.rawValue, entry.happened.text, recorded.text, entry.role,
            try Self.json(entry.details), previous,
        ]
        let hash = CaseEvent.hash(of: columns)
        let insert = try database.statement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        insert.bind(number, at: 1)
        for (index, column) in columns.enumerated().dropFirst() { insert.bind(column, at: index + 1) }
        insert.bind(hash, at: 9)
        try insert.run()
        return CaseEvent(
            number: number, caseID: id, kind: entry.kind, happened: entry.happened, recorded: recorded,
            role: entry.role, details: entry.details, hash: hash)
    }

    private static func json(_ details: CaseDetails) throws(AdvisoriesError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(details) else { throw .refused("the details can't be written as JSON") }
        return String(decoding: data, as: UTF8.self)
    }
}
