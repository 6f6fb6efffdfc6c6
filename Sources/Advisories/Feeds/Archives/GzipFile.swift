import SourceText

/// A file packed by gzip, unpacked into memory.
enum GzipFile {
    /// The most that is unpacked, in bytes.
    static let limit = 1 << 30

    /// Whether bytes start as gzip does.
    static func isGzip(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
    }

    /// The content.
    ///
    /// - Throws: a diagnostic with the code `bad-archive`: cut short, damaged, too large.
    static func content(_ packed: UnsafeRawBufferPointer, path: String) throws(AdvisoriesError) -> [UInt8] {
        func refuse(_ message: String) -> AdvisoriesError {
            .file(Diagnostic("bad-archive", message, at: Place(file: path)))
        }
        var content: [UInt8] = []
        content.reserveCapacity(min(packed.count * 6, Self.limit))
        var start = 0
        let isWhole = try Inflater(gzip: true).inflate(
            next: { () throws(AdvisoriesError) in
                guard start < packed.count else { return nil }
                let end = min(packed.count, start + 1 << 20)
                defer { start = end }
                return UnsafeRawBufferPointer(rebasing: packed[start..<end])
            },
            take: { piece throws(AdvisoriesError) in
                guard content.count + piece.count <= Self.limit else {
                    throw refuse("the file unpacks to more than \(Self.limit >> 20) MiB")
                }
                content.append(contentsOf: piece)
            })
        guard isWhole else { throw refuse("the packed file was cut short or is damaged; fetch it again") }
        return content
    }
}
