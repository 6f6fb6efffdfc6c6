import Foundation
import SourceText

/// The folder of a TLP label, which changes from one whole state to the next.
///
/// The new state is laid out beside it, with what stays as links to the same files, and the two folders change places
/// in one step. Whoever reads it, and whoever is stopped half-way, has the old state or the new one.
struct LabelFolder: Sendable {
    let url: URL

    /// The documents that are in it, in the order of their paths.
    func documents() throws(CSAFProviderError) -> [PublishedDocument] {
        var documents: [PublishedDocument] = []
        for year in names(in: url) where year.wholeMatch(of: /[0-9]{4}/) != nil {
            for name in names(in: url.appending(path: year)) where name.hasSuffix(".json") {
                let path = year + "/" + name
                do throws(DiagnosticError) {
                    let file = try SourceFile(path: path, url: url.appending(path: path))
                    documents.append(PublishedDocument(path: path, content: JSONContent(try DataNode.json(file))))
                } catch {
                    throw .badDraft("\(url.lastPathComponent)/\(path)", reason: error.diagnostic.message)
                }
            }
        }
        return documents
    }

    private func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []).sorted()
    }

    /// The text of a file; nil where there is none.
    func text(_ path: String) -> String? {
        (try? Data(contentsOf: url.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Puts the folder into a new state.
    ///
    /// - Parameters:
    ///   - files: The files that the new state has, by path; others stay.
    ///   - gone: The files that it does not have.
    /// - Returns: Whether anything changed.
    func replace(_ files: [String: String], without gone: Set<String>) throws(CSAFProviderError) -> Bool {
        let changed = files.filter { text($0.key) != $0.value }
        let going = gone.filter { text($0) != nil }
        sweep()
        guard !changed.isEmpty || !going.isEmpty else { return false }
        let process = ProcessInfo.processInfo.processIdentifier
        let next = url.deletingLastPathComponent().appending(path: "\(prefix)\(process).part")
        let manager = FileManager.default
        do {
            try? manager.removeItem(at: next)
            try manager.createDirectory(at: next, withIntermediateDirectories: true)
            try keep(except: going.union(changed.keys), in: next)
            for (path, text) in changed.sorted(by: { $0.key < $1.key }) {
                let place = next.appending(path: path)
                try manager.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try WholeFile.write(text, to: place)
            }
            try exchange(with: next)
            return true
        } catch let error as DeliverableError {
            try? manager.removeItem(at: next)
            throw .file(error)
        } catch {
            try? manager.removeItem(at: next)
            throw .file(.file(url.path(percentEncoded: false), reason: error.localizedDescription))
        }
    }

    private var prefix: String { ".\(url.lastPathComponent)." }

    /// Takes away what runs that were stopped have left.
    private func sweep() {
        let parent = url.deletingLastPathComponent()
        for name in names(in: parent) where name.hasPrefix(prefix) && name.hasSuffix(".part") {
            guard let process = Int32(name.dropFirst(prefix.count).dropLast(5)),
                process == ProcessInfo.processInfo.processIdentifier || kill(process, 0) != 0 && errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(at: parent.appending(path: name))
        }
    }

    private func keep(except paths: Set<String>, in next: URL) throws {
        let manager = FileManager.default
        guard let all = manager.enumerator(atPath: url.path(percentEncoded: false)) else { return }
        for case let path as String in all where !paths.contains(path) {
            let (old, new) = (url.appending(path: path), next.appending(path: path))
            var isFolder: ObjCBool = false
            guard manager.fileExists(atPath: old.path(percentEncoded: false), isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                try manager.createDirectory(at: new, withIntermediateDirectories: true)
            } else {
                do { try manager.linkItem(at: old, to: new) } catch { try manager.copyItem(at: old, to: new) }
            }
        }
    }

    private func exchange(with next: URL) throws {
        let (here, there) = (url.path(percentEncoded: false), next.path(percentEncoded: false))
        guard FileManager.default.fileExists(atPath: here) else {
            try FileManager.default.moveItem(at: next, to: url)
            return
        }
        if Self.swap(there, here) {
            try? FileManager.default.removeItem(at: next)
            return
        }
        // A file system that can't exchange two folders shows none for a moment.
        let old = url.deletingLastPathComponent().appending(path: next.lastPathComponent + ".old")
        try FileManager.default.moveItem(at: url, to: old)
        try FileManager.default.moveItem(at: next, to: url)
        try? FileManager.default.removeItem(at: old)
    }

    private static func swap(_ one: String, _ other: String) -> Bool {
        #if canImport(Darwin)
            return renamex_np(one, other, UInt32(RENAME_SWAP)) == 0
        #else
            // Swift's view of the C library leaves this call out.
            typealias Rename =
                @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
            guard let symbol = dlsym(nil, "renameat2") else { return false }
            let exchange: UInt32 = 2
            return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0
        #endif
    }
}
