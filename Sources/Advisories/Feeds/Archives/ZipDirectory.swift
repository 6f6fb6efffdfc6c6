import SourceText

/// An entry of a zip archive, as its central directory has it.
struct ZipEntry {
    /// Where the name lies in the directory.
    let nameStart: Int
    let nameLength: Int
    /// 0 stored, 8 deflated; others can't be read.
    let method: UInt16
    let flags: UInt16
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    /// Where its header lies in the archive.
    let offset: Int

    /// 64 bits over its content, known without unpacking it.
    var digest: Digest { Digest(checksum: UInt(checksum), size: size) }
}

/// The central directory of a zip archive.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16 and 4.5.3 (zip64).
struct ZipDirectory {
    /// How many entries an archive may have.
    static let entryLimit = 2_000_000
    private static let sizeLimit = 512 << 20

    let entries: [ZipEntry]
    private let names: [UInt8]

    /// The name of an entry.
    func name(of entry: ZipEntry) -> String {
        String(decoding: names[entry.nameStart..<(entry.nameStart + entry.nameLength)], as: UTF8.self)
    }

    /// Reads the directory of the archive that fills a part of a file.
    init(_ file: ByteFile, start: Int, size: Int) throws(AdvisoriesError) {
        func refuse(_ message: String) -> AdvisoriesError {
            .file(Diagnostic("bad-archive", message, at: Place(file: file.path)))
        }
        func field(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ count: Int) -> UInt64 {
            (0..<count).reduce(0) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) }
        }
        // The end record is 22 bytes long, and may be followed by a comment of up to 65,535.
        let tailSize = min(size, 22 + 65_535)
        let tail = try file.bytes(at: start + size - tailSize, count: tailSize)
        guard size >= 22,
            let end = stride(from: tailSize - 22, through: 0, by: -1).first(where: { place in
                field(tail, place, 4) == 0x0605_4B50 && place + 22 + Int(field(tail, place + 20, 2)) <= tailSize
            })
        else {
            throw refuse(
                "the archive has no directory at its end: it was cut short, or is no zip archive; fetch it again")
        }
        var count = field(tail, end + 10, 2)
        var directorySize = field(tail, end + 12, 4)
        var directoryStart = field(tail, end + 16, 4)
        let endPlace = start + size - tailSize + end
        if count == 0xFFFF || directorySize == 0xFFFF_FFFF || directoryStart == 0xFFFF_FFFF, endPlace - 20 >= start {
            let locator = try file.bytes(at: endPlace - 20, count: 20)
            if field(locator, 0, 4) == 0x0706_4B50 {
                let place = field(locator, 8, 8)
                guard size >= 56, place <= UInt64(size - 56) else {
                    throw refuse("the archive's directory is damaged; fetch it again")
                }
                let record = try file.bytes(at: start + Int(place), count: 56)
                guard field(record, 0, 4) == 0x0606_4B50 else {
                    throw refuse("the archive's directory is damaged; fetch it again")
                }
                count = field(record, 32, 8)
                directorySize = field(record, 40, 8)
                directoryStart = field(record, 48, 8)
            }
        }
        guard count <= Self.entryLimit, directorySize <= Self.sizeLimit else {
            throw refuse("the archive has \(count) entries, and at most \(Self.entryLimit) are read; split it")
        }
        guard directoryStart <= UInt64(size), directorySize <= UInt64(size) - directoryStart else {
            throw refuse("the archive was cut short: its directory lies outside it; fetch it again")
        }
        let bytes = try file.bytes(at: start + Int(directoryStart), count: Int(directorySize))
        var entries: [ZipEntry] = []
        entries.reserveCapacity(Int(count))
        var place = 0
        for _ in 0..<count {
            guard place + 46 <= bytes.count, field(bytes, place, 4) == 0x0201_4B50 else {
                throw refuse("the archive's directory is damaged; fetch it again")
            }
            let nameLength = Int(field(bytes, place + 28, 2))
            let extraLength = Int(field(bytes, place + 30, 2))
            let length = 46 + nameLength + extraLength + Int(field(bytes, place + 32, 2))
            guard place + length <= bytes.count else {
                throw refuse("the archive's directory is damaged; fetch it again")
            }
            var packedSize = field(bytes, place + 20, 4)
            var size = field(bytes, place + 24, 4)
            var offset = field(bytes, place + 42, 4)
            // The extra field of zip64 has those of the three that do not fit, in this order.
            var extra = place + 46 + nameLength
            let extraEnd = extra + extraLength
            while extra + 4 <= extraEnd {
                let kind = field(bytes, extra, 2)
                let fieldEnd = min(extraEnd, extra + 4 + Int(field(bytes, extra + 2, 2)))
                if kind == 1 {
                    var value = extra + 4
                    func next() -> UInt64? {
                        guard value + 8 <= fieldEnd else { return nil }
                        defer { value += 8 }
                        return field(bytes, value, 8)
                    }
                    if size == 0xFFFF_FFFF { size = next() ?? size }
                    if packedSize == 0xFFFF_FFFF { packedSize = next() ?? packedSize }
                    if offset == 0xFFFF_FFFF { offset = next() ?? offset }
                }
                extra = fieldEnd
            }
            guard size <= Int64.max / 4, packedSize <= Int64.max / 4, offset <= Int64.max / 4 else {
                throw refuse("the archive's directory is damaged; fetch it again")
            }
            entries.append(
                ZipEntry(
                    nameStart: place + 46, nameLength: nameLength, method: UInt16(field(bytes, place + 10, 2)),
                    flags: UInt16(field(bytes, place + 8, 2)), checksum: UInt32(field(bytes, place + 16, 4)),
                    packedSize: Int(packedSize), size: Int(size), offset: Int(offset)))
            place += length
        }
        self.entries = entries
        names = Array(bytes)
    }
}
