import Foundation
import SourceText

/// A file whose bytes are read piece by piece, ahead of what is asked for, so that a large one takes little memory.
///
/// It is not mapped into memory: a file that somebody shortens meanwhile would end the program.
final class ByteFile {
    /// The path shown to people.
    let path: String
    /// How many bytes it has.
    let size: Int
    private let descriptor: Int32
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
    private var windowStart = 0
    private var windowCount = 0

    /// How much is read at once.
    private static let windowSize = 1 << 20

    /// Opens a file.
    ///
    /// - Throws: a diagnostic with the code `unreadable-file`.
    init(_ url: URL, path: String) throws(AdvisoriesError) {
        self.path = path
        descriptor = open(url.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
        var information = stat()
        guard descriptor >= 0, fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            if descriptor >= 0 { close(descriptor) }
            throw .file(
                Diagnostic(
                    "unreadable-file", "the file can't be read; check that it exists and its permissions",
                    at: Place(file: path)))
        }
        size = Int(information.st_size)
    }

    /// A file without a name, which is gone when it is no longer used: what is too large for memory is unpacked into it.
    ///
    /// - Throws: ``AdvisoriesError/refused(_:)`` where the disk is full.
    init(unpackedFrom path: String, _ write: (Int32) throws(AdvisoriesError) -> Void) throws(AdvisoriesError) {
        self.path = path
        let place = FileManager.default.temporaryDirectory.appending(path: "securable-\(UUID().uuidString)")
        let name = place.path(percentEncoded: false)
        descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .refused("there is no place for temporary files in \(place.deletingLastPathComponent().path())")
        }
        unlink(name)
        do throws(AdvisoriesError) {
            try write(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        size = Int(lseek(descriptor, 0, SEEK_END))
    }

    deinit {
        close(descriptor)
        memory.deallocate()
    }

    /// The bytes of a piece, good until the next is asked for.
    ///
    /// - Throws: a diagnostic with the code `unreadable-file` where the file has no such bytes.
    func bytes(at offset: Int, count: Int) throws(AdvisoriesError) -> UnsafeRawBufferPointer {
        guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { throw cutShort() }
        if offset < windowStart || offset + count > windowStart + windowCount {
            try fill(from: offset, count: min(size - offset, max(count, Self.windowSize)))
        }
        let start = offset - windowStart
        return UnsafeRawBufferPointer(rebasing: memory[start..<(start + count)])
    }

    private func fill(from offset: Int, count: Int) throws(AdvisoriesError) {
        windowCount = 0
        if memory.count < count {
            memory.deallocate()
            memory = .allocate(byteCount: count, alignment: 16)
        }
        var filled = 0
        while filled < count {
            let place = memory.baseAddress.map { $0 + filled }
            let got = pread(descriptor, place, count - filled, off_t(offset + filled))
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw cutShort() }
            filled += got
        }
        windowStart = offset
        windowCount = count
    }

    private func cutShort() -> AdvisoriesError {
        .file(Diagnostic("unreadable-file", "the file ends before it should", at: Place(file: path)))
    }
}
