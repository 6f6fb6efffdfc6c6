import Foundation

/// The files that the tests look at.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Every Markdown file, without hidden folders.
    static let pages: [String] = {
        let found = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        let base = root.path().hasSuffix("/") ? root.path() : root.path() + "/"
        return (found?.compactMap { ($0 as? URL)?.path() } ?? [])
            .filter { $0.hasSuffix(".md") }
            .map { String($0.dropFirst(base.count)) }
            .sorted()
    }()
}
