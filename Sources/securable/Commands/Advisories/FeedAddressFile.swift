import Advisories
import Foundation
import SourceText

/// The file in which a user writes the addresses of feeds, and the folder for what is fetched from them.
struct FeedAddressFile {
    private let place: URL

    init(_ path: String?) {
        place = path.map { URL(filePath: $0) } ?? UserFolder.settings.appending(path: "feeds.yaml")
    }

    /// Where fetched files are kept.
    static var cache: URL { UserFolder.cache.appending(path: "feeds") }

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
