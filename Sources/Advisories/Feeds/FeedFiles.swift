import Foundation
import SourceText

/// The files that an import reads: one, those of a folder, or those of a zip archive and of the archives in it.
///
/// It is handed from the thread that opens it to the thread that reads it, and used by one at a time.
final class FeedFiles: @unchecked Sendable {
    /// The largest file that is read, in bytes.
    static let sizeLimit = 2 << 30
    private static let archiveDepthLimit = 3
    /// How many files are asked when they were changed; data in more files say it themselves.
    private static let timedFiles = 1_000

    /// The path shown to people.
    let origin: String
    /// Whether it is a folder or an archive with several files, which has all there is.
    private(set) var isSet = false
    /// What is odd about the files, for people.
    private(set) var remarks: [String] = []

    private enum Source {
        case disk(URL, name: String)
        case entry(ZipArchive, Int, prefix: String)
    }

    private var sources: [Source] = []

    /// When the newest of the files was last changed, as RFC 3339 text: how old data are that say no time.
    private(set) var newestTime: String?

    /// Opens what stands at a place.
    ///
    /// - Throws: a diagnostic with the code `unreadable-file` or `bad-archive`.
    init(_ place: URL, origin: String) throws(AdvisoriesError) {
        self.origin = origin
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place.path(percentEncoded: false), isDirectory: &isFolder) else {
            throw .file(Diagnostic("unreadable-file", "there is no such file or folder", at: Place(file: origin)))
        }
        if isFolder.boolValue {
            for path in FolderWalk.files(below: place, where: Self.isWanted) {
                try add(place.appending(path: path), name: path)
            }
            isSet = true
        } else {
            try add(place, name: place.lastPathComponent)
        }
    }

    /// Whether a file in a folder or archive may hold records, by its name; what it is, its content says.
    private static func isWanted(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".json", ".csv", ".gz", ".zip"].contains(where: name.hasSuffix)
    }

    private func add(_ url: URL, name: String) throws(AdvisoriesError) {
        if sources.count < Self.timedFiles {
            let values = try? url.resourceValues(forKeys: [.contentModificationDateKey])
            if let time = values?.contentModificationDate?.formatted(.iso8601) {
                newestTime = max(newestTime ?? "", time)
            }
        }
        // Most files of a large folder are plain, and their name says so.
        if isSet || !name.hasSuffix(".json"), !name.lowercased().hasSuffix(".json") {
            let file = try ByteFile(url, path: name == url.lastPathComponent ? origin : "\(origin)/\(name)")
            let start = try file.bytes(at: 0, count: min(4, file.size))
            if start.elementsEqual([0x50, 0x4B, 3, 4]) || start.elementsEqual([0x50, 0x4B, 5, 6]) {
                let archive = try ZipArchive(file, path: file.path)
                try add(archive, prefix: name == url.lastPathComponent ? "" : name + "/", depth: 0)
                return
            }
        }
        sources.append(.disk(url, name: name))
    }

    private func add(_ archive: ZipArchive, prefix: String, depth: Int) throws(AdvisoriesError) {
        remarks += archive.remarks
        for (index, entry) in archive.entries.enumerated() {
            let name = archive.name(of: entry)
            guard Self.isWanted(name) else { continue }
            if name.lowercased().hasSuffix(".zip") {
                guard depth < Self.archiveDepthLimit else {
                    throw .file(
                        Diagnostic(
                            "bad-archive", "archives are nested more than \(Self.archiveDepthLimit) deep",
                            at: Place(file: archive.path)))
                }
                try add(try archive.archive(in: entry), prefix: prefix + name + "/", depth: depth + 1)
            } else {
                sources.append(.entry(archive, index, prefix: prefix))
            }
        }
        if sources.count > 1 { isSet = true }
    }

    /// Takes the files of another place in.
    func append(_ other: FeedFiles) {
        sources += other.sources
        remarks += other.remarks
        isSet = isSet || other.isSet
        newestTime = [newestTime, other.newestTime].compactMap(\.self).max()
    }

    /// How many files there are.
    var count: Int { sources.count }

    /// The path of a file below the origin.
    func name(_ index: Int) -> String {
        switch sources[index] {
        case .disk(_, let name): name
        case .entry(let archive, let entry, let prefix): prefix + archive.name(of: archive.entries[entry])
        }
    }

    /// A digest of a file's content that is known without reading it; nil where none is.
    func digest(_ index: Int) -> Digest? {
        guard case .entry(let archive, let entry, _) = sources[index] else { return nil }
        return archive.entries[entry].digest
    }

    /// Gives a file's content, unpacked, together with the digest of the file as it lies there.
    func withContent<Result>(
        _ index: Int,
        _ body: (UnsafeBufferPointer<UInt8>, Digest) throws(AdvisoriesError) -> Result
    ) throws(AdvisoriesError) -> Result {
        switch sources[index] {
        case .entry(let archive, let place, _):
            let entry = archive.entries[place]
            return try unpacked(try archive.content(of: entry), entry.digest, name(index), body)
        case .disk(let url, let name):
            let file = try ByteFile(url, path: count == 1 && !isSet ? origin : "\(origin)/\(name)")
            guard file.size <= Self.sizeLimit else {
                throw .file(
                    Diagnostic(
                        "file-too-large",
                        "the file has \(file.size >> 20) MiB, and at most \(Self.sizeLimit >> 20) MiB are read",
                        at: Place(file: file.path)))
            }
            let content = try file.bytes(at: 0, count: file.size)
            let digest = Digest(checksum: Inflater.checksum(content), size: content.count)
            return try withExtendedLifetime(file) { () throws(AdvisoriesError) in
                try unpacked(content, digest, name, body)
            }
        }
    }

    private func unpacked<Result>(
        _ content: UnsafeRawBufferPointer, _ digest: Digest, _ name: String,
        _ body: (UnsafeBufferPointer<UInt8>, Digest) throws(AdvisoriesError) -> Result
    ) throws(AdvisoriesError) -> Result {
        guard GzipFile.isGzip(content) else { return try body(content.bindMemory(to: UInt8.self), digest) }
        let plain = try GzipFile.content(content, path: count == 1 ? origin : "\(origin)/\(name)")
        return try Self.withBytes(of: plain) { bytes throws(AdvisoriesError) in try body(bytes, digest) }
    }

    private static func withBytes<Result>(
        of array: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(AdvisoriesError) -> Result
    ) throws(AdvisoriesError) -> Result {
        let outcome: Swift.Result<Result, AdvisoriesError> = array.withUnsafeBufferPointer { bytes in
            do throws(AdvisoriesError) {
                return .success(try body(bytes))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }
}
