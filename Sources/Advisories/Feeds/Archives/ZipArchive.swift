import SourceText

/// A zip archive that is read entry by entry, into memory only: nothing is ever written to the places that it names.
final class ZipArchive {
    /// The most that all entries together may unpack to, in bytes.
    static let totalLimit = 64 << 30
    /// The most that one entry may unpack to in memory, in bytes.
    static let entryLimit = 1 << 30
    /// An entry that grows more than so many times, to more than ``bombSize``, is there to fill memory.
    private static let bombRatio = 1000
    private static let bombSize = 100 << 20

    let path: String
    /// The entries that are files, in the order in which they lie; of several with the same name, the last.
    let entries: [ZipEntry]
    /// What is odd about the archive, for people.
    let remarks: [String]
    private let file: ByteFile
    private let start: Int
    private let size: Int
    private let directory: ZipDirectory
    private let inflater = Inflater()
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private var unpacked = 0

    /// Opens an archive.
    ///
    /// - Throws: a diagnostic with the code `bad-archive`: cut short, damaged, encrypted, hostile.
    convenience init(_ file: ByteFile, path: String) throws(AdvisoriesError) {
        try self.init(file, path: path, start: 0, size: file.size)
    }

    private init(_ file: ByteFile, path: String, start: Int, size: Int) throws(AdvisoriesError) {
        self.path = path
        self.file = file
        self.start = start
        self.size = size
        let directory = try ZipDirectory(file, start: start, size: size)
        self.directory = directory
        var last: [String: Int] = [:]
        last.reserveCapacity(directory.entries.count)
        var doubled = 0
        for (index, entry) in directory.entries.enumerated() {
            let name = directory.name(of: entry)
            if name.hasSuffix("/") { continue }
            if let reason = Self.reasonToRefuse(entry, name) {
                throw .file(
                    Diagnostic("bad-archive", "the entry '\(name.prefix(200))' \(reason)", at: Place(file: path)))
            }
            if last.updateValue(index, forKey: name) != nil { doubled += 1 }
        }
        entries = last.values.sorted { directory.entries[$0].offset < directory.entries[$1].offset }
            .map { directory.entries[$0] }
        remarks = doubled == 0 ? [] : ["\(path) has \(doubled) entries whose names come again later; the last counts"]
    }

    deinit { buffer.deallocate() }

    private static func reasonToRefuse(_ entry: ZipEntry, _ name: String) -> String? {
        if name.hasPrefix("/") || name.contains("\\") || name.utf8.contains(0)
            || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
        {
            return "has a name that leads out of the archive; no publisher writes such names, so nothing of it is read"
        }
        if entry.flags & 1 != 0 { return "is encrypted; unpack the archive and import the folder" }
        if entry.method != 0, entry.method != 8 {
            return "is packed by method \(entry.method), and only stored and deflated ones are read; unpack the archive"
        }
        if entry.size > bombSize, entry.size / max(1, entry.packedSize) > bombRatio {
            return "would grow from \(entry.packedSize) to \(entry.size) bytes: it is made to fill memory"
        }
        return nil
    }

    /// The name of an entry.
    func name(of entry: ZipEntry) -> String { directory.name(of: entry) }

    /// The content of an entry, good until the next is asked for.
    ///
    /// - Throws: a diagnostic with the code `bad-archive` where it is damaged or too large.
    func content(of entry: ZipEntry) throws(AdvisoriesError) -> UnsafeRawBufferPointer {
        guard entry.size <= Self.entryLimit else {
            throw refusal(
                entry, "unpacks to \(entry.size >> 20) MiB, and at most \(Self.entryLimit >> 20) MiB are read")
        }
        try count(entry.size)
        let packed = try packed(entry)
        if entry.method == 0 {
            try check(packed, entry)
            return packed
        }
        if buffer.count < entry.size {
            buffer.deallocate()
            buffer = .allocate(byteCount: max(entry.size, buffer.count * 2), alignment: 16)
        }
        let place = UnsafeMutableRawBufferPointer(rebasing: buffer[..<entry.size])
        guard inflater.inflate(packed, into: place) else { throw refusal(entry, "is damaged") }
        let content = UnsafeRawBufferPointer(place)
        try check(content, entry)
        return content
    }

    /// An archive that is an entry of this one.
    func archive(in entry: ZipEntry) throws(AdvisoriesError) -> ZipArchive {
        let path = "\(path)/\(name(of: entry))"
        if entry.method == 0 {
            let place = try place(of: entry)
            return try ZipArchive(file, path: path, start: place, size: entry.packedSize)
        }
        try count(entry.size)
        let place = try place(of: entry)
        var taken = 0
        var written = 0
        let unpacked = try ByteFile(unpackedFrom: path) { descriptor throws(AdvisoriesError) in
            let isWhole = try Inflater().inflate(
                next: { () throws(AdvisoriesError) in
                    let count = min(entry.packedSize - taken, 1 << 20)
                    guard count > 0 else { return nil }
                    defer { taken += count }
                    return try file.bytes(at: place + taken, count: count)
                },
                take: { piece throws(AdvisoriesError) in
                    written += piece.count
                    guard written <= entry.size else { throw refusal(entry, "is damaged") }
                    try DiskWriting.write(piece, to: descriptor)
                })
            guard isWhole, written == entry.size else { throw refusal(entry, "is damaged") }
        }
        return try ZipArchive(unpacked, path: path)
    }

    private func count(_ size: Int) throws(AdvisoriesError) {
        unpacked += size
        guard unpacked <= Self.totalLimit else {
            throw .file(
                Diagnostic(
                    "bad-archive", "the archive unpacks to more than \(Self.totalLimit >> 30) GiB",
                    at: Place(file: path)))
        }
    }

    private func check(_ content: UnsafeRawBufferPointer, _ entry: ZipEntry) throws(AdvisoriesError) {
        guard content.count == entry.size, Inflater.checksum(content) == UInt(entry.checksum) else {
            throw refusal(entry, "is damaged: its checksum does not fit")
        }
    }

    /// Where the content lies, which the entry's own header says.
    private func place(of entry: ZipEntry) throws(AdvisoriesError) -> Int {
        guard entry.offset <= size - 30 else { throw refusal(entry, "lies outside the archive") }
        let header = try file.bytes(at: start + entry.offset, count: 30)
        guard header[0] == 0x50, header[1] == 0x4B, header[2] == 3, header[3] == 4 else {
            throw refusal(entry, "has no header")
        }
        let nameLength = Int(header[26]) | Int(header[27]) << 8
        let extraLength = Int(header[28]) | Int(header[29]) << 8
        let place = entry.offset + 30 + nameLength + extraLength
        guard place <= size, entry.packedSize <= size - place else { throw refusal(entry, "lies outside the archive") }
        return start + place
    }

    private func packed(_ entry: ZipEntry) throws(AdvisoriesError) -> UnsafeRawBufferPointer {
        let place = try place(of: entry)
        return try file.bytes(at: place, count: entry.packedSize)
    }

    private func refusal(_ entry: ZipEntry, _ reason: String) -> AdvisoriesError {
        .file(Diagnostic("bad-archive", "the entry '\(name(of: entry).prefix(200))' \(reason)", at: Place(file: path)))
    }
}
