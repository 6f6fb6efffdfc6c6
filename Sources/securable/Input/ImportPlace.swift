import Foundation

/// Where an import puts its file: below a folder of the maker's, over another file only when told to, and not by a link
/// out of it.
enum ImportPlace {
    /// Makes the folder that a file goes into, and says where the file stands; ends the program where it can't be.
    ///
    /// - Parameters:
    ///   - path: The file below the folder, such as `frameworks/house-rules.yaml`.
    ///   - home: The folder.
    ///   - shown: The file as people are told of it.
    ///   - force: Whether a file that is there already is replaced.
    static func make(_ path: String, below home: URL, shown: String, force: Bool) throws -> URL {
        guard force || !isThere(path, below: home) else {
            throw ProgramExit(
                .usage,
                "\(shown): error: there is such a file already; choose another id with --as, or replace it with --force"
            )
        }
        let place = home.appending(path: path)
        let folder = place.deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw ProgramExit(.files, "\(shown): error: the folder \(folder.lastPathComponent) can't be made")
        }
        let inside = home.resolvingSymlinksInPath().pathComponents
        guard folder.resolvingSymlinksInPath().pathComponents.starts(with: inside) else {
            throw ProgramExit(
                .files,
                "\(shown): error: the folder \(folder.lastPathComponent) is a link that leads out of the product "
                    + "[outside-folder]")
        }
        return place
    }

    /// Whether there is such a file below a folder.
    static func isThere(_ path: String, below home: URL) -> Bool {
        FileManager.default.fileExists(atPath: home.appending(path: path).path(percentEncoded: false))
    }
}
