import Foundation
import ProductFiles
import Testing

/// A folder with files in it that is gone when the test is over.
final class TemporaryFolder {
    let url: URL

    /// Writes the files; a path that ends in a slash makes an empty folder.
    init(_ files: [String: String] = [:], named name: String = "") throws {
        let manager = FileManager.default
        url = manager.temporaryDirectory.appending(path: "securable-\(UUID().uuidString)\(name)").standardizedFileURL
        try manager.createDirectory(at: url, withIntermediateDirectories: true)
        for (path, text) in files { try write(Data(text.utf8), to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ data: Data, to path: String) throws {
        let file = url.appending(path: path)
        if path.hasSuffix("/") {
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        } else {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }

    /// Makes a file that is large without taking room on the disk.
    func writeSparse(_ size: UInt64, to path: String) throws {
        try write(Data(), to: path)
        let handle = try FileHandle(forWritingTo: url.appending(path: path))
        try handle.truncate(atOffset: size)
        try handle.close()
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url.appending(path: path).path(percentEncoded: false), withDestinationPath: target)
    }

    /// Reads the product at a path below the folder.
    func read(_ path: String = "") throws -> ProductFolder.Reading {
        let place = path.isEmpty ? url : url.appending(path: path)
        return try #require(ProductFolder(at: place)).read()
    }
}
