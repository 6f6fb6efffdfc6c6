import CZlib
import SourceText

/// Unpacks what was packed by DEFLATE (RFC 1951) or gzip (RFC 1952), by zlib.
final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isGzip: Bool

    /// An inflater, to be used for one stream after another.
    init(gzip isGzip: Bool = false) {
        self.isGzip = isGzip
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        inflateInit2_(
            stream, isGzip ? 31 : -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks a whole stream into a buffer; false where it is damaged or has not just as many bytes.
    func inflate(_ packed: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
        guard packed.count <= UInt32.max, buffer.count <= UInt32.max, inflateReset(stream) == Z_OK else { return false }
        give(packed)
        // One byte more shows whether there is more.
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(buffer.count)
        var spare: UInt8 = 0
        if buffer.isEmpty {
            return withUnsafeMutablePointer(to: &spare) { place in
                stream.pointee.next_out = place
                stream.pointee.avail_out = 1
                return CZlib.inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.avail_out == 1
            }
        }
        return CZlib.inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.avail_out == 0
    }

    /// Unpacks pieces as they come, one stream or several on end, and hands on what is in them.
    ///
    /// - Parameters:
    ///   - next: Gives the next piece; nil at the end.
    ///   - take: Takes what was unpacked.
    /// - Returns: Whether the end was reached undamaged.
    func inflate(
        next: () throws(AdvisoriesError) -> UnsafeRawBufferPointer?,
        take: (UnsafeRawBufferPointer) throws(AdvisoriesError) -> Void
    ) throws(AdvisoriesError) -> Bool {
        guard inflateReset(stream) == Z_OK else { return false }
        let size = 1 << 18
        let output = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { output.deallocate() }
        var isComplete = false
        while let piece = try next() {
            give(piece)
            while stream.pointee.avail_in > 0 {
                if isComplete {
                    // After a gzip member another may follow; blanks that fill up a block may too.
                    guard isGzip, stream.pointee.next_in.pointee == 0x1F else { return true }
                    guard inflateReset(stream) == Z_OK else { return false }
                    isComplete = false
                }
                stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_out = UInt32(size)
                let status = CZlib.inflate(stream, Z_NO_FLUSH)
                guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return false }
                let count = size - Int(stream.pointee.avail_out)
                if count > 0 { try take(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<count])) }
                if status == Z_STREAM_END { isComplete = true }
                if status == Z_BUF_ERROR, count == 0 { break }
            }
        }
        return isComplete
    }

    private func give(_ packed: UnsafeRawBufferPointer) {
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(clamping: packed.count)
    }

    /// The checksum that zip and gzip keep.
    static func checksum(_ bytes: UnsafeRawBufferPointer, after checksum: UInt = 0) -> UInt {
        var sum = checksum
        var start = 0
        while start < bytes.count {
            let count = min(bytes.count - start, 1 << 30)
            sum = crc32(sum, bytes.baseAddress.map { ($0 + start).assumingMemoryBound(to: UInt8.self) }, UInt32(count))
            start += count
        }
        return sum
    }
}
