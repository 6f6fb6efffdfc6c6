public import Foundation

/// Writes a document so that there is always a whole one at its place: the old one, or the new one.
public enum WholeFile {
    /// Writes a text to a place, by way of a file beside it that is renamed at the end.
    ///
    /// Whatever happens half-way, an error, a full disk or the end of the process, leaves the old file as it was. A link
    /// stays one, and what it leads to is written; a pipe, a device or a folder is refused.
    public static func write(_ text: String, to asked: URL) throws(DeliverableError) {
        let place = asked.resolvingSymlinksInPath()
        let path = place.path(percentEncoded: false)
        if let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType,
            kind != .typeRegular
        {
            throw .file(
                asked.path(percentEncoded: false),
                reason: kind == .typeDirectory ? "it is a folder" : "it is no plain file")
        }
        let folder = place.deletingLastPathComponent()
        let process = ProcessInfo.processInfo.processIdentifier
        let draft = folder.appending(path: ".\(place.lastPathComponent).\(process).part").path(percentEncoded: false)
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.failure(path) }
        do throws(DeliverableError) {
            defer { close(descriptor) }
            try fill(descriptor, text, path)
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, path) == 0 else {
            let failure = Self.failure(path)
            unlink(draft)
            throw failure
        }
        // The new name is only safe from a power cut once the folder is written as well.
        let parent = open(folder.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
        guard parent >= 0 else { return }
        fsync(parent)
        close(parent)
    }

    private static func fill(_ descriptor: Int32, _ text: String, _ path: String) throws(DeliverableError) {
        var text = text
        let isWritten = text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
            return true
        }
        guard isWritten, fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> DeliverableError {
        .file(path, reason: String(cString: strerror(errno)).lowercased())
    }
}
