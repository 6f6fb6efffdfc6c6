import Foundation

/// A folder that nobody else can read, for as long as it is needed.
enum PrivateFolder {
    /// Makes a folder, does something with it, and removes it.
    static func with<Result>(_ body: (URL) throws(GitError) -> Result) throws(GitError) -> Result {
        let pattern = FileManager.default.temporaryDirectory.appending(path: "securable-XXXXXX")
        var name = Array(pattern.path(percentEncoded: false).utf8CString)
        guard mkdtemp(&name) != nil else { throw .noRoom }
        let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(URL(filePath: path, directoryHint: .isDirectory))
    }
}
