public import Foundation
import SourceText

/// A Git repository, read through the installed `git`.
public struct GitRepository: Sendable {
    let program: GitProgram
    /// A folder in the repository, where git runs.
    let folder: URL
    /// The path of the folder that was asked about, from the root of the repository; empty for the root itself.
    public let path: String
    /// What the root is called, or would be called if the repository were not bare.
    let rootName: String
    /// Whether there is no working folder.
    public let isBare: Bool
    private let isShallow: Bool

    /// The repository that a folder lies in.
    ///
    /// - Parameter asked: The folder. It need not exist any more; then the one above it that does says which
    ///   repository is meant.
    public init(containing asked: URL) throws(GitError) {
        program = try GitProgram()
        var existing = asked.standardizedFileURL
        var missing: [String] = []
        var isFolder: ObjCBool = false
        while !FileManager.default.fileExists(atPath: existing.path(percentEncoded: false), isDirectory: &isFolder)
            || !isFolder.boolValue
        {
            guard existing.pathComponents.count > 1 else { throw .notRepository }
            missing.insert(existing.lastPathComponent, at: 0)
            existing = existing.deletingLastPathComponent()
        }
        folder = existing
        let (program, lines) = (self.program, existing)
        let answer = try PrivateFolder.with { scratch throws(GitError) in
            try program.ask(
                [
                    "rev-parse", "--is-bare-repository", "--is-shallow-repository", "--absolute-git-dir", "--show-cdup",
                    "--show-prefix",
                ], in: lines, scratch: scratch
            ).lines
        }
        guard answer.count >= 4 else { throw .failed("it did not say where the repository is") }
        isBare = answer[0] == "true"
        isShallow = answer[1] == "true"
        // Without a working folder there is no way up to its root, and nothing is printed for it.
        let isInWorkTree = answer.count > 4
        let root =
            isInWorkTree
            ? existing.resolvingSymlinksInPath().appending(path: answer[3]).standardizedFileURL
            : URL(filePath: answer[2])
        rootName = isInWorkTree ? root.lastPathComponent : root.deletingPathExtension().lastPathComponent
        path = (answer[answer.count - 1].split(separator: "/").map(String.init) + missing).joined(separator: "/")
    }

    /// The commit that a revision names.
    public func commit(_ revision: String) throws(GitError) -> GitCommit {
        guard !revision.isEmpty, !revision.hasPrefix("-"), revision.utf8.count <= 1024,
            revision.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { throw .badRevision(revision) }
        return try PrivateFolder.with { scratch throws(GitError) in
            let answer = try program.run(
                ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], in: folder,
                scratch: scratch)
            if answer.status == 0, let id = answer.lines.last, id.utf8.count >= 40, id.allSatisfy(\.isHexDigit) {
                return GitCommit(repository: self, id: id)
            }
            throw .unknownRevision(
                revision, nearest: try nearest(to: revision, scratch: scratch), isShallow: isShallow)
        }
    }

    private func nearest(to revision: String, scratch: URL) throws(GitError) -> String? {
        let answer = try program.run(
            ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"], in: folder,
            scratch: scratch)
        return Suggestion.nearest(to: revision, in: answer.lines)
    }
}
