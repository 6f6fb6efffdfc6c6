import SourceText

/// Reads the files of a feed of records, on a thread of its own, and hands on the rows of what is new or changed.
struct FeedReading: Sendable {
    /// What is handed on.
    enum Message: Sendable {
        case rows(RowBatch)
        case end(Result<FeedReading, AdvisoriesError>)
    }

    private let kind: FeedKind
    private let files: FeedFiles
    private let channel: BatchChannel<Message>
    private var builder: BatchBuilder
    /// What the index has after what was handed on.
    private(set) var known: KnownRecords
    /// What was done.
    private(set) var outcome: ImportOutcome
    /// The file that is being read.
    private var current = ""

    /// The numbers that come next.
    var numbers: IndexNumbers { builder.numbers }

    init(
        _ outcome: ImportOutcome, _ files: FeedFiles, known: KnownRecords, numbers: IndexNumbers,
        to channel: BatchChannel<Message>
    ) {
        kind = outcome.kind
        self.files = files
        self.channel = channel
        self.known = known
        self.outcome = outcome
        builder = BatchBuilder(numbers)
    }

    /// Reads everything.
    consuming func run() {
        var reading = self
        do throws(AdvisoriesError) {
            try reading.readAll()
            reading.flush()
            _ = reading.channel.send(.end(.success(reading)))
        } catch {
            _ = reading.channel.send(.end(.failure(error)))
        }
    }

    private mutating func readAll() throws(AdvisoriesError) {
        for remark in files.remarks { outcome.remarks.add(remark) }
        if let collection = RecordCollection(kind) { return try read(into: collection) }
        var read = 0
        var firstFault: AdvisoriesError?
        for index in 0..<files.count {
            current = files.name(index)
            builder.note(filesRead: index + 1)
            if let digest = files.digest(index), isKnown(digest) {
                read += 1
                continue
            }
            do throws(AdvisoriesError) {
                try files.withContent(index) { bytes, digest throws(AdvisoriesError) in
                    try self.read(bytes, digest)
                }
                read += 1
            } catch {
                guard files.isSet, case .file(let diagnostic) = error, diagnostic.code != Self.wholePageCode else {
                    throw error
                }
                firstFault = firstFault ?? error
                outcome.remarks.add("\(current): \(diagnostic.message)")
                keepWhatIsNamed(current)
            }
        }
        if read == 0, let firstFault { throw firstFault }
    }

    /// Whether the file is one that the index has just so, and notes that it was met.
    private mutating func isKnown(_ digest: Digest) -> Bool {
        if let place = known.place(Self.recordName(current)), known.entries[place].part < 0 {
            guard known.entries[place].digest == digest else { return false }
            if !known.entries[place].isSeen { outcome.unchanged += 1 }
            known.see(place)
            return true
        }
        return known.hasPart(current) && known.isUnchanged(part: current, digest)
    }

    /// A record that can't be read this time stays as it is.
    private mutating func keepWhatIsNamed(_ file: String) {
        if let place = known.place(Self.recordName(file)) { known.see(place) }
        if known.hasPart(file) { known.keep(part: file) }
    }

    /// The record that a file is named after.
    private static func recordName(_ file: String) -> String {
        let name = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[file.utf8.index(after: $0)...] } ?? file[...]
        return String(name.hasSuffix(".json") ? name.dropLast(5) : name)
    }

    // MARK: Files

    /// A damaged file of many records ends the import, since it may have been cut short.
    private static let wholePageCode = "bad-json"

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ digest: Digest) throws(AdvisoriesError) {
        if isKnown(digest) { return }
        switch kind {
        case .csaf: try readDocument(bytes, digest)
        default:
            if RecordPage.isPage(bytes, kind) {
                try readPage(bytes, digest)
            } else {
                do throws(ReadingFault) {
                    take(try Self.record(bytes, kind), digest, part: nil)
                } catch {
                    throw fault(error, bytes, code: files.isSet ? "bad-record" : "bad-json")
                }
            }
        }
    }

    private static func record(
        _ bytes: UnsafeBufferPointer<UInt8>, _ kind: FeedKind
    ) throws(ReadingFault) -> AdvisoryRecord {
        guard bytes.count <= RecordText.sizeLimit else {
            throw ReadingFault(
                "the record has \(bytes.count >> 20) MiB, and at most \(RecordText.sizeLimit >> 20) are read")
        }
        return switch kind {
        case .osv: try OSVReader.record(bytes)
        case .cve: try CVEReader.record(bytes)
        default: try NVDReader.record(bytes)
        }
    }

    private mutating func readPage(_ bytes: UnsafeBufferPointer<UInt8>, _ digest: Digest) throws(AdvisoriesError) {
        let part = current
        do throws(ReadingFault) {
            // To the end first: a page that was cut short must not be taken for all there is.
            var whole = JSONReader(bytes)
            try whole.skip()
            try whole.end()
            _ = known.isUnchanged(part: part, digest)
            let time = try RecordPage.forEach(bytes) { slice in
                do throws(ReadingFault) {
                    take(try Self.record(slice, kind), Digest(UnsafeRawBufferPointer(slice)), part: part)
                } catch {
                    outcome.remarks.add("\(part): \(error.text)")
                }
            }
            noteTime(time)
        } catch {
            throw fault(error, bytes, code: Self.wholePageCode)
        }
        known.note(part: part, digest)
        outcome.changedParts.append(part)
    }

    private mutating func readDocument(_ bytes: UnsafeBufferPointer<UInt8>, _ digest: Digest) throws(AdvisoriesError) {
        let records: [AdvisoryRecord]
        do throws(ReadingFault) {
            records = try CSAFReader.records(bytes)
        } catch {
            throw fault(error, bytes, code: files.isSet ? "bad-record" : "bad-json")
        }
        _ = known.isUnchanged(part: current, digest)
        for record in records { take(record, digest, part: current) }
        known.note(part: current, digest)
        outcome.changedParts.append(current)
    }

    /// Debian's and Alpine's data speak of packages, and of one vulnerability in many places.
    private mutating func read(into collection: RecordCollection) throws(AdvisoriesError) {
        var collection = collection
        var digests: [Digest] = []
        for index in 0..<files.count {
            digests.append(
                try files.withContent(index) { bytes, digest throws(AdvisoriesError) in
                    do throws(ReadingFault) {
                        try collection.read(bytes)
                    } catch {
                        throw fault(error, bytes, code: "bad-json")
                    }
                    return digest
                })
        }
        var areUnchanged = true
        for (index, digest) in digests.enumerated() {
            if !known.isUnchanged(part: files.name(index), digest) { areUnchanged = false }
        }
        if areUnchanged, known.parts.count == files.count {
            known.seeAll()
            outcome.unchanged = known.entries.count
            return
        }
        collection.forEach { record, digest in take(record, digest, part: nil) }
        for (index, digest) in digests.enumerated() {
            known.note(part: files.name(index), digest)
            outcome.changedParts.append(files.name(index))
        }
    }

    private func fault(_ fault: ReadingFault, _ bytes: UnsafeBufferPointer<UInt8>, code: String) -> AdvisoriesError {
        let before = bytes.prefix(fault.offset ?? 0)
        let line = fault.offset == nil ? 0 : before.count { $0 == 0x0A } + 1
        let column = fault.offset == nil ? 0 : before.count - (before.lastIndex(of: 0x0A) ?? -1)
        let file = files.isSet ? "\(files.origin)/\(current)" : files.origin
        return .file(Diagnostic(code, fault.text, at: Place(file: file, line: line, column: column)))
    }

    // MARK: Records

    private mutating func take(_ record: AdvisoryRecord, _ digest: Digest, part: String?) {
        let modified = record.modified.map(RecordText.number(ofTime:)) ?? 0
        let partPlace = part.map { Int32(known.part($0)) } ?? -1
        noteTime(record.modified)
        guard let place = known.place(record.name) else {
            let id = builder.add(record, digest: digest, replacing: nil, part: part)
            known.add(record.name, id: id, digest: digest, modified: modified, part: partPlace)
            outcome.added += 1
            flushIfFull()
            return
        }
        let entry = known.entries[place]
        if entry.digest == digest {
            if !entry.isSeen { outcome.unchanged += 1 }
            if entry.part != partPlace, !entry.isSeen {
                builder.move(entry.id, to: part)
                known.move(place, part: partPlace)
            }
            known.see(place)
            return
        }
        // The same record in two files: the newer counts, and the later where neither is.
        if entry.isSeen || entry.part != partPlace, modified < entry.modified {
            if !entry.isSeen { outcome.unchanged += 1 }
            known.see(place)
            return
        }
        // What waits to be written must be there before it is replaced.
        if entry.isNew { flush() } else { outcome.changed += 1 }
        if !entry.isSeen, entry.isNew { outcome.changed += 1 }
        builder.add(record, digest: digest, replacing: entry.id, part: part)
        known.update(place, digest: digest, modified: modified, part: partPlace)
        flushIfFull()
    }

    private mutating func noteTime(_ time: String?) {
        guard let time else { return }
        let isNewer =
            outcome.published.map { RecordText.number(ofTime: $0) < RecordText.number(ofTime: time) } ?? true
        if isNewer { outcome.published = time }
    }

    private mutating func flushIfFull() { if builder.isFull { flush() } }

    private mutating func flush() {
        guard !builder.batch.isEmpty else { return }
        _ = channel.send(.rows(builder.take()))
    }
}
