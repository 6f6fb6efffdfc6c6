import Foundation

/// Writing to a file that is open.
enum DiskWriting {
    /// Writes all of the bytes.
    ///
    /// - Throws: ``AdvisoriesError/refused(_:)`` where the disk is full.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(AdvisoriesError) {
        var written = 0
        while written < bytes.count {
            let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw .refused("what is packed could not be unpacked: \(String(cString: strerror(errno)))")
            }
            written += count
        }
    }
}
