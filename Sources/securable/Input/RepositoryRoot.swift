import Foundation

/// Where a folder lies in the repository around it, found by the `.git` in the repository's root.
struct RepositoryRoot {
    /// The path from the root to the folder; empty for the root itself.
    let path: String

    /// Looks upwards from a folder, links followed; nil when it is in no repository.
    init?(of folder: URL) {
        let start = folder.standardizedFileURL.resolvingSymlinksInPath()
        var root = start
        var parts: [String] = []
        while !FileManager.default.fileExists(atPath: root.appending(path: ".git").path(percentEncoded: false)) {
            guard root.pathComponents.count > 1 else { return nil }
            parts.insert(root.lastPathComponent, at: 0)
            root = root.deletingLastPathComponent()
        }
        path = parts.joined(separator: "/")
    }
}
