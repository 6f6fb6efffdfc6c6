/// What the index has of a feed, to tell what is new, changed and gone.
struct KnownRecords: Sendable {
    /// A record that is there.
    struct Entry: Sendable {
        var id: Int
        var digest: Digest
        /// When it last changed, as a number; 0 where not said.
        var modified: Int
        /// The number of its part; -1 for a file of its own.
        var part: Int32
        /// Whether the import has met it.
        var isSeen: Bool
        /// Whether this import has written it.
        var isNew: Bool
    }

    /// A file of several records.
    struct Part: Sendable {
        let name: String
        var digest: Digest?
        var isSeen = false
        /// Whether it is as it was, so that its records are too.
        var isUnchanged = false
    }

    private var places: [String: Int] = [:]
    private(set) var entries: [Entry] = []
    private(set) var parts: [Part] = []
    private var partPlaces: [String: Int] = [:]

    /// Nothing is known yet.
    init() {}

    /// What an index has of a feed.
    init(_ file: SQLiteFile, feed: Int) throws(AdvisoriesError) {
        let selectParts = try file.statement(IndexStatements.text("known-parts"))
        selectParts.bind(feed, at: 1)
        while try selectParts.step() {
            let place = part(selectParts.text(0) ?? "")
            parts[place].digest = Digest(stored: selectParts.integer(1))
        }
        let select = try file.statement(IndexStatements.text("known-records"))
        select.bind(feed, at: 1)
        while try select.step() {
            places[select.text(0) ?? ""] = entries.count
            entries.append(
                Entry(
                    id: select.integer(1), digest: Digest(stored: select.integer(2)),
                    modified: select.text(4).map(RecordText.number(ofTime:)) ?? 0,
                    part: select.isNull(3) ? -1 : Int32(part(select.text(3) ?? "")), isSeen: false, isNew: false))
        }
    }

    /// The place of the part with a name, which is noted if it is new.
    mutating func part(_ name: String) -> Int {
        if let place = partPlaces[name] { return place }
        partPlaces[name] = parts.count
        parts.append(Part(name: name))
        return parts.count - 1
    }

    /// Notes that a part was met; true where it is as it was.
    mutating func isUnchanged(part name: String, _ digest: Digest) -> Bool {
        let place = part(name)
        parts[place].isSeen = true
        if parts[place].digest == digest {
            parts[place].isUnchanged = true
            return true
        }
        return false
    }

    /// What a part is now.
    func digest(ofPart name: String) -> Digest? { partPlaces[name].flatMap { parts[$0].digest } }

    /// Whether there is such a part.
    func hasPart(_ name: String) -> Bool { partPlaces[name] != nil }

    /// Leaves the records of a part that can't be read as they are.
    mutating func keep(part name: String) {
        let place = part(name)
        parts[place].isSeen = true
        parts[place].isUnchanged = true
    }

    /// Notes what a part was when it was read.
    mutating func note(part name: String, _ digest: Digest) { parts[part(name)].digest = digest }

    /// The place of the record with a name.
    func place(_ name: String) -> Int? { places[name] }

    /// Notes that a record was met.
    mutating func see(_ place: Int) { entries[place].isSeen = true }

    /// Notes that all records were met.
    mutating func seeAll() { for place in entries.indices { entries[place].isSeen = true } }

    /// Notes in which file a record stands.
    mutating func move(_ place: Int, part: Int32) { entries[place].part = part }

    /// Notes what a record is now.
    mutating func update(_ place: Int, digest: Digest, modified: Int, part: Int32) {
        entries[place].digest = digest
        entries[place].modified = modified
        entries[place].part = part
        entries[place].isSeen = true
        entries[place].isNew = true
    }

    /// Notes a new record.
    mutating func add(_ name: String, id: Int, digest: Digest, modified: Int, part: Int32) {
        places[name] = entries.count
        entries.append(Entry(id: id, digest: digest, modified: modified, part: part, isSeen: true, isNew: true))
    }

    /// The numbers of the records that a whole set did not have.
    var gone: [Int] {
        entries.lazy.filter { entry in
            !entry.isSeen && !(entry.part >= 0 && parts[Int(entry.part)].isUnchanged)
        }.map(\.id)
    }

    /// The names of the parts that a whole set did not have.
    var goneParts: [String] { parts.filter { !$0.isSeen }.map(\.name) }
}
