import Foundation
import ProductFiles
import SourceText

/// A product folder that is made whole beside its place and then moved there, or not at all.
struct NewProductFolder {
    /// Its path, as people see it.
    let path: String
    private let place: URL
    private let mayReplace: Bool

    /// - Parameter mayReplace: Whether a folder that is there already may go.
    init(_ path: String, mayReplace: Bool) {
        self.path = path
        self.mayReplace = mayReplace
        // Without the slash at its end, so that a file in this place is seen as one.
        place = URL(filePath: path, directoryHint: .notDirectory).standardizedFileURL
    }

    /// Writes the files, after they were read back without a complaint.
    ///
    /// A folder that is replaced must be a product folder or empty, so that a slip of the hand costs no other files.
    func write(_ files: [(path: String, text: String)]) throws {
        try check()
        let name = place.lastPathComponent
        let process = ProcessInfo.processInfo.processIdentifier
        let parent = place.deletingLastPathComponent()
        let draft = parent.appending(path: ".\(name).\(process).part", directoryHint: .isDirectory)
        let old = parent.appending(path: ".\(name).\(process).old", directoryHint: .isDirectory)
        let manager = FileManager.default
        defer { try? manager.removeItem(at: draft) }
        do {
            try manager.createDirectory(at: parent, withIntermediateDirectories: true)
            try? manager.removeItem(at: draft)
            try manager.createDirectory(at: draft, withIntermediateDirectories: false)
            for file in files { try Data(file.text.utf8).write(to: draft.appending(path: file.path)) }
            try readBack(draft)
            if exists(place) { try manager.moveItem(at: place, to: old) }
            do {
                try manager.moveItem(at: draft, to: place)
            } catch {
                if exists(old) { try? manager.moveItem(at: old, to: place) }
                throw error
            }
            try? manager.removeItem(at: old)
        } catch let end as ProgramExit {
            throw end
        } catch {
            throw ProgramExit(.files, "\(path): error: the folder can't be written: \(error.localizedDescription)")
        }
    }

    private func check() throws {
        guard exists(place) else { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path(percentEncoded: false))) ?? []
        guard mayReplace else {
            throw ProgramExit(
                .usage,
                "\(path): error: there is such a folder already; name another with --into, or replace it with --force")
        }
        guard let type = try? place.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey]),
            type.isDirectory == true, type.isSymbolicLink != true, names.isEmpty || names.contains("product.yaml")
        else {
            throw ProgramExit(
                .usage, "\(path): error: this is no product folder, so it is not replaced; name another with --into")
        }
    }

    private func readBack(_ draft: URL) throws {
        guard let reading = ProductFolder(at: draft)?.read(), let problem = reading.diagnostics.first else { return }
        throw ProgramExit(
            .files,
            Console.standardError.render(problem, sources: reading.sources)
                + "\n  The import came to a file that can't be used. This is a mistake of the program; please report it. "
                + "Nothing was written")
    }

    private func exists(_ url: URL) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: url.path(percentEncoded: false))) != nil
    }
}
