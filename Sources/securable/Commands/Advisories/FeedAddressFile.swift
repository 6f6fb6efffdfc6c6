import Advisories
import Foundation
import SourceText

/// The file in which a user writes the addresses of feeds, and the folder for what is fetched from them.
struct FeedAddressFile {
    private let place: URL

    init(_ path: String?) {
        place =
            path.map { URL(filePath: $0) }
            ?? Self.folder("XDG_CONFIG_HOME", ".config").appending(path: "securable/feeds.yaml")
    }

    /// Where fetched files are kept.
    static var cache: URL { folder("XDG_CACHE_HOME", ".cache").appending(path: "securable/feeds") }

    private static func folder(_ variable: String, _ path: String) -> URL {
        if let folder = ProcessInfo.processInfo.environment[variable], !folder.isEmpty { return URL(filePath: folder) }
        return FileManager.default.homeDirectoryForCurrentUser.appending(path: path)
    }

    /// The addresses.
    func addresses() throws(AdvisoriesError) -> FeedAddresses {
        let path = place.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else {
            throw .refused(
                "no addresses are configured: there is no \(path). Nothing is fetched but from addresses that you write "
                    + "there, one a line: osv-go: {address: https://…}")
        }
        do throws(DiagnosticError) {
            return try FeedAddresses(SourceFile(path: path, url: place))
        } catch {
            throw .file(error.diagnostic)
        }
    }
}
