import Foundation

/// The right to change an index, which one program has at a time; it ends with the program, however that ends.
final class IndexLock {
    private let descriptor: Int32

    /// Waits for the right.
    ///
    /// - Parameters:
    ///   - place: The index.
    ///   - patience: How long to wait, in seconds.
    ///   - progress: Is told who has it.
    /// - Throws: ``AdvisoriesError/refused(_:)`` where somebody else still has it then.
    init(_ place: URL, patience: Int, progress: (String) -> Void) throws(AdvisoriesError) {
        let path = place.path(percentEncoded: false) + ".lock"
        try? FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        // The descriptor of the index itself must not be closed while SQLite has it open, so the lock is a file apart.
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .refused("the index can't be written: \(path): \(String(cString: strerror(errno)))")
        }
        let end = ContinuousClock.now + .seconds(patience)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let holder = Self.holder(descriptor)
            guard ContinuousClock.now < end else {
                close(descriptor)
                throw .refused(
                    "another import\(holder) has been changing this index for more than \(patience) seconds; try again "
                        + "when it is done")
            }
            progress("waiting for another import\(holder) to end")
            usleep(200_000)
        }
        ftruncate(descriptor, 0)
        let text = "\(ProcessInfo.processInfo.processIdentifier)\n"
        _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit { close(descriptor) }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let number = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).prefix { $0.isNumber }
        return number.isEmpty ? "" : " (process \(number))"
    }
}
