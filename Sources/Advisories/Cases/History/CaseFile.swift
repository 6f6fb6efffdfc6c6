public import Foundation

/// The file that keeps cases: an append-only trail of events in one SQLite file.
///
/// It is confidential, so only its owner can read it. An event is in it whole or not at all, whatever ends the process,
/// and two who write at once wait for each other. A drill has a file of its own, which is marked as one.
public final class CaseFile {
    /// What a file is for, which never changes.
    public enum Purpose: String, Sendable {
        /// What happens.
        case real
        /// What is only played.
        case drill
    }

    /// Where it is.
    public let url: URL
    let database: SQLiteFile

    /// The drill's file that belongs to a file of cases: `harbor.drill.db` beside `harbor.db`.
    public static func drillFile(beside url: URL) -> URL {
        url.deletingPathExtension().appendingPathExtension("drill.db")
    }

    /// Opens a file of cases; makes it where it is not there.
    ///
    /// - Throws: ``AdvisoriesError`` where it is no such file, is for another purpose, or can't be opened.
    public init(_ url: URL, for purpose: Purpose) throws(AdvisoriesError) {
        self.url = url
        try Self.makePrivate(url)
        database = try SQLiteFile(url, .writing)
        // EXTRA also writes the folder, so that what was said to be kept is kept through a power cut.
        try database.run("PRAGMA synchronous = EXTRA; PRAGMA trusted_schema = OFF;")
        try database.transaction { () throws(AdvisoriesError) in try Self.prepare(database, for: purpose, at: url) }
    }

    private static func prepare(_ database: SQLiteFile, for purpose: Purpose, at url: URL) throws(AdvisoriesError) {
        let name = url.lastPathComponent
        let tables = try database.statement(
            "SELECT count(*), count(*) FILTER (WHERE name = 'about') FROM sqlite_schema")
        guard try tables.step() else { return }
        let (count, known) = (tables.integer(0), tables.integer(1))
        tables.reset()
        guard count > 0 else {
            try database.run(Resources.text(of: "cases.sql") ?? "")
            let insert = try database.statement("INSERT INTO about VALUES ('purpose', ?)")
            insert.bind(purpose.rawValue, at: 1)
            return try insert.run()
        }
        guard known == 1 else { throw .refused("\(name) is a database, but not one of cases") }
        var about: [String: String] = [:]
        let rows = try database.statement("SELECT key, value FROM about")
        while try rows.step() { about[rows.text(0) ?? ""] = rows.text(1) }
        guard about["format"] == "1" else {
            throw .refused("\(name) was written by a newer version of Securable, which has to read it")
        }
        guard about["purpose"] == purpose.rawValue else {
            throw .refused(
                purpose == .drill
                    ? "\(name) holds real cases, so no drill is written into it"
                    : "\(name) is the file of a drill; add --drill, or name another file")
        }
    }

    /// Makes the file and its folder for their owner alone, or shuts others out of a file that is there.
    ///
    /// A group that was let in stays so, since a team may share a file on purpose.
    private static func makePrivate(_ url: URL) throws(AdvisoriesError) {
        let path = url.path(percentEncoded: false)
        let folder = url.deletingLastPathComponent()
        if !FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) {
            do {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw .database("the folder of \(url.lastPathComponent) can't be made")
            }
        }
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .database("\(url.lastPathComponent): \(String(cString: strerror(errno)).lowercased())")
        }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & 0o007 != 0 {
            fchmod(descriptor, status.st_mode & 0o770)
        }
    }

    // MARK: Reading

    /// All cases, by their ids.
    ///
    /// - Throws: ``AdvisoriesError`` where the file can't be read, or holds what no version of Securable wrote.
    public func cases() throws(AdvisoriesError) -> [Case] {
        var events: [String: [CaseEvent]] = [:]
        let rows = try database.statement("\(Self.select) ORDER BY number")
        while try rows.step() {
            let event = try Self.event(rows)
            events[event.caseID, default: []].append(event)
        }
        var cases: [Case] = []
        for (id, events) in events.sorted(by: { $0.key < $1.key }) {
            guard let found = Case(events) else { throw Self.unopened(id) }
            cases.append(found)
        }
        return cases
    }

    /// The case with an id; nil where there is none.
    public func find(_ id: String) throws(AdvisoriesError) -> Case? {
        let rows = try database.statement("\(Self.select) WHERE case_id = ? ORDER BY number")
        rows.bind(id, at: 1)
        var events: [CaseEvent] = []
        while try rows.step() { events.append(try Self.event(rows)) }
        guard events.isEmpty || Case(events) != nil else { throw Self.unopened(id) }
        return Case(events)
    }

    private static func unopened(_ id: String) -> AdvisoriesError {
        .refused("case \(id) does not begin with its opening, so the file was changed by hand: securable case verify")
    }

    static let select =
        "SELECT number, case_id, kind, happened, recorded, role, details, previous, hash FROM event"

    private static func event(_ row: SQLiteStatement) throws(AdvisoriesError) -> CaseEvent {
        let number = row.integer(0)
        guard let kind = row.text(2).flatMap(CaseEventKind.init(rawValue:)),
            let happened = row.text(3).flatMap(PointInTime.init(stored:)),
            let recorded = row.text(4).flatMap(PointInTime.init(stored:)),
            let details = row.text(6).flatMap({
                try? JSONDecoder().decode(CaseDetails.self, from: Data($0.utf8))
            })
        else {
            row.reset()
            throw .refused("event \(number) can't be read, so the file was changed by hand: securable case verify")
        }
        return CaseEvent(
            number: number, caseID: row.text(1) ?? "", kind: kind, happened: happened, recorded: recorded,
            role: row.text(5), details: details, hash: row.text(8) ?? "")
    }
}
