import Foundation

/// The folders of a user for what programs keep outside of projects.
///
/// Source: XDG Base Directory Specification 0.8; as it asks, a path that is not absolute counts as not said.
enum UserFolder {
    /// For what has to stay: indexes, inventories, cases.
    static var data: URL { folder("XDG_DATA_HOME", ".local/share") }
    /// For settings.
    static var settings: URL { folder("XDG_CONFIG_HOME", ".config") }
    /// For what can be fetched again.
    static var cache: URL { folder("XDG_CACHE_HOME", ".cache") }

    private static func folder(_ variable: String, _ path: String) -> URL {
        if let folder = ProcessInfo.processInfo.environment[variable], folder.hasPrefix("/") {
            return URL(filePath: folder, directoryHint: .isDirectory).appending(path: "securable")
        }
        return FileManager.default.homeDirectoryForCurrentUser.appending(path: path).appending(path: "securable")
    }

    /// The file that an option names, or a variable of the environment, or else one among the user's data.
    static func file(_ path: String?, variable: String, else name: String) -> URL {
        if let path = path ?? ProcessInfo.processInfo.environment[variable], !path.isEmpty {
            return URL(filePath: path)
        }
        return data.appending(path: name)
    }
}
